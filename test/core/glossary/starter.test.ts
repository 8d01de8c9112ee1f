import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Corpus } from '../../../src/core/corpus/corpus.ts';
import type { Occurrence } from '../../../src/core/glossary/concept.ts';
import { isFormOf } from '../../../src/core/glossary/formOf.ts';
import { parseGlossary } from '../../../src/core/glossary/yaml.ts';
import { TermIndex } from '../../../src/features/termIndex.ts';
import { kindOf, readText } from '../../../src/readers/read.ts';

const root = new URL('../../../', import.meta.url);
const starter = new URL('media/glossaries/social-credit.glossary.yaml', root);
const text = readFileSync(starter, 'utf8');
const { value: glossary, problems } = parseGlossary(starter.href, text);

describe('the starter glossary of social credit', () => {
  it('is read without a problem, comes after others, and is not to be edited where it lies', () => {
    assert.deepEqual(problems, []);
    assert.equal(glossary.readOnly, true);
    assert.ok((glossary.precedence ?? 0) < 0);
  });

  it('has at least sixty concepts, each with a category, a definition, and labels in three languages', () => {
    assert.ok(glossary.concepts.length >= 60);
    for (const { id, category, definitions, labels } of glossary.concepts) {
      assert.ok(category, id);
      assert.ok(definitions.length > 0, id);
      for (const language of ['en', 'zh', 'ru'])
        assert.ok(labels.some((label) => label.language === language && label.kind === 'preferred'), `${id}: ${language}`); // prettier-ignore
    }
  });

  it('relates only concepts that it has, and none to itself', () => {
    const ids = new Set(glossary.concepts.map(({ id }) => id));
    for (const { id, broader = [], narrower = [], related = [] } of glossary.concepts)
      for (const other of [...broader, ...narrower, ...related]) assert.ok(ids.has(other) && other !== id, `${id}: ${other}`); // prettier-ignore
  });

  it('has no wording that is another of the same concept inflected', () => {
    for (const { id, labels } of glossary.concepts) {
      const english = labels.filter(({ language }) => language === 'en');
      for (const a of english)
        for (const b of english) if (a !== b) assert.ok(!isFormOf(a.text, b), `${id}: ${a.text} is ${b.text}`);
    }
  });

  /** How often a reader counts each concept in the five documents, in all wordings, also within longer terms and over lines. */
  const counted: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
    'dual-randomization': [2, 0, 0, 1, 0],
    'dual-public-disclosure': [0, 0, 0, 2, 0],
    'delegation-reform': [9, 0, 0, 0, 0],
    'moral-bank': [0, 4, 35, 0, 1],
    'planning-outline-2014': [1, 0, 0, 4, 0],
    'credit-repair': [1, 0, 0, 8, 0],
    'structure-process-function': [0, 1, 11, 0, 0],
    ndrc: [0, 0, 0, 4, 0],
    'joint-rewards-punishments': [0, 0, 0, 11, 0],
    'grassroots-governance': [4, 12, 69, 0, 7],
    'credit-information-platform': [3, 0, 2, 10, 0],
    'breach-of-trust': [1, 0, 0, 19, 0],
  };

  it('is found in the five documents as often as a reader counts', function () {
    const folder = new URL('../shared/corpus/', root);
    if (!existsSync(folder)) this.skip();
    this.timeout(30_000);
    const files = readdirSync(folder).sort().map((name) => new URL(name, folder)); // prettier-ignore
    const read = files.map(({ href }) => [href, readText(href, readFileSync(new URL(href), 'utf8'), kindOf(href)!)] as const); // prettier-ignore
    const corpus = Corpus.empty.withAll([[starter.href, { glossary }], ...read]);
    const terms = TermIndex.of(corpus, { keywords: true });
    const found = files.map(({ href }) => terms.occurrencesIn(corpus.documents.get(href)!).flatMap(withNested));
    for (const [id, expected] of Object.entries(counted))
      assert.deepEqual(found.map((all) => all.filter(({ concept }) => concept.id === id).length), expected, id); // prettier-ignore
  });
});

const withNested = (occurrence: Occurrence): Occurrence[] => [
  occurrence,
  ...(occurrence.nested ?? []).flatMap(withNested),
];

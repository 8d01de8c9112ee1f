import assert from 'node:assert/strict';
import { citationsOf } from '../../../src/core/citation/citations.ts';
import { entriesIn } from '../../../src/core/bibliography/references.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { parseGlossary } from '../../../src/core/glossary/yaml.ts';
import { generateGlossary, generateQueries, generateText } from './generate.ts';

describe('generateText', () => {
  for (const format of ['plaintext', 'markdown'] as const) {
    it(`makes ${format} with citations that lead to its references`, () => {
      const text = generateText({ seed: 5, length: 30_000, format });
      assert.ok(text.length >= 30_000);
      const document = parseDocument({ uri: 'memory:/a', text, format });
      const labels = new Set(entriesIn(document).map((e) => e.label));
      const citations = citationsOf(document);
      assert.ok(citations.length > 20 && labels.size >= 3);
      for (const citation of citations) for (const { key } of citation.items) assert.ok(labels.has(key), citation.text);
    });
  }

  it('makes LaTeX with commands that cite', () => {
    const text = generateText({ seed: 5, length: 30_000, format: 'latex' });
    const citations = citationsOf(parseDocument({ uri: 'memory:/a', text, format: 'latex' }));
    assert.ok(citations.length > 20);
    assert.ok(citations.every(({ style, items }) => style === 'latex' && /^key\d+$/.test(items[0]!.key)));
  });

  it('sets plain text on pages that are known as such', () => {
    const text = generateText({ seed: 5, length: 30_000, pages: true });
    const { pages } = parseDocument({ uri: 'memory:/a', text, format: 'plaintext' });
    assert.equal(pages.length, text.split('\f').length);
    assert.deepEqual(
      pages.slice(0, 3).map(({ label }) => label),
      ['1', '2', '3'],
    );
  });

  it('is the same for the same seed, and another for another', () => {
    const make = (seed: number) => generateText({ seed, length: 5000 });
    assert.equal(make(1), make(1));
    assert.notEqual(make(1), make(2));
  });

  it('writes four languages, and breaks words with hyphens', () => {
    const text = generateText({ seed: 1, length: 40_000 });
    for (const letters of [/[a-z]/, /[äöüß]/, /[а-я]/, /\p{Script=Han}/u, /\p{L}-\n\p{Ll}/u, /^1\) /m])
      assert.match(text, letters);
  });

  it('holds the terms that were asked for', () => {
    assert.match(
      generateText({ seed: 1, length: 20_000, format: 'markdown', terms: ['zobelian writ'] }),
      /zobelian writ/,
    );
  });
});

describe('generateGlossary', () => {
  it('is a glossary without a fault', () => {
    const { yaml, wordings } = generateGlossary(1, 40);
    const { value, problems } = parseGlossary('memory:/glossary.yaml', yaml);
    assert.deepEqual(problems, []);
    assert.equal(value.concepts.length, 40);
    assert.deepEqual(
      value.concepts.flatMap((c) => c.labels.map((l) => l.text)),
      wordings,
    );
  });
});

describe('generateQueries', () => {
  it('takes words of the text, with one letter missing', () => {
    const [query] = generateQueries(1, 'alpha bravo gamma', 1);
    assert.equal(query!.length, 'alpha bravo gamma'.length - 1);
  });
});

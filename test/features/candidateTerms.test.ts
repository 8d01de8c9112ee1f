import assert from 'node:assert/strict';
import type { CorpusCandidate } from '../../src/core/glossary/candidates/corpusCandidates.ts';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { applyEdits } from '../../src/core/text/edit.ts';
import { parseGlossary } from '../../src/core/glossary/yaml.ts';
import { acceptCandidates, mergeCandidates } from '../../src/features/acceptCandidates.ts';
import { candidateTerms, conceptOf } from '../../src/features/candidateTerms.ts';
import { termCard } from '../../src/features/termCard.ts';
import { TermCounts } from '../../src/features/termCounts.ts';
import { TermIndex } from '../../src/features/termIndex.ts';
import { documentOf } from '../support/documents.ts';

const candidate = (
  text: string,
  uris: readonly string[],
  variants: CorpusCandidate['variants'] = [],
): CorpusCandidate => ({
  key: `en:${text}`,
  text,
  language: 'en',
  score: 1,
  count: uris.length,
  documents: uris.map((uri) => ({ uri, count: 1 })),
  variants,
});
const russian = { key: 'ru:x', text: 'портовый сбор', language: 'ru', count: 1, documents: [], why: '' };
const short = { key: 'en:hsb', text: 'HSB', language: 'en', count: 1, documents: [], why: '' };

describe('candidates as terms', () => {
  it('are found in the documents that have them among their key terms, and in no other', () => {
    const here = documentOf('The harbour toll is low.', 'memory:/here.txt');
    const there = documentOf('The harbour toll is high.', 'memory:/there.txt');
    const corpus = Corpus.empty.with(here.uri, { document: here }).with(there.uri, { document: there });
    const candidates = candidateTerms([candidate('harbour toll', [here.uri])]);
    const index = TermIndex.of(corpus, { keywords: true, candidates });
    assert.deepEqual(
      index.occurrencesIn(here).map(({ label }) => label.text),
      ['harbour toll'],
    );
    assert.deepEqual(index.occurrencesIn(there), []);
    const terms = { index, counts: new TermCounts(index) };
    assert.equal(termCard(corpus, terms, here, index.occurrencesIn(here)[0]!).proposed, true);
  });

  it('are at most 25 in a document, the best of them', () => {
    const many = Array.from({ length: 40 }, (_, i) => candidate(`term ${i}`, ['memory:/a']));
    const { concepts, inDocument } = candidateTerms(many);
    assert.equal(inDocument.get('memory:/a')!.size, 25);
    assert.equal(concepts.at(-1)!.labels[0]!.text, 'term 24');
  });

  it('have their variants as wordings: translations, abbreviations, others', () => {
    const { labels } = conceptOf(candidate('harbour toll', [], [russian, short, { ...short, text: 'quay due' }]), 'x');
    assert.deepEqual(
      labels.map(({ text, kind }) => [text, kind]),
      [
        ['harbour toll', 'preferred'],
        ['портовый сбор', 'preferred'],
        ['HSB', 'abbreviation'],
        ['quay due', 'alternative'],
      ],
    );
  });
});

describe('accepting candidates', () => {
  const conceptsIn = (text: string) => {
    const { value, problems } = parseGlossary('memory:/glossary.yaml', text);
    assert.deepEqual(problems, []);
    return value.concepts;
  };
  const glossary = 'concepts:\n  # kept\n  - id: tide-table\n    labels:\n      en: tide table\n';

  it('makes each a concept at the end of the glossary, and leaves the rest alone', () => {
    const edit = acceptCandidates(glossary, [candidate('harbour toll', [], [russian]), candidate('tide table', [])]);
    const after = applyEdits(glossary, [edit!]);
    assert.ok(after.startsWith(glossary.trimEnd()));
    assert.deepEqual(
      conceptsIn(after).map(({ id, labels }) => [id, labels.map(({ text }) => text)]),
      [
        ['tide-table', ['tide table']],
        ['harbour-toll', ['harbour toll', 'портовый сбор']],
        ['tide-table-2', ['tide table']],
      ],
    );
  });

  it('begins a glossary that is empty', () => {
    const after = applyEdits('', [acceptCandidates('', [candidate('harbour toll', []), candidate('quay', [])])!]);
    assert.equal(conceptsIn(after).length, 2);
  });

  it('adds the wordings of a candidate to a concept', () => {
    const { start, end } = conceptsIn(glossary)[0]!.span;
    const edit = mergeCandidates(glossary, { start, end }, [candidate('tidal table', [], [short])]);
    const [concept] = conceptsIn(applyEdits(glossary, [edit!]));
    assert.deepEqual(
      concept!.labels.map(({ text, kind }) => [text, kind]),
      [
        ['tide table', 'preferred'],
        ['tidal table', 'alternative'],
        ['HSB', 'abbreviation'],
      ],
    );
  });

  it('gives no edit for a file that is no glossary', () => {
    assert.equal(acceptCandidates('- a\n- b\n', [candidate('quay', [])]), null);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { highlightsIn } from '../../src/features/highlights.ts';
import { TermCounts } from '../../src/features/termCounts.ts';
import { TermIndex } from '../../src/features/termIndex.ts';
import { readText } from '../../src/readers/read.ts';
import { marked, slices } from '../support/marks.ts';
import { corpusOf, termsOf } from './support/corpusOf.ts';

const glossary = `concepts:
  - { labels: grain ledger, category: instrument }
  - { labels: village assembly }
`;

const one = (text: string) => {
  const corpus = corpusOf({ 'a.txt': text, 'glossary.yaml': glossary });
  return { corpus, document: corpus.documents.get('file:///a.txt')!, terms: termsOf(corpus) };
};

describe('highlights', () => {
  it('are the terms with their category, also over the end of a line', () => {
    const { text, spans } = marked(
      'The ‹village assembly› keeps a ‹grain led›-\n‹ger› of each house in a book of its own.\n',
    );
    const { document, terms } = one(text);
    const found = highlightsIn(terms.index, document, { start: 0, end: text.length });
    assert.deepEqual(slices(text, found), slices(text, spans));
    assert.deepEqual(
      found.map(({ category }) => category),
      [undefined, 'instrument', 'instrument'],
    );
  });

  it('stand in order, apart from each other, and are the same whatever part is asked for', () => {
    const words = fc.constantFrom('grain', 'ledger', 'village', 'assembly', 'the', '-\n', '\n\n', '. ', ' ');
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 60 }),
        fc.nat(200),
        fc.integer({ min: 1, max: 100 }),
        (parts, start, length) => {
          const text = parts.join(' ');
          const { document, terms } = one(text);
          const all = highlightsIn(terms.index, document, { start: 0, end: text.length });
          all.forEach((h, i) => assert.ok(h.start < h.end && (i === 0 || all[i - 1]!.end <= h.start)));
          const some = highlightsIn(terms.index, document, { start, end: start + length });
          for (const h of some) assert.ok(all.some((other) => other.start === h.start && other.end === h.end));
          for (const h of all.filter((other) => other.start < start + length && other.end > start)) {
            assert.ok(some.some((other) => other.start === h.start && other.end === h.end));
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('terms that a document defines for itself', () => {
  const text = 'In this code “‹sack day›” means the day of the count. A ‹sack day› is kept, a ‹grain ledger› too.\n';
  const read = (source: string) => {
    const { text: plain, spans } = marked(source);
    return { ...one(plain), plain, spans };
  };

  it('are highlighted as a kind of their own', () => {
    const { document, terms, plain, spans } = read(text);
    const found = highlightsIn(terms.index, document, { start: 0, end: plain.length });
    assert.deepEqual(slices(plain, found), slices(plain, spans));
    assert.deepEqual(
      found.map(({ defined, category }) => defined ?? category),
      [true, true, 'instrument'],
    );
  });

  it('are none in another document, nor where they are not wanted', () => {
    const { text: plain } = marked(text);
    const corpus = corpusOf({ 'a.txt': plain, 'b.txt': 'A sack day is kept.\n' });
    const count = (index: TermIndex, name: string) =>
      index.occurrencesIn(corpus.documents.get(`file:///${name}`)!).length;
    assert.equal(count(termsOf(corpus).index, 'a.txt'), 2);
    assert.equal(count(termsOf(corpus).index, 'b.txt'), 0);
    assert.equal(count(TermIndex.of(corpus, { keywords: true, definitions: false }), 'a.txt'), 0);
  });

  it('with a capital are meant only with it, and pronouns never', () => {
    const { document, terms, plain, spans } = read(
      'It binds you (“You”) and the firm Sacks Limited (the “‹Firm›”). A firm is no ‹Firm›, and You are not you.\n',
    );
    assert.deepEqual(
      slices(plain, highlightsIn(terms.index, document, { start: 0, end: plain.length })),
      slices(plain, spans),
    );
  });

  it('give way to longer terms of a glossary, and not to shorter ones', () => {
    const { document, terms, plain, spans } = read(
      '“‹ledger›” means any list, “‹village assembly house›” means its house. A ‹grain ledger› in the ‹village assembly house›.\n',
    );
    assert.deepEqual(
      slices(plain, highlightsIn(terms.index, document, { start: 0, end: plain.length })),
      slices(plain, spans),
    );
  });

  it('of a very long document come once they have been looked for in the background', () => {
    const { text: plain } = marked(text);
    const long = plain + 'Nothing of note happened there. '.repeat(12_000);
    const corpus = corpusOf({ 'a.txt': long });
    const document = corpus.documents.get('file:///a.txt')!;
    const index = TermIndex.of(corpus, { keywords: true });
    assert.equal(index.occurrencesIn(document, { start: 0, end: 100 }).length, 0);
    for (const step of new TermCounts(index).count(document)) void step;
    assert.equal(index.occurrencesIn(document, { start: 0, end: 100 }).length, 2);
  });
});

describe('highlights of terms that share words', () => {
  const shared = `concepts:
  - { labels: grain ledger, category: instrument }
  - { labels: ledger, category: document }
  - { labels: [assembly, moot], category: institution }
  - { labels: [council, moot], category: actor }
`;

  it('are those of the longest, and have no category where they may mean two', () => {
    const { text, spans } = marked('A ‹grain ledger›, a ‹ledger›, a ‹moot› and a ‹council›.\n');
    const corpus = corpusOf({ 'a.txt': text, 'glossary.yaml': shared });
    const found = highlightsIn(termsOf(corpus).index, corpus.documents.get('file:///a.txt')!, {
      start: 0,
      end: text.length,
    });
    assert.deepEqual(slices(text, found), slices(text, spans));
    assert.deepEqual(
      found.map(({ category }) => category),
      ['instrument', 'document', undefined, 'actor'],
    );
  });

  it('mean the concept of the glossary that comes first', () => {
    const first = 'concepts:\n  - { labels: moot, category: place }\n';
    const corpus = corpusOf({ 'a.txt': 'A moot.\n', 'a/glossary.yaml': first, 'b/glossary.yaml': shared });
    const [moot] = termsOf(corpus).index.occurrencesIn(corpus.documents.get('file:///a.txt')!);
    assert.equal(moot!.concept.category, 'place');
    assert.equal(moot!.alternatives, undefined);
  });
});

describe('keywords', () => {
  it('give way to the terms of a glossary, also within them', () => {
    const text =
      '# Wells\n\nKeywords: grain ledger of the town, deep wells\n\nA grain ledger of the town has deep wells.\n';
    const corpus = corpusOf({ 'a.md': text, 'glossary.yaml': glossary });
    const found = termsOf(corpus).index.occurrencesIn(corpus.documents.get('file:///a.md')!);
    assert.deepEqual(slices(text, found), ['grain ledger', 'deep wells', 'grain ledger', 'deep wells']);
  });
});

describe('the index of terms', () => {
  it('stays the same until a glossary or a keyword changes', () => {
    const corpus = corpusOf({ 'a.txt': 'Words.\n', 'glossary.yaml': glossary });
    const index = TermIndex.of(corpus, { keywords: true });
    const edited = corpus.with('file:///a.txt', readText('file:///a.txt', 'Other words.\n', 'plaintext'));
    assert.equal(TermIndex.of(edited, { keywords: true }, index), index);
    const declared = corpus.with(
      'file:///b.md',
      readText('file:///b.md', '# Wells\n\nKeywords: deep wells, tall towers\n\nWater.\n', 'markdown'),
    );
    assert.notEqual(TermIndex.of(declared, { keywords: true }, index), index);
    assert.equal(TermIndex.of(declared, { keywords: false }, index), index);
    assert.notEqual(TermIndex.of(corpus, { keywords: true, definitions: false }, index), index);
    const reread = corpus.with('file:///glossary.yaml', readText('file:///glossary.yaml', glossary, 'glossary'));
    assert.notEqual(TermIndex.of(reread, { keywords: true }, index), index);
  });
});

describe('the counts of terms', () => {
  it('are the same however long a document is', () => {
    const sentence = 'A grain ledger of the village assembly. ';
    const text = `${sentence.repeat(12_000)}\n`;
    const { document, terms } = one(text);
    const [ledger] = terms.index.occurrencesIn(document, { start: 0, end: 20 });
    assert.equal(terms.counts.countIn(document.uri, ledger!.concept), 12_000);
  });

  it('follow a document that is counted again, or goes', () => {
    const { document, terms } = one('A grain ledger, a grain ledger.\n');
    const [ledger] = terms.index.occurrencesIn(document);
    const counts = new TermCounts(terms.index);
    const steps = counts.count(document);
    assert.deepEqual(counts.countOf(ledger!.concept), { occurrences: 0, documents: 0 });
    for (const step of steps) void step;
    for (const step of counts.count(document)) void step;
    assert.deepEqual(counts.countOf(ledger!.concept), { occurrences: 2, documents: 1 });
    assert.ok(counts.has(document));
    counts.remove(document.uri);
    assert.deepEqual(counts.countOf(ledger!.concept), { occurrences: 0, documents: 0 });
  });
});

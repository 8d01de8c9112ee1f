import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Likeness } from '../../../src/core/search/likeness.ts';
import { PassageIndex } from '../../../src/core/search/passageIndex.ts';
import { Pieces } from '../../../src/core/search/pieces.ts';
import { Scratch } from '../../../src/core/search/scratch.ts';
import { SegmentBuilder } from '../../../src/core/search/segment/segmentBuilder.ts';
import { sift } from '../../../src/core/search/sift.ts';
import { documentOf } from '../../support/documents.ts';

describe('passages with the same common words', () => {
  const words = ['of', 'the', 'to', 'in', 'a', 'town', 'for', 'by', 'port'];
  /** All these words, so many times, in another order each. */
  const line = (i: number, times: number): string =>
    Array.from({ length: times }, (_, t) => {
      const order = (k: number): number => ((k + 1) * (i * 31 + t * 57 + 13)) % 101;
      return words.toSorted((a, b) => order(words.indexOf(a)) - order(words.indexOf(b))).join(' ');
    }).join(' ');
  const firstOf = (lines: readonly string[], query: string): string => {
    const index = new PassageIndex();
    index.add(documentOf(lines.join('.\n\n'), 'a.txt'));
    return index.search(query, { limit: 1 }).results[0]?.snippet ?? '';
  };
  const phrase = 'port by a town in the port of';
  const misspelt = ['prot by a town in teh port of', 'port b a twn in the port of', phrase];

  it('are told apart where thousands have each word more often than the one that has them in a row', () => {
    const lines = Array.from({ length: 4600 }, (_, i) => line(i, 20));
    lines[4500] = `${'Elsewhere nothing is said. '.repeat(8)} There is a ${phrase}`;
    for (const query of misspelt) assert.match(firstOf(lines, query), new RegExp(phrase, 'u'), query);
  });

  it('are told apart where it is a long one among very many that are short', () => {
    const lines = Array.from({ length: 1500 }, (_, i) => line(i, 8));
    lines[1400] = `${line(1, 12)} ${phrase} ${line(2, 12)}`;
    for (const query of misspelt) assert.match(firstOf(lines, query), new RegExp(phrase, 'u'), query);
  });

  it('are told apart in a short document that is added to a long one', () => {
    const index = new PassageIndex();
    index.add(documentOf(Array.from({ length: 4600 }, (_, i) => line(i, 20)).join('.\n\n'), 'a.txt'));
    const short = [...Array.from({ length: 9 }, (_, i) => line(i, 10)), `${line(1, 12)} ${phrase} ${line(2, 12)}`];
    index.add(documentOf(short.join('.\n\n'), 'b.txt'));
    for (const query of misspelt)
      assert.match(index.search(query, { limit: 1 }).results[0]?.snippet ?? '', new RegExp(phrase, 'u'), query);
  });

  it('are told apart in a document of one passage that is added to a long one', () => {
    const index = new PassageIndex();
    const near = 'The port by this town in the port of';
    const lines = Array.from({ length: 3000 }, (_, i) => (i % 5 === 0 ? `${near} ${line(i, 7)}` : line(i, 8)));
    index.add(documentOf(lines.join('.\n\n'), 'a.txt'));
    index.add(documentOf(phrase, 'b.txt'));
    for (const query of [phrase, `${phrase} `])
      assert.equal(index.search(query, { limit: 1 }).results[0]?.uri, 'b.txt');
  });

  it('are told apart by which of these follow one another, in a query that is too short for more', () => {
    const index = new PassageIndex();
    const lines = Array.from(
      { length: 2500 },
      (_, i) => `by ${'there '.repeat(i % 9)}a line ${'here '.repeat(30)} to it`,
    );
    lines[2400] = `There is much ${'here '.repeat(30)} by a to it`;
    index.add(documentOf(lines.join('.\n\n'), 'a.txt'));
    const [first] = index.search('by a to', { limit: 1 }).results;
    assert.match(first?.snippet ?? '', /by a to/u);
  });

  it('are told apart where many have the query with an error, and one has it to the letter', () => {
    const lines = Array.from({ length: 1500 }, (_, i) =>
      i % 5 === 0 ? `${line(i, 8)} port by in town in the port of` : line(i, 8),
    );
    lines[1400] = `${line(1, 20)} ${phrase} ${line(2, 20)}`;
    assert.match(firstOf(lines, phrase), new RegExp(phrase, 'u'));
  });
});

describe('what is sifted', () => {
  it('keeps its score and rank, whatever is looked through before it', () => {
    const text = 'the harbour of the town';
    const pieces = Pieces.of(new Likeness(text))!;
    const passage = fc.record({ length: fc.integer({ min: 1, max: 60 }), score: fc.float({ min: 0, max: 1 }) });
    fc.assert(
      fc.property(
        fc.array(passage, { minLength: 1, maxLength: 80 }),
        fc.double({ min: 0, max: 0.02 }),
        (all, share) => {
          const builder = new SegmentBuilder();
          builder.document('d', '', '');
          for (const { length } of all) builder.passage({ text: 'a'.repeat(length), heading: '' });
          const scratch = new Scratch();
          scratch.reserve(all.length);
          for (const [i, { score }] of all.entries()) {
            scratch.kept[i] = i;
            scratch.keptScores[i] = score;
            scratch.ranks[i] = score / 2 + i / 1000;
          }
          const ranks = scratch.ranks.slice();
          const sieve = { pieces, highest: 2, worth: 1, near: 1, share };
          const count = sift(builder.seal(), sieve, scratch, all.length);
          assert.equal(new Set(scratch.kept.subarray(0, count)).size, count);
          for (let i = 0; i < count; i++) {
            const kept = scratch.kept[i]!;
            assert.equal(scratch.keptScores[i], all[kept]!.score);
            assert.equal(scratch.ranks[i], ranks[kept]);
          }
        },
      ),
    );
  });
});

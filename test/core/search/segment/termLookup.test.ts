import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Segment } from '../../../../src/core/search/segment/segment.ts';
import { SegmentBuilder } from '../../../../src/core/search/segment/segmentBuilder.ts';
import {
  bytesOf,
  findPair,
  findWord,
  wordsBeginning,
  wordsContaining,
} from '../../../../src/core/search/segment/termLookup.ts';
import { wordsBeginningNear, wordsNear } from '../../../../src/core/search/segment/nearWords.ts';

function segmentOf(words: readonly string[]): Segment {
  const builder = new SegmentBuilder();
  builder.document('d', '', '');
  for (const word of words) builder.passage({ text: word, heading: '' });
  return builder.seal();
}

const namesOf = (segment: Segment, terms: readonly number[]): string[] =>
  terms.map((term) => segment.word(term)).sort();
const unique = (words: readonly string[]): string[] => [...new Set(words)].sort();

/** Edits between two words, neighbours that change places counted as one (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows = [...Array(a.length + 1)].map((_, i) =>
    [...Array(b.length + 1)].map((__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1);
    }
  }
  return rows[a.length]![b.length]!;
}

const word = fc.string({ unit: fc.constantFrom(...'abcdeжщя'), minLength: 1, maxLength: 9 });
const vocabulary = fc.array(word, { minLength: 1, maxLength: 40 });

describe('the words of a segment', () => {
  it('are found as they are', () => {
    fc.assert(
      fc.property(vocabulary, word, (words, asked) => {
        const segment = segmentOf(words);
        for (const one of words) assert.equal(segment.word(findWord(segment, bytesOf(one))), one);
        assert.equal(findWord(segment, bytesOf(asked)) >= 0, words.includes(asked));
      }),
    );
  });

  it('are found by how they begin and by what they have inside', () => {
    fc.assert(
      fc.property(vocabulary, word, (words, asked) => {
        const segment = segmentOf(words);
        const longer = [...wordsBeginning(segment, bytesOf(asked))].flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, i) => from + i),
        );
        assert.deepEqual(
          namesOf(segment, longer),
          unique(words.filter((one) => one.startsWith(asked) && one.length > asked.length)),
        );
        const inside = wordsContaining(segment, bytesOf(asked), 1000).map(({ term }) => term);
        assert.deepEqual(namesOf(segment, inside), unique(words.filter((one) => one.indexOf(asked, 1) > 0)));
      }),
    );
  });

  it('are found by their distance, as a plain table of edits counts it', () => {
    fc.assert(
      fc.property(vocabulary, word, fc.integer({ min: 1, max: 3 }), (words, asked, most) => {
        const segment = segmentOf(words);
        const near = wordsNear(segment, bytesOf(asked), most).map(({ term, errors }) => [segment.word(term), errors]);
        const expected = unique(words)
          .map((one) => [one, distance(asked, one)] as const)
          .filter(([, errors]) => errors > 0 && errors <= most);
        assert.deepEqual(new Map(near as [string, number][]), new Map(expected));
      }),
      { numRuns: 400 },
    );
  });

  it('are found when only begun and misspelt', () => {
    const segment = segmentOf(['administration', 'admiral', 'minister']);
    const begun = wordsBeginningNear(segment, bytesOf('admimis'), 1).map(({ term }) => segment.word(term));
    assert.deepEqual(begun, ['administration']);
  });

  it('are found by the least distance of their beginnings, as a plain table of edits counts it', () => {
    const longer = fc.string({ unit: fc.constantFrom(...'abcщ'), minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(
        fc.array(longer, { minLength: 1, maxLength: 40 }),
        longer,
        fc.constantFrom(1, 2),
        (words, asked, most) => {
          const segment = segmentOf(words);
          const near = wordsBeginningNear(segment, bytesOf(asked), most).map(({ term, errors }) => [
            segment.word(term),
            errors,
          ]);
          const least = (one: string): number =>
            Math.min(...Array.from({ length: one.length + 1 }, (_, i) => distance(asked, one.slice(0, i))));
          const expected = unique(words)
            .map((one) => [one, least(one)] as const)
            .filter(([one, errors]) => errors > 0 && errors <= most && one.length >= asked.length - most);
          assert.deepEqual(new Map(near as [string, number][]), new Map(expected));
        },
      ),
      { numRuns: 600 },
    );
  });

  it('are pairs in scripts without spaces', () => {
    const segment = segmentOf(['许可制度', '许']);
    const pair = (text: string): number =>
      findPair(segment, text.charCodeAt(0), text.length > 1 ? text.charCodeAt(1) : 0);
    for (const known of ['许可', '可制', '制度', '许']) assert.ok(pair(known) >= segment.words, known);
    for (const none of ['度许', '可', '许制']) assert.equal(pair(none), -1, none);
  });
});

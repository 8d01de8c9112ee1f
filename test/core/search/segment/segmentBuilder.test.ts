import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SegmentBuilder } from '../../../../src/core/search/segment/segmentBuilder.ts';
import type { Segment } from '../../../../src/core/search/segment/segment.ts';

/** By term, in the order of the segment: each unit it stands in, with how often (4 for more). */
function postingsOf(segment: Segment): [term: string, units: string][] {
  const { pairs, postings, postingStarts } = segment.arrays;
  return Array.from({ length: segment.words + pairs.length }, (_, term) => {
    let at = postingStarts[term]!;
    const next = (): number => {
      let value = 0;
      for (let power = 1; ; power *= 128) {
        const byte = postings[at++]!;
        value += (byte % 128) * power;
        if (byte < 128) return value;
      }
    };
    let unit = 0;
    const units = Array.from({ length: next() }, () => {
      const posting = next();
      unit += Math.floor(posting / 4);
      return `${unit}×${(posting % 4) + 1}`;
    });
    assert.equal(at, postingStarts[term + 1]);
    assert.equal(units.length, segment.frequency(term));
    const pair = pairs[term - segment.words];
    const name = pair === undefined ? segment.word(term) : String.fromCharCode(pair >>> 16, pair & 0xffff);
    return [name.replace('\0', ''), units.join(' ')];
  });
}

/** The same, counted plainly: words by length and letters, before pairs by their characters. */
function counted(units: readonly (readonly string[])[]): [term: string, units: string][] {
  const terms = [...new Set(units.flat())];
  const isPair = (term: string): boolean => /\p{sc=Han}/u.test(term);
  const rank = (term: string): string => (isPair(term) ? `1 ${term}` : `0 ${String.fromCharCode(term.length)} ${term}`);
  return terms
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .map((term) => {
      const places = units.flatMap((tokens, unit) => {
        const times = tokens.filter((token) => token === term).length;
        return times === 0 ? [] : [`${unit}×${Math.min(4, times)}`];
      });
      return [term, places.join(' ')];
    });
}

const word = fc.constantFrom('quay', 'toll', 'ferry', 'a1', 'пристань', 'x'.repeat(40), '码', '口');
const words = fc.array(word, { maxLength: 14 });

describe('a segment', () => {
  it('has under each term the units that it stands in, and how often', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 150 }), words, words, (passages, heading, title) => {
        const builder = new SegmentBuilder();
        builder.document('d', '', title.join(' '));
        for (const passage of passages) builder.passage({ text: passage.join(' '), heading: heading.join(' ') });
        const units = [...passages, ...(passages.length > 0 ? [heading] : []), title];
        assert.deepEqual(postingsOf(builder.seal()), counted(units));
      }),
      { numRuns: 50 },
    );
  });

  it('has a word that is too long by its first forty letters', () => {
    const builder = new SegmentBuilder();
    builder.document('d', '', '');
    builder.passage({ text: `${'quay'.repeat(10)}s ${'quay'.repeat(12)}`, heading: '' });
    assert.deepEqual(postingsOf(builder.seal()), [['quay'.repeat(10), '0×2']]);
  });

  it('has a pair for two neighbours in a script without spaces, and a character that has none by itself', () => {
    const builder = new SegmentBuilder();
    builder.document('d', '', '');
    builder.passage({ text: '码头渡口码头 a 口', heading: '' });
    assert.deepEqual(postingsOf(builder.seal()), [
      ['a', '0×1'],
      ['口', '0×1'],
      ['口码', '0×1'],
      ['头渡', '0×1'],
      ['渡口', '0×1'],
      ['码头', '0×2'],
    ]);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnOf, columns, eachBit } from '../../../../src/core/search/segment/neighbours.ts';
import type { Segment } from '../../../../src/core/search/segment/segment.ts';
import { SegmentBuilder } from '../../../../src/core/search/segment/segmentBuilder.ts';
import { bytesOf } from '../../../../src/core/search/segment/termLookup.ts';
import { hashOfBytes } from '../../../../src/core/search/segment/wordTable.ts';

function segmentOf(passages: readonly string[]): Segment {
  const builder = new SegmentBuilder();
  builder.document('d', '', 'title of it');
  for (const text of passages) builder.passage({ text, heading: 'heading above' });
  return builder.seal();
}

function columnOfWords(first: string, second: string): number {
  const [a, b] = [first, second].map((word) => hashOfBytes(bytesOf(word), 0, word.length));
  return columnOf(a!, b!);
}

const word = fc.constantFrom('quay', 'toll', 'ferry', 'a', 'of', 'the', 'пристань', '码头');
const passage = fc.array(word, { maxLength: 9 });

describe('the columns of neighbours', () => {
  it('have a passage where two of its words stand one after another, and no other', () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 70 }), (passages) => {
        const segment = segmentOf(passages.map((words) => words.join(' ')));
        const expected = passages.map((words) => {
          const pairs = words.slice(1).map((second, i) => [words[i]!, second] as const);
          return new Set(pairs.filter((pair) => !pair.includes('码头')).map((pair) => columnOfWords(...pair)));
        });
        for (let column = 0; column < columns; column++) {
          const having: number[] = [];
          eachBit(segment.neighbours(column) ?? new Uint32Array(0), (number) => having.push(number));
          assert.deepEqual(
            having.sort((a, b) => a - b),
            [...passages.keys()].filter((number) => expected[number]!.has(column)),
          );
        }
      }),
    );
  });

  it('tell the order of two words', () => {
    assert.notEqual(columnOfWords('ferry', 'toll'), columnOfWords('toll', 'ferry'));
  });

  it('have a glued word as one, not its parts', () => {
    const segment = segmentOf(['the PublicGoods act']);
    const has = (first: string, second: string): boolean => segment.neighbours(columnOfWords(first, second))![0] === 1;
    assert.deepEqual([has('the', 'publicgoods'), has('publicgoods', 'act')], [true, true]);
    assert.deepEqual([has('the', 'public'), has('public', 'goods'), has('goods', 'act')], [false, false, false]);
  });

  it('take no room where words have no neighbours, as in scripts without spaces', () => {
    assert.equal(segmentOf(['码头 12 渡口 3', 'quay']).arrays.neighbours.length, 0);
  });
});

import type { SlotMeanings } from './candidates.ts';
import { columnOf, eachBit } from './segment/neighbours.ts';
import type { Segment } from './segment/segment.ts';
import { hashOfBytes } from './segment/wordTable.ts';

/** What the sum for a passage may be at most, and what each halving of the passages that have two neighbours adds to it. */
const most = 255;
const perHalf = 3;

/**
 * Adds to `weights`, by passage, how telling those neighbours of the query are that seem to stand there one after another:
 * each word by what it means most surely. Common words tell much together. Returns the most that a passage may have; in a
 * very long query the first pairs make it up.
 */
export function weighNeighbours(segment: Segment, slots: readonly SlotMeanings[], weights: Uint8Array): number {
  const hashes = slots.map(({ meanings: [surest] }) => surest && hashOf(segment, surest.term));
  let sum = 0;
  for (let i = 1; i < slots.length; i++) {
    const [first, second] = [hashes[i - 1], hashes[i]];
    if (first === undefined || second === undefined || sum === most) continue;
    const column = segment.neighbours(columnOf(first, second));
    const having = column ? bitsIn(column) : 0;
    if (column === null || having === 0) continue;
    const weight = Math.min(Math.round(perHalf * Math.log2(1 + segment.passages / having)), most - sum);
    sum += weight;
    eachBit(column, (passage) => (weights[passage]! += weight));
  }
  return sum;
}

/** The hash of a word; undefined for a pair of characters. */
function hashOf(segment: Segment, term: number): number | undefined {
  if (term >= segment.words) return undefined;
  const bytes = segment.bytesOf(term);
  return hashOfBytes(bytes, 0, bytes.length);
}

function bitsIn(words: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < words.length; i++) {
    // Sums of two, four and eight bits, and of all four bytes.
    const twos = words[i]! - ((words[i]! >>> 1) & 0x55555555);
    const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
    count += Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

import type { Pieces } from './pieces.ts';
import type { Scratch } from './scratch.ts';
import type { Segment } from './segment/segment.ts';

/** Letters of passages that are looked through at first, and in all where none of the first comes near, in all segments. */
const letters = { first: 150_000, all: 600_000 };
/**
 * Letters that are added to those of a passage where its score is divided by them. Any long passage has all common words
 * of a query, and takes long to look through: in the same time several short ones are.
 */
const besides = 300;
/** Passages are told apart by how much they have of the query, beside the most that any could have, in so many steps. */
const steps = 4096;

/** What passages are sifted by. */
export interface Sieve {
  readonly pieces: Pieces;
  /** The highest rank that a passage can have before it is looked through. */
  readonly highest: number;
  /** What it is worth to have the query as it stands. */
  readonly worth: number;
  /** How like the query a passage is that makes it needless to look for a better one. */
  readonly near: number;
  /** How much of the whole index the segment is: so much is looked through for it. */
  readonly share: number;
}

/**
 * Ranks passages that are kept by how near they come to the query: those that have most of it in fewest letters, as there
 * may be very many. Returns how many are ranked; they are kept first.
 */
export function sift(segment: Segment, sieve: Sieve, scratch: Scratch, count: number): number {
  const { pieces, worth, near } = sieve;
  const { kept, ranks } = scratch;
  const { textLengths } = segment.arrays;
  const { first, all } = partition(scratch, textLengths, sieve, count);
  let nearest = 0;
  let i = 0;
  for (; i < (nearest < near ? all : first); i++) {
    const passage = kept[i]!;
    const likeness = segment.has(passage, 'welcome') ? pieces.likenessIn(segment, passage) : 0;
    if (likeness > nearest) nearest = likeness;
    ranks[i]! += worth * likeness ** 2;
  }
  return i;
}

/** Brings to the front what is looked through first, and behind it what else may be; returns the ends of both. */
function partition(
  { kept, keptScores, ranks, densities }: Scratch,
  lengths: Uint16Array,
  { highest, share }: Sieve,
  count: number,
): { first: number; all: number } {
  const budget = { first: share * letters.first, all: share * letters.all };
  const scale = (steps * besides) / highest;
  const lettersAt = new Float64Array(steps);
  for (let i = 0; i < count; i++) {
    const length = lengths[kept[i]!]!;
    const density = Math.min(steps - 1, (scale * ranks[i]!) / (besides + length)) | 0;
    densities[i] = density;
    lettersAt[density]! += length;
  }
  let lowest = steps - 1;
  let lowestOfFirst = steps;
  let room = budget.all;
  for (let sum = 0; lowest > 0; lowest--) {
    sum += lettersAt[lowest]!;
    if (sum <= budget.first) lowestOfFirst = lowest;
    if (sum > budget.all) break;
    room = budget.all - sum;
  }
  let first = 0;
  let all = 0;
  for (let i = 0; i < count; i++) {
    const density = densities[i]!;
    if (density < lowest) continue;
    // Very many may have the same.
    if (density === lowest && (room -= lengths[kept[i]!]!) < 0) continue;
    const passage = kept[i]!;
    const score = keptScores[i]!;
    const rank = ranks[i]!;
    let to = all++;
    if (density >= lowestOfFirst) {
      kept[to] = kept[first]!;
      keptScores[to] = keptScores[first]!;
      ranks[to] = ranks[first]!;
      to = first++;
    }
    kept[to] = passage;
    keptScores[to] = score;
    ranks[to] = rank;
  }
  return { first, all };
}

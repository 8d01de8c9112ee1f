import type { Pieces } from './pieces.ts';
import type { Scratch } from './scratch.ts';
import type { Segment } from './segment/segment.ts';

/** Letters of passages that are looked through at first, and in all where none of the first comes near. */
const letters = { first: 150_000, all: 500_000 };
/** So like the query is what has it with one error in ten letters. */
const near = 0.8;
/**
 * Letters that are added to those of a passage where its score is divided by them. Any long passage has all common words
 * of a query, and takes long to look through: in the same time several short ones are.
 */
const besides = 300;
/** Passages are told apart by how much they have of the query, beside the most that any could have, in so many steps. */
const steps = 4096;

/**
 * Ranks passages that are kept by how near they come to the query, which is worth so much where it stands there as it is:
 * those that have most of it in fewest letters, as there may be very many. None scores more than `most`, but for what
 * headings add. Returns how many are ranked; they are kept first.
 */
export function sift(
  segment: Segment,
  pieces: Pieces,
  { most, worth }: { readonly most: number; readonly worth: number },
  scratch: Scratch,
  count: number,
): number {
  const { kept, keptScores, ranks } = scratch;
  const { textLengths } = segment.arrays;
  const { first, all } = partition(scratch, textLengths, most, count);
  let nearest = 0;
  let i = 0;
  for (; i < (nearest < near ? all : first); i++) {
    const passage = kept[i]!;
    const likeness = segment.has(passage, 'welcome') ? pieces.likenessIn(segment, passage) : 0;
    if (likeness > nearest) nearest = likeness;
    ranks[i] = keptScores[i]! + worth * likeness ** 2;
  }
  return i;
}

/** Brings to the front what is looked through first, and behind it what else may be; returns the ends of both. */
function partition(
  { kept, keptScores, densities }: Scratch,
  lengths: Uint16Array,
  most: number,
  count: number,
): { first: number; all: number } {
  const scale = (steps * besides) / most;
  const lettersAt = new Float64Array(steps);
  for (let i = 0; i < count; i++) {
    const length = lengths[kept[i]!]!;
    const density = Math.min(steps - 1, (scale * keptScores[i]!) / (besides + length)) | 0;
    densities[i] = density;
    lettersAt[density]! += length;
  }
  let lowest = steps - 1;
  let lowestOfFirst = steps;
  let room = letters.all;
  for (let sum = 0; lowest > 0; lowest--) {
    sum += lettersAt[lowest]!;
    if (sum <= letters.first) lowestOfFirst = lowest;
    if (sum > letters.all) break;
    room = letters.all - sum;
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
    let to = all++;
    if (density >= lowestOfFirst) {
      kept[to] = kept[first]!;
      keptScores[to] = keptScores[first]!;
      to = first++;
    }
    kept[to] = passage;
    keptScores[to] = score;
  }
  return { first, all };
}

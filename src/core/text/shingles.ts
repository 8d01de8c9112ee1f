import { finished, type Steps } from './steps.ts';

/** Words in a shingle: long enough that two texts share one only where one copies the other. */
const size = 8;
/** A shingle in how many is kept. */
const sampling = 4;
/** How much text is read in a step, in UTF-16 units. */
const portion = 300_000;

/**
 * A sample of a text's shingles, rows of eight words, as sorted 32-bit hashes: those that 4 divides, so that two texts
 * that share a passage share its sample. (Manber's "modulo" sketch, 1994.)
 */
export const shinglesOf = (text: string): Int32Array => finished(shinglesInSteps(text));

/** The same a step at a time. */
export function* shinglesInSteps(text: string): Steps<Int32Array> {
  /** The hashes of the last words, each at its number's place in turn. */
  const words = new Int32Array(size);
  const hashes: number[] = [];
  let count = 0;
  let word = 0x811c9dc5;
  let inWord = false;
  const endWord = () => {
    if (!inWord) return;
    inWord = false;
    words[count++ % size] = word;
    word = 0x811c9dc5;
    if (count < size) return;
    let hash = 0;
    for (let i = count - size; i < count; i++) hash = Math.imul(hash, 0x01000193) ^ words[i % size]!;
    hash ^= hash >>> 15;
    if ((hash & (sampling - 1)) === 0) hashes.push(hash | 0);
  };
  const read = (lower: string): void => {
    for (let i = 0; i < lower.length; i++) {
      const c = lower.charCodeAt(i);
      const letter = (c >= 0x61 && c <= 0x7a) || (c >= 0x30 && c <= 0x39) || c >= 0xaa;
      const ideograph = c >= 0x3040 && c < 0xa000;
      if (!letter || (c >= 0x2000 && c < 0x2c00) || (c >= 0x3000 && c < 0x3040) || c >= 0xff00) {
        endWord();
        continue;
      }
      if (ideograph) endWord();
      word = Math.imul(word ^ c, 0x01000193);
      inWord = true;
      if (ideograph) endWord();
    }
  };
  for (let start = 0; start < text.length; start += portion) {
    read(text.slice(start, start + portion).toLowerCase());
    yield;
  }
  endWord();
  const sorted = Int32Array.from(hashes).sort();
  yield;
  return sorted.filter((hash, i) => i === 0 || hash !== sorted[i - 1]);
}

/** Which share of `part`'s shingles `whole` has too, from 0 to 1. Both sorted. */
export function containment(part: Int32Array, whole: Int32Array): number {
  if (part.length === 0) return 0;
  let common = 0;
  let j = 0;
  for (const hash of part) {
    while (j < whole.length && whole[j]! < hash) j++;
    if (j < whole.length && whole[j] === hash) common++;
  }
  return common / part.length;
}

import { byteOf, signatureOf } from './alphabet.ts';
import type { Segment } from './segment.ts';

/** A term that a word of a query may mean, with how surely: 1 for the word itself. */
export interface Meaning {
  readonly term: number;
  readonly weight: number;
}

/** The bytes of a word as terms are filed under them. */
export function bytesOf(word: string): Uint8Array {
  const bytes = new Uint8Array(word.length);
  for (let i = 0; i < word.length; i++) bytes[i] = byteOf[word.charCodeAt(i)]!;
  return bytes;
}

/** The number of a word; -1 where the segment has it not. */
export function findWord(segment: Segment, word: Uint8Array): number {
  const { length } = word;
  if (length === 0 || length > segment.longest) return -1;
  const at = firstNotBefore(segment, length, word);
  return at < segment.firstOfLength(length + 1) && startsWith(segment, at, length, word) ? at : -1;
}

/** The words that begin with `word` and are longer, as ranges of numbers with the length of the words in each. */
export function* wordsBeginning(
  segment: Segment,
  word: Uint8Array,
): Generator<{ readonly from: number; readonly to: number; readonly length: number }> {
  for (let length = word.length + 1; length <= segment.longest; length++) {
    const from = firstNotBefore(segment, length, word);
    const to = firstNotBefore(segment, length, word, true);
    if (to > from) yield { from, to, length };
  }
}

/** The words that have `word` in them, but not at their beginning. */
export function wordsContaining(segment: Segment, word: Uint8Array, most: number): { term: number; length: number }[] {
  const found: { term: number; length: number }[] = [];
  const { signatures, wordBytes } = segment.arrays;
  const wanted = signatureOf(word, 0, word.length);
  for (let length = word.length + 1; length <= segment.longest; length++) {
    const end = segment.firstOfLength(length + 1);
    for (let term = segment.firstOfLength(length); term < end; term++) {
      if ((signatures[term]! & wanted) >>> 0 !== wanted) continue;
      const start = segment.wordStart(term, length);
      for (let at = start + 1; at <= start + length - word.length; at++) {
        if (!matches(wordBytes, at, word)) continue;
        found.push({ term, length });
        if (found.length === most) return found;
        break;
      }
    }
  }
  return found;
}

/** The pairs that have a character: as their first or their second. Returns their terms. */
export function pairsWith(segment: Segment, unit: number): number[] {
  const { pairs } = segment.arrays;
  const found: number[] = [];
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i]!;
    if (pair >>> 16 === unit || (pair & 0xffff) === unit) found.push(segment.words + i);
  }
  return found;
}

/** The term of a pair; -1 where the segment has it not. */
export function findPair(segment: Segment, first: number, second: number): number {
  const { pairs } = segment.arrays;
  const key = ((first << 16) | second) >>> 0;
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pairs[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return pairs[low] === key ? segment.words + low : -1;
}

/** The first word of a length that does not come before `word`; with `past`, that does not begin with it either. */
function firstNotBefore(segment: Segment, length: number, word: Uint8Array, past = false): number {
  const { wordBytes } = segment.arrays;
  let low = segment.firstOfLength(length);
  let high = segment.firstOfLength(length + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = segment.wordStart(middle, length);
    let order = 0;
    for (let i = 0; i < word.length && order === 0; i++) order = wordBytes[start + i]! - word[i]!;
    if (order < 0 || (past && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const startsWith = (segment: Segment, term: number, length: number, word: Uint8Array): boolean =>
  matches(segment.arrays.wordBytes, segment.wordStart(term, length), word);

function matches(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
}

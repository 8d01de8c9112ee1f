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

/** A word at some distance: letters added, lost, changed, or two neighbours changed over. */
export interface NearWord {
  readonly term: number;
  readonly length: number;
  readonly errors: number;
}

/** Letters of a word that can be compared at a time. */
const widest = 31;

/**
 * The words that differ from `word` by 1 to `most` errors; with `begun`, those whose beginning does. Words of every length
 * that is possible are filtered by their signatures, and compared bit-parallel (Hyyrö 2003, after Myers 1999, with
 * transpositions).
 */
export function nearWords(segment: Segment, word: Uint8Array, most: number, begun = false): NearWord[] {
  const found: NearWord[] = [];
  const m = word.length;
  if (m === 0 || m > widest || most <= 0) return found;
  const { signatures, wordBytes } = segment.arrays;
  const wanted = signatureOf(word, 0, m);
  const places = new Int32Array(256);
  for (let i = 0; i < m; i++) places[word[i]!]! |= 1 << i;
  const last = 1 << (m - 1);
  const longest = begun ? segment.longest : Math.min(segment.longest, m + most);
  for (let length = Math.max(1, m - most); length <= longest; length++) {
    const end = segment.firstOfLength(length + 1);
    let at = segment.wordStart(segment.firstOfLength(length), length);
    for (let term = segment.firstOfLength(length); term < end; term++, at += length) {
      const signature = signatures[term]!;
      // Each error loses one letter of the word at most, and each brings one at most.
      if (bitCount(wanted & ~signature) > most || (!begun && bitCount(signature & ~wanted) > most)) continue;
      let vp = -1;
      let vn = 0;
      let d0 = 0;
      let before = 0;
      let errors = m;
      let best = m;
      const stop = begun ? Math.min(length, m + most) : length;
      for (let i = 0; i < stop; i++) {
        const here = places[wordBytes[at + i]!]!;
        const swapped = ((~d0 & here) << 1) & before;
        d0 = (((here & vp) + vp) ^ vp) | here | vn | swapped;
        let hp = vn | ~(d0 | vp);
        let hn = d0 & vp;
        if (hp & last) errors++;
        else if (hn & last) errors--;
        hp = (hp << 1) | 1;
        hn <<= 1;
        vp = hn | ~(d0 | hp);
        vn = hp & d0;
        before = here;
        if (errors < best) best = errors;
      }
      const distance = begun ? best : errors;
      if (distance > 0 && distance <= most) found.push({ term, length, errors: distance });
    }
  }
  return found;
}

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
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

import { finished, type Steps } from '../../text/steps.ts';
import { signatureOf } from './alphabet.ts';
import { Beginnings } from './beginnings.ts';
import type { Segment } from './segment.ts';

/** A word at some distance: letters added, lost, changed, or two neighbours changed over. */
export interface NearWord {
  readonly term: number;
  readonly length: number;
  readonly errors: number;
}

/** Letters of a word that can be compared at a time. */
const widest = 31;

/** The words that differ from `word` by 1 to `most` errors: those of each possible length are filtered by their signatures. */
export function wordsNear(segment: Segment, word: Uint8Array, most: number): NearWord[] {
  const found: NearWord[] = [];
  if (!isComparable(word, most)) return found;
  const { signatures, wordBytes } = segment.arrays;
  const pattern = new NearPattern(word);
  const wanted = signatureOf(word, 0, word.length);
  const longest = Math.min(segment.longest, word.length + most);
  for (let length = Math.max(1, word.length - most); length <= longest; length++) {
    const end = segment.firstOfLength(length + 1);
    let at = segment.wordStart(segment.firstOfLength(length), length);
    for (let term = segment.firstOfLength(length); term < end; term++, at += length) {
      // Each error loses one letter of the word at most, and each brings one at most.
      let lost = wanted & ~signatures[term]!;
      let won = signatures[term]! & ~wanted;
      for (let i = 0; i < most; i++) {
        lost &= lost - 1;
        won &= won - 1;
      }
      if ((lost | won) !== 0) continue;
      const errors = pattern.read(wordBytes, at, length).errors;
      if (errors > 0 && errors <= most) found.push({ term, length, errors });
    }
  }
  return found;
}

/**
 * The words whose beginning differs from `word` by 1 to `most` errors. As words share their first letters, these are
 * compared first, once for all of them.
 */
export function wordsBeginningNear(segment: Segment, word: Uint8Array, most: number): NearWord[] {
  const found: NearWord[] = [];
  if (!isComparable(word, most)) return found;
  const { wordBytes } = segment.arrays;
  const pattern = new NearPattern(word);
  for (const { from, to } of finished(readyForBeginnings(segment)).within((bytes, at, length) =>
    pattern.read(bytes, at, length).mayGoOn(length, most),
  )) {
    const length = segment.lengthOf(from);
    if (length < word.length - most) continue;
    let at = segment.wordStart(from, length);
    for (let term = from; term < to; term++, at += length) {
      const errors = pattern.read(wordBytes, at, Math.min(length, word.length + most)).least;
      if (errors > 0 && errors <= most) found.push({ term, length, errors });
    }
  }
  return found;
}

const isComparable = ({ length }: Uint8Array, most: number): boolean => length > 0 && length <= widest && most > 0;

/** Makes ready, in steps, what words that are misspelt before they are finished are looked up in. */
export function* readyForBeginnings(segment: Segment): Steps<Beginnings> {
  const known = beginnings.get(segment) ?? (yield* Beginnings.of(segment));
  beginnings.set(segment, known);
  return known;
}

/** What was made ready for a segment takes in memory, in bytes. */
export const sizeOfBeginnings = (segment: Segment): number => beginnings.get(segment)?.size ?? 0;

/** A segment never changes. */
const beginnings = new WeakMap<Segment, Beginnings>();

/** Compares words with a pattern bit-parallel (Hyyrö 2003, after Myers 1999, with transpositions). */
class NearPattern {
  readonly #length: number;
  /** For each letter the places of the pattern where it stands, as bits. */
  readonly #places = new Int32Array(256);
  /** What the letters that were read differ from the pattern in, and the least that their beginnings do. */
  errors = 0;
  least = 0;
  /** How the column after the last letter goes up and down, as bits. */
  #up = 0;
  #down = 0;

  constructor(pattern: Uint8Array) {
    this.#length = pattern.length;
    for (const [i, byte] of pattern.entries()) this.#places[byte]! |= 1 << i;
  }

  /** Reads a word. */
  read(bytes: Uint8Array, at: number, length: number): this {
    const places = this.#places;
    const last = 1 << (this.#length - 1);
    let vp = -1;
    let vn = 0;
    let d0 = 0;
    let before = 0;
    let errors = this.#length;
    let least = errors;
    for (let i = 0; i < length; i++) {
      const here = places[bytes[at + i]!]!;
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
      if (errors < least) least = errors;
    }
    this.errors = errors;
    this.least = least;
    this.#up = vp;
    this.#down = vn;
    return this;
  }

  /** Whether the `length` letters that were read, or a word that goes on after them, may begin with the pattern. */
  mayGoOn(length: number, most: number): boolean {
    if (this.least <= most) return true;
    // The least of the last column: what some beginning of the pattern differs in from all that was read.
    let here = length;
    for (let i = 0; i < this.#length && here > most; i++) here += ((this.#up >> i) & 1) - ((this.#down >> i) & 1);
    return here <= most;
  }
}

import type { Steps } from '../../text/steps.ts';
import { Bytes, Words32 } from './growing.ts';
import type { Segment } from './segment.ts';
import { hashOfBytes } from './wordTable.ts';

/** Letters that count as a beginning: far fewer than words, and enough to tell most of them from a misspelt one. */
const letters = 6;
/** Beginnings that are gathered in a step. */
const portion = 4096;

/** Words, by number, that are of one length and begin alike: from the first to before the second. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The beginnings of a segment's words, each once, with the words that begin so. */
export class Beginnings {
  /** The first letters of each beginning, with zeros after those of a shorter word; and how many they are. */
  readonly #bytes = new Bytes();
  readonly #lengths = new Bytes();
  /** The last range of each beginning; of each range its first word, and the range before it that begins alike, + 1. */
  readonly #lastRanges = new Words32();
  readonly #firsts = new Words32();
  readonly #before = new Words32();

  /** An open-addressing table of the beginnings, + 1, while they are gathered. */
  #slots = new Int32Array(1024);

  private constructor() {}

  static *of(segment: Segment): Steps<Beginnings> {
    const beginnings = new Beginnings();
    for (let length = 1; length <= segment.longest; length++) yield* beginnings.#add(segment, length);
    beginnings.#firsts.push(segment.words);
    beginnings.#slots = new Int32Array(0);
    for (const array of beginnings.#arrays) array.trim();
    return beginnings;
  }

  /** What they take in memory, in bytes. */
  get size(): number {
    return this.#arrays.reduce((sum, { array }) => sum + array.byteLength, 0);
  }

  get #arrays(): readonly (Bytes | Words32)[] {
    return [this.#bytes, this.#lengths, this.#lastRanges, this.#firsts, this.#before];
  }

  /** The words of those beginnings that are accepted, which are given as bytes: from which on, and how many. */
  *within(accepts: (bytes: Uint8Array, at: number, length: number) => boolean): Generator<Range> {
    const bytes = this.#bytes.array;
    for (let i = 0; i < this.#lengths.length; i++) {
      if (!accepts(bytes, i * letters, this.#lengths.array[i]!)) continue;
      for (let range = this.#lastRanges.array[i]!; range > 0; range = this.#before.array[range - 1]!)
        yield { from: this.#firsts.array[range - 1]!, to: this.#firsts.array[range]! };
    }
  }

  /** Adds the words of a length, which are sorted, so that those that begin alike stand together. */
  *#add(segment: Segment, length: number): Steps<void> {
    const { wordBytes } = segment.arrays;
    const first = segment.firstOfLength(length);
    const end = segment.firstOfLength(length + 1);
    const begin = Math.min(length, letters);
    let at = segment.wordStart(first, length);
    for (let term = first; term < end; term++, at += length) {
      if (term > first && isSame(wordBytes, at - length, wordBytes, at, begin)) continue;
      const number = this.#numberOf(wordBytes, at, begin);
      this.#before.push(this.#lastRanges.array[number]!);
      this.#firsts.push(term);
      this.#lastRanges.array[number] = this.#firsts.length;
      if (this.#firsts.length % portion === 0) yield;
    }
  }

  #numberOf(bytes: Uint8Array, at: number, length: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashOfBytes(bytes, at, at + length) & mask;
    for (; this.#slots[slot] !== 0; slot = (slot + 1) & mask) {
      const known = this.#slots[slot]! - 1;
      if (this.#lengths.array[known] === length && isSame(this.#bytes.array, known * letters, bytes, at, length))
        return known;
    }
    const number = this.#lengths.length;
    this.#slots[slot] = number + 1;
    this.#lengths.push(length);
    for (let i = 0; i < letters; i++) this.#bytes.push(i < length ? bytes[at + i]! : 0);
    this.#lastRanges.push(0);
    if (2 * number > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(4 * this.#slots.length);
    for (let number = 0; number < this.#lengths.length; number++) {
      const at = number * letters;
      let slot = hashOfBytes(this.#bytes.array, at, at + this.#lengths.array[number]!) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

function isSame(a: Uint8Array, from: number, b: Uint8Array, at: number, length: number): boolean {
  let i = 0;
  while (i < length && a[from + i] === b[at + i]) i++;
  return i === length;
}

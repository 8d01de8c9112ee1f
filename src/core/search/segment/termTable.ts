import { byteOf } from './alphabet.ts';
import { Bytes, Words32 } from './growing.ts';
import { longestWord } from '../foldedText.ts';

/** The terms of a segment that is being built, numbered in the order in which they are met. */
export class TermTable {
  readonly bytes = new Bytes();
  readonly starts = new Words32();
  readonly lengths = new Bytes();
  /** For a pair its key, and 0 for a word. */
  readonly pairs = new Words32();
  #slots = new Int32Array(1024).fill(-1);
  readonly #hashes = new Words32();

  get count(): number {
    return this.starts.length;
  }

  /** The number of the word `[start, end)` of folded units; a new one where it has not been met. */
  word(units: Uint16Array, start: number, end: number): number {
    const last = Math.min(end, start + longestWord);
    const hash = hashOfWord(units, start, last);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot]!;
      if (known < 0) return this.#add(slot, hash, units, start, last, 0);
      if (this.#hashes.array[known] === hash && this.#is(known, units, start, last)) return known;
    }
  }

  /** The number of a pair of units; `second` is 0 for a character alone. */
  pair(first: number, second: number): number {
    const key = ((first << 16) | second) >>> 0;
    let hash = Math.imul(key ^ 0x5bd1e995, 0x9e3779b1);
    hash = (hash ^ (hash >>> 15)) >>> 0;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot]!;
      if (known < 0) return this.#add(slot, hash, noUnits, 0, 0, key);
      if (this.pairs.array[known] === key) return known;
    }
  }

  #is(term: number, units: Uint16Array, start: number, end: number): boolean {
    const length = end - start;
    if (this.lengths.array[term] !== length) return false;
    const from = this.starts.array[term]!;
    for (let i = 0; i < length; i++) if (this.bytes.array[from + i] !== byteOf[units[start + i]!]) return false;
    return true;
  }

  #add(slot: number, hash: number, units: Uint16Array, start: number, end: number, pair: number): number {
    const term = this.count;
    this.#slots[slot] = term;
    this.#hashes.push(hash);
    this.starts.push(this.bytes.length);
    this.lengths.push(end - start);
    this.pairs.push(pair);
    this.bytes.reserve(end - start);
    for (let i = start; i < end; i++) this.bytes.push(byteOf[units[i]!]!);
    if (2 * this.count > this.#slots.length) this.#grow();
    return term;
  }

  #grow(): void {
    const size = 4 * this.#slots.length;
    this.#slots = new Int32Array(size).fill(-1);
    for (let term = 0; term < this.count; term++) {
      let slot = this.#hashes.array[term]! & (size - 1);
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = term;
    }
  }
}

const noUnits = new Uint16Array(0);

/** The hash (FNV-1a) of the word `[start, end)` of folded units: of as many letters as a term may have. */
export function hashOfWord(units: Uint16Array, start: number, end: number): number {
  const last = Math.min(end, start + longestWord);
  let hash = 0x811c9dc5;
  for (let i = start; i < last; i++) hash = Math.imul(hash ^ byteOf[units[i]!]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The same of a word's bytes. */
export function hashOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

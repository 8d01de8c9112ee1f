import { byteOf } from './alphabet.ts';
import { Bytes, Words32 } from './growing.ts';
import { longestWord } from '../foldedText.ts';

/** The words of a segment that is being built, numbered in the order in which they are met. */
export class WordTable {
  readonly bytes = new Bytes();
  readonly starts = new Words32();
  readonly lengths = new Bytes();
  #slots = new Int32Array(1024).fill(-1);
  readonly hashes = new Words32();

  get count(): number {
    return this.starts.length;
  }

  /** The number of the word `[start, end)` of some letters; a new one where it has not been met. */
  numberOf(letters: Uint8Array, start: number, end: number): number {
    const hash = hashOfBytes(letters, start, end);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = this.#slots[slot]!;
      if (known < 0) return this.#add(slot, hash, letters, start, end);
      if (this.hashes.array[known] === hash && this.#is(known, letters, start, end)) return known;
    }
  }

  #is(word: number, letters: Uint8Array, start: number, end: number): boolean {
    const length = end - start;
    if (this.lengths.array[word] !== length) return false;
    const from = this.starts.array[word]!;
    for (let i = 0; i < length; i++) if (this.bytes.array[from + i] !== letters[start + i]) return false;
    return true;
  }

  #add(slot: number, hash: number, letters: Uint8Array, start: number, end: number): number {
    const word = this.count;
    this.#slots[slot] = word;
    this.hashes.push(hash);
    this.starts.push(this.bytes.length);
    this.lengths.push(end - start);
    this.bytes.append(letters.subarray(start, end));
    if (2 * this.count > this.#slots.length) this.#grow();
    return word;
  }

  #grow(): void {
    const size = 4 * this.#slots.length;
    this.#slots = new Int32Array(size).fill(-1);
    for (let word = 0; word < this.count; word++) {
      let slot = this.hashes.array[word]! & (size - 1);
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = word;
    }
  }
}

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

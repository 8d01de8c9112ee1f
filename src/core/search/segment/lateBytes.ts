import { sumOf, summedBlock, sumWords } from './checksum.ts';

/**
 * Brings the bytes of a file from `start` to before `end` to where they belong in memory, at once; whether it tried. What is
 * only `welcome` need not be brought where that would take long. Bytes that cannot be read stay as they are: their checksum
 * tells.
 */
export type Fetch = (start: number, end: number, need: Need) => boolean;
export type Need = 'needed' | 'welcome';

/** What is known of a block. */
const unknown = 0;
const sound = 1;
const damaged = 2;

/**
 * An array of a stored file that is not read with it: each block of it when it is first asked for, and all of them in time.
 * No byte counts before the checksum of its block was seen to be right.
 */
export class LateBytes {
  readonly #file: Uint32Array;
  readonly #start: number;
  readonly #end: number;
  readonly #sums: Uint32Array;
  readonly #fetch: Fetch;
  readonly #blocks: Uint8Array;
  #unsound: number;
  /** Blocks before it have arrived. */
  #arrived = 0;

  /**
   * The bytes from `start` to before `end`, both multiples of 16, of a file that may not be there yet; `sums` has four words
   * for each block.
   */
  constructor(file: Uint32Array, { start, end }: { start: number; end: number }, sums: Uint32Array, fetch: Fetch) {
    this.#file = file;
    this.#start = start;
    this.#end = end;
    this.#sums = sums;
    this.#fetch = fetch;
    this.#unsound = sums.length / sumWords;
    this.#blocks = new Uint8Array(this.#unsound);
  }

  /** Whether all bytes are there, as they were written. */
  get whole(): boolean {
    return this.#unsound === 0;
  }

  /** Whether the bytes of the array from `from` to before `to` are there, as they were written; those that are not are fetched. */
  has(from: number, to: number, need: Need): boolean {
    if (this.#unsound === 0) return true;
    for (let block = Math.floor(from / summedBlock); block * summedBlock < to; block++)
      if (!this.#hasBlock(block, need)) return false;
    return true;
  }

  /** The file has been read up to `end`. */
  arrived(end: number): void {
    for (; this.#arrived < this.#blocks.length && this.#endOf(this.#arrived) <= end; this.#arrived++)
      if (this.#blocks[this.#arrived] === unknown) this.#check(this.#arrived);
  }

  #hasBlock(block: number, need: Need): boolean {
    if (this.#blocks[block] === unknown) {
      if (!this.#fetch(this.#startOf(block), this.#endOf(block), need)) return false;
      this.#check(block);
    }
    return this.#blocks[block] === sound;
  }

  #check(block: number): void {
    const sum = sumOf(this.#file, this.#startOf(block) / 4, this.#endOf(block) / 4);
    const isSound = sum.every((word, i) => word === this.#sums[sumWords * block + i]);
    this.#blocks[block] = isSound ? sound : damaged;
    if (isSound) this.#unsound--;
  }

  /** Where a block begins and ends in the file. */
  #startOf(block: number): number {
    return this.#start + block * summedBlock;
  }

  #endOf(block: number): number {
    return Math.min(this.#startOf(block + 1), this.#end);
  }
}

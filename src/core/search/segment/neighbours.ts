/**
 * Which passages have two words one after another: for each of some columns a bit for each passage, set where it has two
 * neighbours of that column (a signature file in slices of bits, after Faloutsos and Christodoulakis 1984). Which two they
 * are is not told: a passage has some forty on average, and so the bits of a sixth of all columns; the longest have half.
 */
export const columns = 256;

/** The column of two words that follow one another, which are given by their hashes. */
export const columnOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) + Math.imul(second, 0x85ebca6b)) >>> 24;

/** How many words of 32 bits a column has for so many passages. */
export const columnSize = (passages: number): number => Math.ceil(passages / 32);

export class Neighbours {
  readonly #size: number;
  readonly #bits: Uint32Array;
  #any = false;

  constructor(passages: number) {
    this.#size = columnSize(passages);
    this.#bits = new Uint32Array(columns * this.#size);
  }

  add(column: number, passage: number): void {
    this.#bits[column * this.#size + (passage >>> 5)]! |= 1 << (passage & 31);
    this.#any = true;
  }

  /** The columns one after another; none where no passage has any, as in scripts without spaces. */
  taken(): Uint32Array {
    return this.#any ? this.#bits : new Uint32Array(0);
  }
}

/** Calls `tell` for each bit that is set, with its number. */
export function eachBit(bits: Uint32Array, tell: (number: number) => void): void {
  for (let i = 0; i < bits.length; i++)
    for (let rest = bits[i]!; rest !== 0; rest &= rest - 1) tell(32 * i + 31 - Math.clz32(rest & -rest));
}

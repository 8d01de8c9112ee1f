import type { Steps } from '../../text/steps.ts';
import { Checksum, checkedBlock } from './checksum.ts';

/**
 * Typed arrays in one file, little-endian: a header of words (mark, version, how many arrays, the bytes of each), the
 * arrays one after another, and a checksum of all before it. Header and arrays are filled up to a multiple of 16 bytes, so
 * that arrays can be looked at where they stand, without a copy.
 */

type Array32 = Uint8Array | Uint16Array | Uint32Array;

/** `GLOS`, as a machine with the least byte first reads it; on any other the mark is not found, and nothing is read. */
const mark = 0x534f4c47;
const fixedWords = 3;
const sumBytes = checkedBlock;
/** Bytes that are summed in a step, some 2 ms. */
const portion = 4 << 20;
/** Beyond it a header is none of ours. */
const mostArrays = 64;

const filled = (bytes: number): number => Math.ceil(bytes / checkedBlock) * checkedBlock;

export interface WrittenFile {
  /** What to write, one after another: the arrays themselves, not copies of them. */
  readonly parts: readonly Uint8Array[];
  readonly sum: Uint32Array;
}

/** The file of some arrays; its version says what they mean. */
export function* writeChecked(version: number, arrays: readonly Array32[]): Steps<WrittenFile> {
  const header = new Uint32Array(filled(4 * (fixedWords + arrays.length)) / 4);
  header.set([mark, version, arrays.length, ...arrays.map(({ byteLength }) => byteLength)]);
  const parts: Uint8Array[] = [];
  const checksum = new Checksum();
  for (const array of [header, ...arrays]) {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    const whole = bytes.length - (bytes.length % checkedBlock);
    parts.push(bytes.subarray(0, whole));
    // A view need not begin where a word does.
    const words = wordsOf(bytes.byteOffset % 4 === 0 ? bytes : bytes.slice(), 0, whole);
    for (let at = 0; at < whole; at += portion) {
      checksum.add(words, at / 4, Math.min(whole, at + portion) / 4);
      if (whole > portion) yield;
    }
    if (whole === bytes.length) continue;
    const rest = new Uint8Array(checkedBlock);
    rest.set(bytes.subarray(whole));
    parts.push(rest);
    checksum.add(wordsOf(rest, 0, checkedBlock), 0, checkedBlock / 4);
  }
  const sum = checksum.value;
  parts.push(new Uint8Array(sum.buffer));
  return { parts: parts.filter(({ length }) => length > 0), sum };
}

/** Reads such a file, which may be anything, while its bytes arrive. */
export class CheckedReader {
  readonly #version: number;
  readonly #checksum = new Checksum();
  #summed = 0;

  constructor(version: number) {
    this.#version = version;
  }

  /** Some of the bytes are there, up to `end`: sums a portion or two of them meanwhile. */
  arrived(bytes: Uint8Array, end: number): void {
    if (bytes.byteOffset % 4 !== 0) return;
    const stop = Math.min(end, this.#summed + 2 * portion, bytes.length - sumBytes);
    const whole = stop - (stop % checkedBlock);
    if (whole <= this.#summed) return;
    this.#checksum.add(wordsOf(bytes, 0, whole), this.#summed / 4, whole / 4);
    this.#summed = whole;
  }

  /** The arrays of the whole file, as bytes at addresses that are multiples of 16; `null` where it is not as it was written, or of another version. */
  *finish(read: Uint8Array): Steps<readonly Uint8Array[] | null> {
    const bytes = read.byteOffset % checkedBlock === 0 ? read : read.slice();
    const places = this.#places(bytes);
    if (!places) return null;
    while (this.#summed < bytes.length - sumBytes) {
      this.arrived(bytes, bytes.length);
      yield;
    }
    const told = wordsOf(bytes, bytes.length - sumBytes, bytes.length);
    if (!this.#checksum.value.every((word, i) => word === told[i])) return null;
    return places.map(([start, end]) => bytes.subarray(start, end));
  }

  /** Where the arrays stand, if that is what the header says, to the byte. */
  #places(bytes: Uint8Array): [start: number, end: number][] | null {
    if (bytes.length % checkedBlock !== 0 || bytes.length < 2 * checkedBlock) return null;
    const words = wordsOf(bytes, 0, bytes.length);
    const count = words[2]!;
    if (words[0] !== mark || words[1] !== this.#version || count > mostArrays) return null;
    let at = filled(4 * (fixedWords + count));
    const places: [number, number][] = [];
    for (let i = 0; i < count; i++) {
      const length = words[fixedWords + i] ?? Infinity;
      if (at + length > bytes.length) return null;
      places.push([at, at + length]);
      at += filled(length);
    }
    return at + sumBytes === bytes.length ? places : null;
  }
}

const wordsOf = (bytes: Uint8Array, start: number, end: number): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset + start, (end - start) / 4);

import type { Steps } from '../../text/steps.ts';
import { Checksum, checkedBlock, sumOf, summedBlock, sumWords } from './checksum.ts';
import { type Fetch, LateBytes } from './lateBytes.ts';

/**
 * Typed arrays in one file, little-endian. Its head are a header of words (mark, version, how many arrays, how many of them
 * are late, the bytes of each), the arrays one after another, and a checksum of all before it. The late arrays follow,
 * which need not be read with the head: the checksum of each block of them is in the head, as an array for each. Header and
 * arrays are filled up with zeros to a multiple of 16 bytes, so that arrays can be looked at where they stand, without a
 * copy.
 */

type Array32 = Uint8Array | Uint16Array | Uint32Array;

/** `GLOS`, as a machine with the least byte first reads it; on any other the mark is not found, and nothing is read. */
const mark = 0x534f4c47;
const fixedWords = 4;
const sumBytes = 4 * sumWords;
/** Bytes that are summed in a step, some 2 ms. */
const portion = 4 << 20;
/** Beyond it a header is none of ours. */
const mostArrays = 64;

const filled = (bytes: number): number => Math.ceil(bytes / checkedBlock) * checkedBlock;

export interface WrittenFile {
  /** What to write, one after another: the arrays themselves, not copies of them. */
  readonly parts: readonly Uint8Array[];
  /** Of the head, which has the sums of all else. */
  readonly sum: Uint32Array;
}

/** The file of some arrays, and of some that may be read later; its version says what they mean. */
export function* writeChecked(
  version: number,
  arrays: readonly Array32[],
  late: readonly Array32[] = [],
): Steps<WrittenFile> {
  const sums: Uint32Array[] = [];
  for (const array of late) sums.push(yield* sumsOf(filledParts(array)));
  const atOnce = [...arrays, ...sums];
  const header = new Uint32Array(filled(4 * (fixedWords + atOnce.length + late.length)) / 4);
  header.set([mark, version, atOnce.length, late.length, ...[...atOnce, ...late].map((array) => array.byteLength)]);
  const head = [header, ...atOnce].flatMap(filledParts);
  const checksum = new Checksum();
  for (const part of head) {
    const words = wordsOf(part);
    for (let at = 0; at < words.length; at += portion / 4) {
      checksum.add(words, at, Math.min(words.length, at + portion / 4));
      if (part.length > portion) yield;
    }
  }
  const sum = checksum.value;
  return { parts: [...head, new Uint8Array(sum.buffer), ...late.flatMap(filledParts)], sum };
}

/** The bytes of an array, and those that fill up the last of them. */
function filledParts(array: Array32): Uint8Array[] {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  const whole = bytes.length - (bytes.length % checkedBlock);
  const rest = new Uint8Array(whole < bytes.length ? checkedBlock : 0);
  rest.set(bytes.subarray(whole));
  return [bytes.subarray(0, whole), rest].filter(({ length }) => length > 0);
}

/** The sum of each block of an array, which is one part, or has its last bytes in another. */
function* sumsOf(parts: readonly Uint8Array[]): Steps<Uint32Array> {
  const size = parts.reduce((sum, { length }) => sum + length, 0);
  const sums = new Uint32Array(sumWords * Math.ceil(size / summedBlock));
  const [words, rest] = parts.map(wordsOf);
  for (let at = 0; at < size; at += summedBlock) {
    const end = Math.min(size, at + summedBlock) / 4;
    const sum =
      end <= words!.length
        ? sumOf(words!, at / 4, end)
        : sumOf(Uint32Array.of(...words!.subarray(at / 4), ...rest!), 0, end - at / 4);
    sums.set(sum, (sumWords * at) / summedBlock);
    if (at % portion === 0) yield;
  }
  return sums;
}

/** An array, and who knows which of its bytes are there. */
export interface LateArray {
  readonly bytes: Uint8Array;
  readonly checked: LateBytes;
}

export interface CheckedFile {
  readonly arrays: readonly Uint8Array[];
  readonly late: readonly LateArray[];
}

/** Reads such a file, which may be anything, while its bytes arrive in an array of their own. */
export class CheckedReader {
  readonly #version: number;
  readonly #checksum = new Checksum();
  #places: Places | null = null;
  #summed = 0;

  constructor(version: number) {
    this.#version = version;
  }

  /**
   * Of how many bytes the head consists, without which nothing can be said; `null` where this is no such file, or of
   * another version. The first `end` bytes are there, which are all or a thousand at least.
   */
  begin(bytes: Uint8Array, end: number): number | null {
    this.#places = placesIn(bytes, end, this.#version);
    return this.#places && this.#places.head;
  }

  /** More of the bytes are there, up to `end`: sums a portion or two of the head meanwhile. */
  arrived(bytes: Uint8Array, end: number): void {
    const stop = Math.min(end, this.#summed + 2 * portion, (this.#places?.head ?? 0) - sumBytes);
    const whole = stop - (stop % checkedBlock);
    if (whole <= this.#summed) return;
    this.#checksum.add(wordsOf(bytes), this.#summed / 4, whole / 4);
    this.#summed = whole;
  }

  /**
   * The arrays of a file of which the head is there, at addresses that are multiples of 16; `null` where it is not as it
   * was written. What of the late arrays is not there is asked of `fetch`, by its place in the file.
   */
  *finish(bytes: Uint8Array, fetch: Fetch = () => true): Steps<CheckedFile | null> {
    if (!this.#places) this.begin(bytes, bytes.length);
    const places = this.#places;
    if (!places) return null;
    while (this.#summed < places.head - sumBytes) {
      this.arrived(bytes, places.head);
      yield;
    }
    const told = wordsOf(bytes.subarray(places.head - sumBytes, places.head));
    if (!this.#checksum.value.every((word, i) => word === told[i])) return null;
    const arrays = places.arrays.map(([start, end]) => bytes.subarray(start, end));
    const sums = arrays.splice(arrays.length - places.late.length).map(wordsOf);
    if (!sums.every(({ length }, i) => length === sumWords * blocksOf(places.late[i]!))) return null;
    const late = places.late.map(([start, end], i) => ({
      bytes: bytes.subarray(start, end),
      checked: new LateBytes(wordsOf(bytes), { start, end: filled(end) }, sums[i]!, fetch),
    }));
    return { arrays, late };
  }
}

type Place = readonly [start: number, end: number];
interface Places {
  readonly arrays: readonly Place[];
  readonly late: readonly Place[];
  readonly head: number;
}

const blocksOf = ([start, end]: Place): number => Math.ceil(filled(end - start) / summedBlock);

/** Where the arrays of a file stand, if that is what its header says, to the byte. */
function placesIn(bytes: Uint8Array, arrived: number, version: number): Places | null {
  if (bytes.length % checkedBlock !== 0 || bytes.length < 2 * checkedBlock) return null;
  const words = wordsOf(bytes);
  const [count, lateCount] = [words[2]!, words[3]!];
  if (words[0] !== mark || words[1] !== version || count > mostArrays || lateCount > count) return null;
  let at = filled(4 * (fixedWords + count + lateCount));
  if (at > arrived) return null;
  const places = Array.from({ length: count + lateCount }, (_, i): Place => {
    const start = at + (i < count ? 0 : sumBytes);
    const end = start + words[fixedWords + i]!;
    at += filled(end - start);
    return [start, end];
  });
  if (at + sumBytes !== bytes.length) return null;
  const [arrays, late] = [places.slice(0, count), places.slice(count)];
  return { arrays, late, head: late[0]?.[0] ?? bytes.length };
}

/** The words of bytes that are a multiple of four; a view need not begin where a word does. */
function wordsOf(bytes: Uint8Array): Uint32Array {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(buffer, byteOffset, length / 4);
}

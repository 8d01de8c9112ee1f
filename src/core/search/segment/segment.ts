import { unitOf } from './alphabet.ts';
import type { LateBytes, Need } from './lateBytes.ts';
import { columnSize } from './neighbours.ts';

/** A document in a segment. */
export interface SegmentDocument {
  readonly uri: string;
  /** Tells what was filed from what would be of another text: see {@link fingerprintInSteps}. */
  readonly fingerprint: string;
  /** The number of its first passage and of its first section; those of the next document are where it ends. */
  readonly firstPassage: number;
  readonly firstSection: number;
}

/**
 * The arrays of a segment. A *unit* is what a token is filed under: passages come first, then sections (by the words of
 * their headings), then documents (by those of their titles), numbered through.
 */
export interface SegmentArrays {
  /** Where each passage's folded text begins in `narrow`, or, with {@link wideFlag}, in `wide`. */
  readonly textStarts: Uint32Array;
  /** How many units each passage's folded text has. */
  readonly textLengths: Uint16Array;
  /** The first passage of each section. */
  readonly sectionStarts: Uint32Array;
  /** Folded texts, a byte a unit, and in UTF-16 where they have letters beyond the alphabet of bytes. */
  readonly narrow: Uint8Array;
  readonly wide: Uint16Array;
  /** The number of the first word of each length; words are sorted by length, then by their bytes. */
  readonly lengthStarts: Uint32Array;
  /** The bytes of the words one after another, and their signatures. */
  readonly wordBytes: Uint8Array;
  readonly signatures: Uint32Array;
  /** For each column of neighbouring words a bit for each passage; empty where none has any (see `neighbours.ts`). */
  readonly neighbours: Uint32Array;
  /** Pairs of characters of scripts without spaces, sorted: the first's unit × 65536 + the second's, 0 where it is alone. */
  readonly pairs: Uint32Array;
  /** Where the postings of each word, then of each pair, begin. */
  readonly postingStarts: Uint32Array;
  /**
   * Per term: how many postings follow, then each as the distance from the unit before × 4 + how often (0–3). Numbers are
   * written in groups of seven bits, the lowest first, the eighth set where more follow.
   */
  readonly postings: Uint8Array;
}

/** Which bytes are there of the arrays of a stored segment that are not read with it. */
export interface LateArrays {
  readonly neighbours: LateBytes;
  readonly narrow: LateBytes;
  readonly wide: LateBytes;
}

/** Set in `textStarts` where the text is in `wide`. */
export const wideFlag = 0x80000000;

/** Some documents, ready to be searched. Never changes, but documents of it may die. */
export class Segment {
  readonly documents: readonly SegmentDocument[];
  readonly arrays: SegmentArrays;
  /** Numbers of documents that have been removed since. */
  readonly dead = new Set<number>();
  readonly words: number;
  /** Where the bytes of the words of each length begin. */
  readonly #byteStarts: Uint32Array;
  readonly #late: LateArrays | null;
  readonly #lateArrays: readonly LateBytes[];

  /** Of a stored segment `late` knows what of its texts and neighbours is there. */
  constructor(documents: readonly SegmentDocument[], arrays: SegmentArrays, late: LateArrays | null = null) {
    this.documents = documents;
    this.arrays = arrays;
    this.#late = late;
    this.#lateArrays = late ? [late.neighbours, late.narrow, late.wide] : [];
    this.words = arrays.signatures.length;
    const lengths = arrays.lengthStarts.length - 1;
    this.#byteStarts = new Uint32Array(lengths + 1);
    for (let length = 0; length < lengths; length++) {
      const count = arrays.lengthStarts[length + 1]! - arrays.lengthStarts[length]!;
      this.#byteStarts[length + 1] = this.#byteStarts[length]! + count * length;
    }
  }

  get passages(): number {
    return this.arrays.textStarts.length;
  }

  get sections(): number {
    return this.arrays.sectionStarts.length;
  }

  get units(): number {
    return this.passages + this.sections + this.documents.length;
  }

  /** The longest word, in bytes. */
  get longest(): number {
    return this.arrays.lengthStarts.length - 2;
  }

  /** The number of the first word of a length. */
  firstOfLength(length: number): number {
    const { lengthStarts } = this.arrays;
    return lengthStarts[Math.min(length, lengthStarts.length - 1)]!;
  }

  /** Where the bytes of a word of a known length begin. */
  wordStart(word: number, length: number): number {
    return this.#byteStarts[length]! + (word - this.arrays.lengthStarts[length]!) * length;
  }

  /** How many letters a word has. */
  lengthOf(word: number): number {
    const { lengthStarts } = this.arrays;
    let length = 1;
    while (lengthStarts[length + 1]! <= word) length++;
    return length;
  }

  /** The letters of a word, a byte each. */
  bytesOf(word: number): Uint8Array {
    const length = this.lengthOf(word);
    const start = this.wordStart(word, length);
    return this.arrays.wordBytes.subarray(start, start + length);
  }

  /** A word as it is folded; letters beyond the alphabet of bytes are lost. */
  word(word: number): string {
    return String.fromCharCode(...Array.from(this.bytesOf(word), (byte) => unitOf[byte]!));
  }

  /** In how many units a term stands. Pairs are numbered after the words. */
  frequency(term: number): number {
    const { postings, postingStarts } = this.arrays;
    let at = postingStarts[term]!;
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = postings[at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value >>> 0;
  }

  /** Which passages have neighbours of a column, as bits; `null` where that is not known, or not in memory. */
  neighbours(column: number): Uint32Array | null {
    const { neighbours } = this.arrays;
    const size = columnSize(this.passages);
    const [start, end] = [column * size, (column + 1) * size];
    if (end > neighbours.length || this.#late?.neighbours.has(4 * start, 4 * end, 'welcome') === false) return null;
    return neighbours.subarray(start, end);
  }

  /** Whether all is in memory. Before that, or without some, a segment can be searched, but not stored or merged. */
  get whole(): boolean {
    return this.#lateArrays.every(({ whole }) => whole);
  }

  /** Whether the text of a passage is in memory: one that is not is fetched, but for one that is damaged. */
  has(passage: number, need: Need): boolean {
    if (this.#late === null) return true;
    const start = this.arrays.textStarts[passage]!;
    const end = start + this.arrays.textLengths[passage]!;
    return start < wideFlag
      ? this.#late.narrow.has(start, end, need)
      : this.#late.wide.has(2 * (start - wideFlag), 2 * (end - wideFlag), need);
  }

  /** The file that the segment was stored in has been read up to `end`. */
  arrived(end: number): void {
    for (const array of this.#lateArrays) array.arrived(end);
  }

  /** Writes a passage's folded text to `into`, which must be long enough; returns its length. The segment must have it. */
  textOf(passage: number, into: Uint16Array): number {
    const { textStarts, textLengths, narrow, wide } = this.arrays;
    const length = textLengths[passage]!;
    const start = textStarts[passage]!;
    if (start >= wideFlag) into.set(wide.subarray(start - wideFlag, start - wideFlag + length));
    else for (let i = 0; i < length; i++) into[i] = unitOf[narrow[start + i]!]!;
    return length;
  }

  /** The section that a passage belongs to; -1 where it stands before the first. */
  sectionOf(passage: number): number {
    return lastAtMost(this.arrays.sectionStarts, passage);
  }

  documentOf(passage: number): number {
    let low = 0;
    let high = this.documents.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.documents[middle]!.firstPassage <= passage) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The passages of a document: from the first to before the second number. */
  passagesOf(document: number): readonly [first: number, end: number] {
    const first = this.documents[document]!.firstPassage;
    return [first, this.documents[document + 1]?.firstPassage ?? this.passages];
  }

  /** What the segment takes in memory, in bytes: its texts, and all else. */
  get size(): { readonly text: number; readonly index: number } {
    const { narrow, wide, ...others } = this.arrays;
    const index = Object.values(others).reduce((sum, array: { byteLength: number }) => sum + array.byteLength, 0);
    return { text: narrow.byteLength + wide.byteLength, index };
  }
}

function lastAtMost(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

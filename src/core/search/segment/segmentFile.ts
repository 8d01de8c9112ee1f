import { kinds } from '../../text/fold.ts';
import { simplifiedUnits } from '../../text/simplified.ts';
import type { Steps } from '../../text/steps.ts';
import { byteOf } from './alphabet.ts';
import { Checksum, checksumText } from './checksum.ts';
import { type CheckedReader, type LateArray, writeChecked, type WrittenFile } from './checkedFile.ts';
import { fromJsonBytes, toJsonBytes } from './jsonBytes.ts';
import type { Fetch } from './lateBytes.ts';
import { Segment, type SegmentArrays, type SegmentDocument } from './segment.ts';
import { isSound } from './soundSegment.ts';

/** To be counted up when what a segment holds, or what its documents are told by, comes to mean something else. */
const format = 3;

/**
 * What stored segments must agree in with those that are made now: the form of the file, the alphabet of bytes and the
 * folding, which also depends on the tables of Unicode that the program runs with. An index with another is made anew.
 */
export const indexVersion = versionOf();

function versionOf(): number {
  const checksum = new Checksum();
  for (const table of [byteOf, kinds, simplifiedUnits]) {
    const words = new Uint32Array(table.buffer);
    checksum.add(words, 0, words.length);
  }
  return (checksum.value.reduce((sum, word) => sum ^ word) ^ Math.imul(format, 0x9e3779b1)) >>> 0;
}

/** The arrays in the order of the file; neighbours and texts, which are most of it, come after them. */
const names = [
  'textStarts',
  'textLengths',
  'sectionStarts',
  'lengthStarts',
  'wordBytes',
  'signatures',
  'pairs',
  'postingStarts',
  'postings',
] as const satisfies readonly (keyof SegmentArrays)[];

/**
 * A segment as a file, with the name that its content gives it. Which of its documents are dead is not part of it. Throws
 * where its texts and neighbours are not all there.
 */
export function* encodeSegment(segment: Segment): Steps<WrittenFile & { readonly name: string }> {
  if (!segment.whole) throw new Error('encodeSegment: not all of it has been read yet.');
  const { documents, arrays } = segment;
  const told = documents.map(({ uri, fingerprint }) => [uri, fingerprint]);
  const text = toJsonBytes(told);
  const firsts = Uint32Array.from(documents.flatMap((one) => [one.firstPassage, one.firstSection]));
  yield;
  const atOnce = [text, firsts, ...names.map((name) => arrays[name])];
  const file = yield* writeChecked(indexVersion, atOnce, [arrays.neighbours, arrays.narrow, arrays.wide]);
  return { ...file, name: checksumText(file.sum) };
}

/**
 * The segment in a file of which the head is there; `null` where it holds none that may be searched. The segment lies in
 * the memory of `bytes`. `fetch` brings what is not there of texts and neighbours when they are asked for.
 */
export function* decodeSegment(bytes: Uint8Array, reader: CheckedReader, fetch?: Fetch): Steps<Segment | null> {
  const found = yield* reader.finish(bytes, fetch);
  if (found?.arrays.length !== names.length + 2 || found.late.length !== 3) return null;
  const [text, firsts, ...rest] = found.arrays as [Uint8Array, Uint8Array, ...Uint8Array[]];
  const [neighbours, narrow, wide] = found.late as [LateArray, LateArray, LateArray];
  const documents = documentsIn(text, words32(firsts));
  yield;
  const at = Object.fromEntries(names.map((name, i) => [name, rest[i]!])) as Record<(typeof names)[number], Uint8Array>;
  const arrays: SegmentArrays = {
    textStarts: words32(at.textStarts),
    textLengths: words16(at.textLengths),
    sectionStarts: words32(at.sectionStarts),
    narrow: narrow.bytes,
    wide: words16(wide.bytes),
    lengthStarts: words32(at.lengthStarts),
    wordBytes: at.wordBytes,
    signatures: words32(at.signatures),
    neighbours: words32(neighbours.bytes),
    pairs: words32(at.pairs),
    postingStarts: words32(at.postingStarts),
    postings: at.postings,
  };
  const late = { neighbours: neighbours.checked, narrow: narrow.checked, wide: wide.checked };
  return documents && (yield* isSound(documents, arrays)) ? new Segment(documents, arrays, late) : null;
}

const words32 = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
const words16 = (bytes: Uint8Array): Uint16Array =>
  new Uint16Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 2));

function documentsIn(text: Uint8Array, firsts: Uint32Array): SegmentDocument[] | null {
  const told = fromJsonBytes(text);
  if (!Array.isArray(told) || 2 * told.length !== firsts.length) return null;
  const documents: SegmentDocument[] = [];
  for (const [i, one] of (told as unknown[]).entries()) {
    const [uri, fingerprint] = Array.isArray(one) ? (one as unknown[]) : [];
    if (typeof uri !== 'string' || typeof fingerprint !== 'string') return null;
    documents.push({ uri, fingerprint, firstPassage: firsts[2 * i]!, firstSection: firsts[2 * i + 1]! });
  }
  return documents;
}

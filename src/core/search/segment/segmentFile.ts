import { kinds } from '../../text/fold.ts';
import { simplifiedUnits } from '../../text/simplified.ts';
import type { Steps } from '../../text/steps.ts';
import { byteOf } from './alphabet.ts';
import { Checksum, checksumText } from './checksum.ts';
import { type CheckedReader, writeChecked, type WrittenFile } from './checkedFile.ts';
import { fromJsonBytes, toJsonBytes } from './jsonBytes.ts';
import { Segment, type SegmentArrays, type SegmentDocument } from './segment.ts';
import { isSound } from './soundSegment.ts';

/** To be counted up when what a segment holds, or what its documents are told by, comes to mean something else. */
const format = 1;

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

/** The arrays in the order of the file. */
const names = [
  'textStarts',
  'textLengths',
  'sectionStarts',
  'narrow',
  'wide',
  'lengthStarts',
  'wordBytes',
  'signatures',
  'pairs',
  'postingStarts',
  'postings',
] as const satisfies readonly (keyof SegmentArrays)[];

/** A segment as a file, with the name that its content gives it. Which of its documents are dead is not part of it. */
export function* encodeSegment({ documents, arrays }: Segment): Steps<WrittenFile & { readonly name: string }> {
  const told = documents.map(({ uri, fingerprint }) => [uri, fingerprint]);
  const text = toJsonBytes(told);
  const firsts = Uint32Array.from(documents.flatMap((one) => [one.firstPassage, one.firstSection]));
  yield;
  const file = yield* writeChecked(indexVersion, [text, firsts, ...names.map((name) => arrays[name])]);
  return { ...file, name: checksumText(file.sum) };
}

/** The segment in a file; `null` where it holds none that may be searched. The segment lies in the memory of `bytes`. */
export function* decodeSegment(bytes: Uint8Array, reader: CheckedReader): Steps<Segment | null> {
  const found = yield* reader.finish(bytes);
  if (found?.length !== names.length + 2) return null;
  const [text, firsts, ...rest] = found as [Uint8Array, Uint8Array, ...Uint8Array[]];
  const documents = documentsIn(text, words32(firsts));
  yield;
  const at = Object.fromEntries(names.map((name, i) => [name, rest[i]!])) as Record<keyof SegmentArrays, Uint8Array>;
  const arrays: SegmentArrays = {
    textStarts: words32(at.textStarts),
    textLengths: words16(at.textLengths),
    sectionStarts: words32(at.sectionStarts),
    narrow: at.narrow,
    wide: words16(at.wide),
    lengthStarts: words32(at.lengthStarts),
    wordBytes: at.wordBytes,
    signatures: words32(at.signatures),
    pairs: words32(at.pairs),
    postingStarts: words32(at.postingStarts),
    postings: at.postings,
  };
  return documents && (yield* isSound(documents, arrays)) ? new Segment(documents, arrays) : null;
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

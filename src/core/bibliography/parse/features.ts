import type { Chunk } from './chunks.ts';
import { edgeAt } from './edges.ts';
import { hashOf, mix } from './hash.ts';
import { classBit } from './lexicon.ts';
import { SHAPE } from './shapes.ts';
import type { Token } from './tokens.ts';
import { isNumber, viewOf, type View } from './view.ts';

/** How many bits of a feature's hash are kept. */
export const HASH_BITS = 22;
/** What the model sees of an entry. */
export interface Observations {
  /** For each token, the hashes of the features that hold of it. */
  readonly features: readonly Int32Array[];
  /** For each token, what stands between it and the token before. */
  readonly edges: Uint8Array;
}

/** Sees of an entry what tells its parts apart. Words count by their hash only, so that no model holds a text's words. */
export function observe(tokens: readonly Token[]): Observations {
  const view = viewOf(tokens);
  return {
    features: tokens.map((_, i) => featuresAt(view, i)),
    edges: Uint8Array.from(tokens, (_, i) => edgeAt(view, i)),
  };
}

const EDITOR = classBit('editor');
const PUBLISHER = classBit('publisher') | classBit('org');
const CITY = classBit('city');
const JOURNAL = classBit('journal') | classBit('book');
const NAME = classBit('given') | classBit('particle');

function featuresAt(v: View, i: number): Int32Array {
  const out: number[] = [];
  const add = (template: number, a: number, b = 0, c = 0): void => {
    out.push(mix(mix(mix(Math.imul(template + 1, 0x9e3779b1), a), b), c) >>> (32 - HASH_BITS));
  };
  const { words, hashes, shapes, classes, chunks, chunkOf, states } = v;
  const word = words[i]!;
  const shape = (at: number): number => (at < 0 || at >= v.n ? (at < 0 ? 62 : 63) : shapes[at]!);
  const hash = (at: number): number => (at < 0 || at >= v.n ? at : hashes[at]!);
  const state = states[i]!;

  add(0, 0);
  add(1, hash(i));
  add(2, hash(i - 1));
  add(3, hash(i + 1));
  add(4, hash(i - 1), hash(i));
  add(5, hash(i), hash(i + 1));
  add(6, hash(i - 2));
  add(7, hash(i + 2));
  if (shapes[i]! >= SHAPE.initials) {
    add(8, hashOf(word.slice(-3)));
    add(9, hashOf(word.slice(-2)), shapes[i]);
    add(10, hashOf(word.slice(0, 3)));
    add(11, hashOf(word.slice(0, 4)));
  }

  const s = [shape(i - 3), shape(i - 2), shape(i - 1), shape(i), shape(i + 1), shape(i + 2), shape(i + 3)] as const;
  add(12, s[3]);
  add(13, s[2], s[3]);
  add(14, s[3], s[4]);
  add(15, s[2], s[3], s[4]);
  add(16, s[1] * 64 + s[2], s[3]);
  add(17, s[3], s[4], s[5]);
  add(18, s[1] * 64 + s[2], s[3], s[4] * 64 + s[5]);
  add(19, s[0] * 64 + s[1], s[2], s[3]);
  add(20, s[3], s[4], s[5] * 64 + s[6]);

  for (let at = -2; at <= 2; at++) {
    let bits = i + at >= 0 && i + at < v.n ? classes[i + at]! : 0;
    for (let bit = 0; bits !== 0; bit++, bits >>>= 1) if (bits & 1) add(21 + at + 2, bit, at === 0 ? s[3] : 0);
  }

  const number = chunkOf[i]!;
  const chunk = chunks[number];
  if (chunk) {
    const size = sizeOf(chunk.end - chunk.start);
    const inside = Math.min(3, Math.max(0, i - chunk.start));
    const delimiter = i >= chunk.end ? 1 : i < chunk.start ? 2 : 0;
    const kind = kindOf(chunk);
    const next = chunks[number + 1];
    const last = chunks[number - 1];
    const around = chunk.before * 64 + chunk.after;
    add(30, around, delimiter);
    add(31, around, size, delimiter);
    add(32, around, kind, delimiter);
    add(33, kind, delimiter);
    add(34, kind, next ? kindOf(next) : 99, next ? next.after : 99);
    add(35, kind, last ? kindOf(last) : 99, last ? last.before : 99);
    add(36, kind, next ? kindOf(next) : 99, last ? kindOf(last) : 99);
    add(37, around, next ? next.after : 99, v.style);
    add(38, Math.min(9, number), v.style);
    add(39, Math.min(9, chunks.length - number), v.style);
    add(40, Math.min(5, number), around, inside);
    add(41, Math.min(5, chunks.length - number), around);
    add(42, shape(chunk.start), around, shape(chunk.start + 1));
    add(43, shape(chunk.end - 1), around);
    add(44, hash(chunk.start), delimiter);
    add(45, hash(chunk.end - 1), delimiter);
    add(66, v.opening, Math.min(7, number), (kind & 15) * 4096 + around);
    add(67, v.opening, Math.min(7, number), sizeOf(chunk.end - chunk.start));
    add(68, v.opening, v.style, Math.min(7, number));
    add(69, v.ending, Math.min(5, chunks.length - number), around);
    add(70, v.ending, v.style, Math.min(5, chunks.length - number));
    add(71, v.ending, kind, state.afterIn ? 1 : 0);
    add(72, v.ending & 1, Math.min(4, state.sentences), v.style);
    if (next) add(46, hash(next.start), next.before);
    for (let bit = 0, bits = chunk.classes; bits !== 0; bit++, bits >>>= 1) if (bits & 1) add(47, bit, around);
    for (let bit = 0, bits = next?.classes ?? 0; bits !== 0; bit++, bits >>>= 1)
      if (bits & 1) add(48, bit, chunk.after);
    for (let bit = 0, bits = last?.classes ?? 0; bits !== 0; bit++, bits >>>= 1)
      if (bits & 1) add(49, bit, chunk.before);
  }

  const years = Math.min(2, state.years);
  const quoting = (state.inQuote ? 4 : 0) + Math.min(3, state.quotes);
  add(50, years, state.yearInBrackets ? 1 : 0, v.style);
  add(51, quoting, v.style);
  add(52, quoting, s[3], state.depth > 0 ? 1 : 0);
  add(53, state.afterIn ? 1 : 0, state.afterEditor ? 1 : 0, v.style);
  add(54, Math.min(4, state.sentences), v.style, years);
  add(55, Math.min(4, state.sentences), quoting, state.afterIn ? 1 : 0);
  add(56, state.afterSlashes ? 1 : 0, s[3], Math.min(3, state.sentences));
  add(73, v.style & 16, state.afterSlashes ? 1 : 0);
  add(57, Math.min(7, Math.floor((8 * i) / v.n)), v.style);
  add(58, Math.min(4, i), s[3]);
  add(59, Math.min(4, v.n - 1 - i), s[3]);
  add(60, state.depth > 0 ? 1 : 0, s[3], years);
  if (isNumber(s[3])) {
    add(61, Math.min(6, state.numbers), s[3], s[2]);
    add(62, Math.min(6, state.numbers), numbersFrom(v, i), s[4]);
    add(63, s[2] === SHAPE.dash ? 1 : s[4] === SHAPE.dash ? 2 : 0, s[3], years);
    add(64, hash(previousWord(v, i)), s[3]);
    add(65, hash(previousWord(v, i)), s[2], s[4]);
  }
  return Int32Array.from(out);
}

/** How many numbers follow, this one included, before the next word. */
function numbersFrom(v: View, i: number): number {
  let count = 0;
  for (let at = i; at < v.n && count < 6; at++) {
    if (isNumber(v.shapes[at]!)) count++;
    else if (v.shapes[at]! >= SHAPE.initial) break;
  }
  return count;
}

function previousWord(v: View, i: number): number {
  for (let at = i - 1; at >= 0 && at > i - 6; at--)
    if (v.shapes[at]! >= SHAPE.initial && !isNumber(v.shapes[at]!)) return at;
  return -1;
}

function sizeOf(length: number): number {
  return length < 4 ? length : length < 7 ? 4 : length < 12 ? 5 : 6;
}

/** What a chunk is made of, in a few bits. */
function kindOf(chunk: Chunk): number {
  const has = (bits: number, flag: number): number => ((chunk.classes & bits) !== 0 ? flag : 0);
  return (
    chunk.content |
    has(EDITOR, 16) |
    has(PUBLISHER, 32) |
    has(CITY, 64) |
    has(JOURNAL, 128) |
    has(NAME, 256) |
    (sizeOf(chunk.end - chunk.start) << 9)
  );
}

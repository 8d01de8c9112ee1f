import { chunksOf, type Chunk } from './chunks.ts';
import { hashOf } from './hash.ts';
import { classBit, wordClasses } from './lexicon.ts';
import { SHAPE, shapesOf } from './shapes.ts';
import type { Token } from './tokens.ts';

/** An entry with what stands around each of its tokens. */
export interface View {
  readonly n: number;
  readonly words: readonly string[];
  readonly hashes: Int32Array;
  readonly shapes: Uint8Array;
  readonly classes: Int32Array;
  readonly chunks: readonly Chunk[];
  readonly chunkOf: Int32Array;
  /** What has happened before each token: see {@link statesOf}. */
  readonly states: readonly State[];
  readonly style: number;
  /** How the first names are written. */
  readonly opening: number;
  /** What the entry ends with. */
  readonly ending: number;
}

/** What has happened before a token. */
export interface State {
  years: number;
  yearInBrackets: boolean;
  inQuote: boolean;
  quotes: number;
  depth: number;
  afterIn: boolean;
  afterEditor: boolean;
  afterSlashes: boolean;
  sentences: number;
  /** Numbers since the last word, this one included. */
  numbers: number;
}

/** Looks over an entry once, so that each feature is a look-up. */
export function viewOf(tokens: readonly Token[]): View {
  const words = tokens.map((token) => token.text.toLowerCase());
  const shapes = shapesOf(tokens);
  const classes = Int32Array.from(words, wordClasses);
  const { chunks, of } = chunksOf(
    shapes,
    classes,
    tokens.map((token) => token.spaced),
  );
  const states = statesOf(shapes, classes, chunks, of);
  return {
    n: tokens.length,
    words,
    hashes: Int32Array.from(words, (word) => hashOf(word.replace(/\d/g, '0'))),
    shapes,
    classes,
    chunks,
    chunkOf: of,
    states,
    style: styleOf(shapes, states),
    opening: openingOf(shapes, chunks),
    ending: endingOf(shapes, chunks),
  };
}

/** How an entry's first names are written: initials before or after, or none; one word or more before the first mark. */
function openingOf(shapes: Uint8Array, chunks: readonly Chunk[]): number {
  const [first, second] = chunks;
  if (!first) return 0;
  const isInitial = (at: number): boolean => shapes[at] === SHAPE.initial || shapes[at] === SHAPE.initials;
  const words = Math.min(3, first.end - first.start);
  const from = isInitial(first.start) ? 1 : isInitial(first.end - 1) ? 2 : 0;
  const then = second && isInitial(second.start) ? 1 : second && second.end - second.start === 1 ? 2 : 0;
  return words + 4 * from + 12 * then + 36 * Math.min(10, first.after);
}

/** What an entry ends with: a range of pages somewhere, a place, a publisher or a number in its last chunks. */
function endingOf(shapes: Uint8Array, chunks: readonly Chunk[]): number {
  let range = 0;
  for (let i = 2; i < shapes.length; i++) {
    if (isNumber(shapes[i]!) && shapes[i - 1] === SHAPE.dash && isNumber(shapes[i - 2]!) && !isYear(shapes[i]!))
      range = 1;
  }
  const last = chunks.at(-1);
  const beforeLast = chunks.at(-2);
  const kind = (chunk: Chunk | undefined): number =>
    chunk === undefined
      ? 0
      : (chunk.classes & CITY ? 1 : 0) | (chunk.classes & PUBLISHER ? 2 : 0) | (chunk.content & 1 ? 4 : 0);
  return range + 2 * kind(last) + 16 * kind(beforeLast);
}

function isYear(shape: number): boolean {
  return shape === SHAPE.year || shape === SHAPE.yearLetter;
}

export function isNumber(shape: number): boolean {
  return shape >= SHAPE.year && shape <= SHAPE.alphanumeric;
}

function statesOf(shapes: Uint8Array, classes: Int32Array, chunks: readonly Chunk[], of: Int32Array): State[] {
  const editor = classBit('editor');
  const within = classBit('in');
  const state: State = {
    years: 0,
    yearInBrackets: false,
    inQuote: false,
    quotes: 0,
    depth: 0,
    afterIn: false,
    afterEditor: false,
    afterSlashes: false,
    sentences: 0,
    numbers: 0,
  };
  const states: State[] = [];
  for (let i = 0; i < shapes.length; i++) {
    const shape = shapes[i]!;
    const chunk = chunks[of[i]!];
    if ((classes[i]! & within) !== 0 && i > 2 && (chunk?.start === i || shapes[i + 1] === SHAPE.colon))
      state.afterIn = true;
    if (isNumber(shape)) state.numbers++;
    else if (shape >= SHAPE.initial) state.numbers = 0;
    states.push({ ...state });
    if (isYear(shape)) {
      state.years++;
      if (state.depth > 0) state.yearInBrackets = true;
    }
    if (shape === SHAPE.quoteOpen) state.inQuote = true;
    else if (shape === SHAPE.quoteClose && state.inQuote) {
      state.inQuote = false;
      state.quotes++;
    } else if (shape === SHAPE.open) state.depth++;
    else if (shape === SHAPE.close && state.depth > 0) state.depth--;
    else if (shape === SHAPE.stop || shape === SHAPE.question) state.sentences++;
    else if (shape === SHAPE.slashes) state.afterSlashes = true;
    if ((classes[i]! & editor) !== 0) state.afterEditor = true;
  }
  return states;
}

/** How the entry as a whole is laid out: where its first year stands, and which landmarks it has. */
function styleOf(shapes: Uint8Array, states: readonly State[]): number {
  const first = shapes.findIndex(isYear);
  const last = states.at(-1);
  let style = first < 0 ? 0 : first * 2 < shapes.length ? (states[first]!.depth > 0 ? 1 : 2) : 3;
  if (last && last.quotes > 0) style |= 4;
  if (last?.afterIn) style |= 8;
  if (last?.afterSlashes) style |= 16;
  return style;
}

const PUBLISHER = classBit('publisher') | classBit('org');
const CITY = classBit('city');

import { SHAPE } from './shapes.ts';

/** A run of tokens between two delimiters, such as a name, a title or a place. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** The shapes of the delimiters on either side; `none` at the entry's ends. */
  readonly before: number;
  readonly after: number;
  /** All classes that its words belong to. */
  readonly classes: number;
  /** Bits: 1 a digit, 2 a year, 4 an initial, 8 a word in lower case. */
  readonly content: number;
}

/** The entry cut at its delimiters, and for each token the number of its chunk: a delimiter counts to the chunk before. */
export function chunksOf(
  shapes: Uint8Array,
  classes: Int32Array,
  spaced: readonly boolean[],
): { chunks: Chunk[]; of: Int32Array } {
  const n = shapes.length;
  const chunks: Chunk[] = [];
  const of = new Int32Array(n);
  let start = 0;
  let before: number = SHAPE.none;
  for (let i = 0; i <= n; i++) {
    const shape = i < n ? shapes[i]! : SHAPE.none;
    const ends = i === n || isDelimiter(shape) || (shape === SHAPE.dash && spaced[i]! && (spaced[i + 1] ?? true));
    if (!ends) continue;
    if (i > start) {
      chunks.push({ start, end: i, before, after: shape, ...contentOf(shapes, classes, start, i) });
      before = shape;
    } else if (shape !== SHAPE.none) before = shape;
    of.fill(Math.max(0, chunks.length - 1), start, Math.min(n, i + 1));
    start = i + 1;
  }
  return { chunks, of };
}

function isDelimiter(shape: number): boolean {
  return (
    shape === SHAPE.stop ||
    (shape >= SHAPE.comma && shape <= SHAPE.quoteClose) ||
    shape === SHAPE.slashes ||
    shape === SHAPE.question ||
    (shape >= SHAPE.url && shape <= SHAPE.isbn)
  );
}

function contentOf(
  shapes: Uint8Array,
  classes: Int32Array,
  start: number,
  end: number,
): Pick<Chunk, 'classes' | 'content'> {
  let all = 0;
  let content = 0;
  for (let i = start; i < end; i++) {
    const shape = shapes[i]!;
    all |= classes[i]!;
    if (shape >= SHAPE.year && shape <= SHAPE.alphanumeric) content |= 1;
    if (shape === SHAPE.year || shape === SHAPE.yearLetter) content |= 2;
    if (shape === SHAPE.initial || shape === SHAPE.initials) content |= 4;
    if (shape === SHAPE.lower) content |= 8;
  }
  return { classes: all, content };
}

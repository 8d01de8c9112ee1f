import type { Piece } from './pieces.ts';
import { rowsOf, type Row } from './rows.ts';

/**
 * The lines of a page in the order in which they are read, cut where the text runs on from the foot of one column to
 * the head of the next, and where a column begins or ends.
 *
 * A column ends at a gutter: a strip of white with text on both sides, as tall as nothing crosses it. This is the use
 * that T. M. Breuel makes of white rectangles (“Two geometric algorithms for layout analysis”, 2002), narrowed to those
 * that end at the left edge of some text.
 */
export function regionsOf(pieces: readonly Piece[]): Row[][] {
  const rows = rowsOf(pieces);
  const gutter = rows.length < fewestRows || pieces.length > mostPieces ? null : tallestGutter(pieces, rows);
  if (!gutter) return rows.length > 0 ? [rows] : [];
  const above: Piece[] = [];
  const left: Piece[] = [];
  const right: Piece[] = [];
  const below: Piece[] = [];
  for (const piece of pieces) {
    const middle = middleOf(piece);
    if (middle < gutter.top) above.push(piece);
    else if (middle > gutter.bottom) below.push(piece);
    else (piece.left >= gutter.x ? right : left).push(piece);
  }
  return [...regionsOf(above), ...regionsOf(left), ...regionsOf(right), ...regionsOf(below)];
}

/** So many lines are there at least beside a gutter, on the side with more and on that with fewer. */
const fewestRows = 4;
const fewestBeside = 2;
/** A gutter is so wide, and each column beside it, in sizes of the text. */
const gutterWidth = 0.75;
const columnWidth = 8;
/** Text fills its columns, cells of a table do not: so much of their width on average, */
const filled = 0.55;
/** and so many of its lines follow the one above as closely as lines do, times their usual distance. */
const dense = 0.5;
const closely = 1.7;

/** A page of so many pieces is a drawing: looking for columns in it would take long and find none. */
const mostPieces = 10_000;
/** No page has more columns; what comes back less often than so many other left edges is none. */
const mostEdges = 24;

interface Gutter {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

const topOf = (piece: Piece): number => piece.baseline - 0.75 * piece.size;
const bottomOf = (piece: Piece): number => piece.baseline + 0.2 * piece.size;
/** Where a piece ends to the eye: a Chinese comma fills the left half of its square, and may hang into the margin. */
const inkEnd = (piece: Piece): number =>
  /[，。、；：！？」』）》】]\s*$/u.test(piece.text) ? piece.right - piece.size / 2 : piece.right;
const middleOf = (piece: Piece): number => piece.baseline - 0.25 * piece.size;

function tallestGutter(pieces: readonly Piece[], rows: readonly Row[]): Gutter | null {
  const size = median(rows.map((row) => row.size));
  const width = gutterWidth * size;
  const sorted = [...pieces].sort((a, b) => topOf(a) - topOf(b));
  let best: (Gutter & { lines: number }) | null = null;
  for (const edge of leftEdges(pieces, size)) {
    const x = edge - width / 2;
    for (const strip of whiteStrips(sorted, x, width)) {
      if (best && strip.bottom - strip.top <= (best.bottom - best.top) * 0.5) continue;
      const lines = linesBeside(pieces, strip, size);
      if (lines > (best?.lines ?? 0)) best = { ...strip, lines };
    }
  }
  return best;
}

/** Where text begins, rounded: that of a column does so again and again, that of words within lines does not. */
function leftEdges(pieces: readonly Piece[], size: number): number[] {
  const counts = new Map<number, { times: number; edge: number }>();
  for (const { left } of pieces) {
    const key = Math.round(left / (size * 0.2));
    const known = counts.get(key);
    counts.set(key, { times: (known?.times ?? 0) + 1, edge: Math.min(left, known?.edge ?? left) });
  }
  return [...counts.values()]
    .filter(({ times }) => times >= fewestBeside)
    .sort((a, b) => b.times - a.times)
    .slice(0, mostEdges)
    .map(({ edge }) => edge - size * 0.02);
}

/** The strips around `x` that nothing crosses, from top to bottom. */
function whiteStrips(sorted: readonly Piece[], x: number, width: number): Gutter[] {
  const strips: Gutter[] = [];
  let top = topOf(sorted[0]!);
  for (const piece of sorted) {
    if (inkEnd(piece) <= x - width / 2 || piece.left >= x + width / 2) continue;
    strips.push({ x, top, bottom: topOf(piece) });
    top = Math.max(top, bottomOf(piece));
  }
  strips.push({ x, top, bottom: Math.max(...sorted.map(bottomOf)) });
  // Lines of text stand closer than this where nothing but the space between them is white.
  return strips.filter((strip) => strip.bottom - strip.top > width * fewestBeside);
}

/** How many lines of text a strip parts, 0 where what stands beside it are no columns of text. */
function linesBeside(pieces: readonly Piece[], strip: Gutter, size: number): number {
  const inside = pieces.filter((piece) => middleOf(piece) >= strip.top && middleOf(piece) <= strip.bottom);
  const left = rowsOf(inside.filter((piece) => piece.left < strip.x));
  const right = rowsOf(inside.filter((piece) => piece.left >= strip.x));
  const fewer = Math.min(left.length, right.length);
  if (fewer < fewestBeside || Math.max(left.length, right.length) < fewestRows) return 0;
  return isColumn(left, right, size) && isColumn(right, left, size) ? left.length + right.length : 0;
}

function isColumn(rows: readonly Row[], others: readonly Row[], size: number): boolean {
  const left = Math.min(...rows.map((row) => row.left));
  const right = Math.max(...rows.map((row) => row.right));
  const covered = rows.map((row) => row.pieces.reduce((sum, piece) => sum + piece.right - piece.left, 0));
  const share = covered.reduce((sum, one) => sum + one, 0) / (rows.length * (right - left));
  return right - left >= columnWidth * size && share >= filled && isDense(rows, others);
}

/** Whether lines follow each other as text does; those of a list whose labels stand beside it leave gaps. */
function isDense(rows: readonly Row[], others: readonly Row[]): boolean {
  const pitch = Math.min(median(distances(rows)), median(distances(others)));
  const close = distances(rows).filter((distance) => distance <= closely * pitch);
  return close.length >= dense * (rows.length - 1);
}

const distances = (rows: readonly Row[]): number[] => rows.slice(1).map((row, i) => row.baseline - rows[i]!.baseline);

const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

import type { Row } from './rows.ts';

/** The lines of a page, with those that it prints around its text apart. */
export interface Margined {
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  readonly foot: readonly Row[];
}

/** So many lines at most stand above or below the text, set off by a gap of so many sizes between their baselines. */
const mostLines = 3;
const gap = 1.7;
/** They stand in this share of the page's height. */
const band = 0.14;
/** What is wider than this share of the text may be a line of a column, and what is so long crosses all gutters anyway. */
const widest = 0.4;
/** A gap of so many sizes parts the two ends of a running head. */
const apart = 2;

/**
 * Takes off what stands by itself at the top and at the foot of a page, before its columns are looked for: running heads
 * and page numbers would be read in the middle of the text, or keep two columns from being seen.
 */
export function withoutMargins(rows: readonly Row[], height: number): Margined {
  const width = Math.max(...rows.map((row) => row.right)) - Math.min(...rows.map((row) => row.left));
  const short = (row: Row): boolean => longestRun(row) < widest * width;
  const head = edge(rows, (row) => row.baseline < height * band && short(row));
  const foot = edge([...rows].reverse(), (row) => row.baseline > height * (1 - band) && short(row));
  if (head + foot >= rows.length) return { head: [], body: rows, foot: [] };
  return {
    head: rows.slice(0, head),
    body: rows.slice(head, rows.length - foot),
    foot: rows.slice(rows.length - foot),
  };
}

/** How many lines from the edge inwards stand by themselves: up to the last gap. */
function edge(rows: readonly Row[], isMargin: (row: Row) => boolean): number {
  let found = 0;
  for (let i = 0; i < mostLines && i + 1 < rows.length && isMargin(rows[i]!); i++) {
    const distance = Math.abs(rows[i + 1]!.baseline - rows[i]!.baseline);
    if (distance > gap * Math.max(rows[i]!.size, rows[i + 1]!.size)) found = i + 1;
  }
  return found;
}

/** The width of the longest part of a line without a wide gap in it. */
function longestRun({ pieces, size }: Row): number {
  let start = -Infinity;
  let end = -Infinity;
  let longest = 0;
  for (const piece of pieces) {
    if (piece.left - end > apart * size) start = piece.left;
    end = Math.max(end, piece.right);
    longest = Math.max(longest, end - start);
  }
  return longest;
}

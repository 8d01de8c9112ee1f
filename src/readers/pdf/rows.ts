import type { Piece } from './pieces.ts';

/** A line of text: pieces on one baseline with what is raised above it or lowered below it, from left to right. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The size of most of its text. */
  readonly size: number;
  /** The font of all its text, `null` where there are several. */
  readonly font: string | null;
  /** True where it begins with a raised mark, as notes do. */
  readonly marked: boolean;
}

/** Pieces whose baselines differ by less than this share of their size are on one line. */
const sameLine = 0.2;
/** What is smaller than this share of the text beside it may be raised or lowered, so far at most. */
const small = 0.88;
const raised = 0.75;
const lowered = 0.35;
/** So near, as a share of the size, stands a raised mark to the word that it belongs to. */
const touching = 0.3;

/** Puts pieces together into lines, from top to bottom. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const groups = baselines(pieces);
  const marks = new Set<Piece>();
  for (const [i, group] of groups.entries()) {
    const host = [groups[i + 1], groups[i - 1], groups[i + 2], groups[i - 2]];
    for (const piece of [...group]) {
      const found = host.find((other) => other !== undefined && belongsTo(piece, other));
      if (!found) continue;
      group.splice(group.indexOf(piece), 1);
      found.push(piece);
      marks.add(piece);
    }
  }
  return groups.filter((group) => group.length > 0).map((group) => rowOf(group, marks));
}

/** Pieces by baseline, from top to bottom. */
function baselines(pieces: readonly Piece[]): Piece[][] {
  const sorted = [...pieces].sort((a, b) => a.baseline - b.baseline);
  const groups: Piece[][] = [];
  let last: Piece | undefined;
  for (const piece of sorted) {
    if (last && piece.baseline - last.baseline <= sameLine * Math.min(piece.size, last.size))
      groups.at(-1)!.push(piece);
    else groups.push([piece]);
    last = piece;
  }
  return groups;
}

/** Whether a piece is raised above, or lowered below, a word of another line that it touches. */
function belongsTo(piece: Piece, line: readonly Piece[]): boolean {
  return line.some((word) => {
    const rise = word.baseline - piece.baseline;
    return (
      piece.size < small * word.size &&
      rise < raised * word.size &&
      rise > -lowered * word.size &&
      (Math.abs(piece.left - word.right) < touching * word.size ||
        Math.abs(word.left - piece.right) < touching * word.size)
    );
  });
}

function rowOf(pieces: Piece[], marks: ReadonlySet<Piece>): Row {
  const backwards = pieces.filter((piece) => piece.rightToLeft).length > pieces.length / 2;
  pieces.sort(backwards ? (a, b) => b.right - a.right : (a, b) => a.left - b.left);
  const text = pieces.filter((piece) => !marks.has(piece));
  const widest = text.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return {
    pieces,
    left: Math.min(...pieces.map((piece) => piece.left)),
    right: Math.max(...pieces.map((piece) => piece.right)),
    baseline: widest.baseline,
    size: widest.size,
    font: text.every((piece) => piece.font === widest.font) ? widest.font : null,
    marked: marks.has(pieces[0]!) && pieces[0]!.baseline < widest.baseline,
  };
}

/** A gap of this share of the size parts two words. */
const wordGap = 0.13;
/** A gap of so many times the size parts two cells of a table, or the ends of a running head. */
const cellGap = 2.5;
/** What is shorter may be the number of a heading, or the label of an item, which its text stands apart from. */
const label = 8;

/** The text of a line. */
export function rowText(row: Row): string {
  let text = '';
  let last: Piece | undefined;
  for (const [i, piece] of row.pieces.entries()) {
    if (last) {
      const gap = piece.left >= last.left ? piece.left - last.right : last.left - piece.right;
      const size = Math.max(piece.size, last.size);
      // The mark of a note and its text would read like one word.
      const afterMark = i === 1 && row.marked;
      if (gap > cellGap * size && text.length > label) text += '   ';
      else if ((gap > wordGap * size || afterMark) && !/\s$/u.test(text)) text += ' ';
    }
    text += piece.text;
    last = piece;
  }
  return text.trim();
}

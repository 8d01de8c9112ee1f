import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { withAccents } from './accents.ts';
import { unifiedIdeograph } from './radicals.ts';

/** A run of text as the page draws it: in one font, on one line. Lengths are points, `y` grows downwards. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The size of the font. */
  readonly size: number;
  readonly font: string;
  readonly rightToLeft: boolean;
}

/** The pieces of a page. */
export interface PagePieces {
  /** Those that stand as most of the page does, whichever way that is turned; in the order in which they are drawn. */
  readonly upright: readonly Piece[];
  /** What is turned otherwise, or runs from top to bottom: in the order in which it is drawn. */
  readonly turned: readonly string[];
}

/** How far a line may slope, in radians, as those of a scanned page do. */
const slope = 0.06;
/** So far, as a share of its size, may the copy of a piece stand beside it that makes it look bold, or throws a shadow. */
const copyWithin = 0.12;

type Matrix = readonly number[];

/** The pieces of a page from what pdf.js finds on it; `view` turns the page as it is to be shown. */
export function piecesOf(items: readonly TextItem[], view: Matrix): PagePieces {
  const placed = items.flatMap((item) => place(item, view) ?? []);
  const angle = usualAngle(placed);
  const upright: Piece[] = [];
  const turned: string[] = [];
  for (const one of placed) {
    if (one.vertical || distance(one.angle, angle) > slope) turned.push(one.text.trim());
    else upright.push(pieceAt(one, angle));
  }
  return { upright: withAccents(withoutCopies(upright)), turned };
}

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** The direction of the line in radians. */
  readonly angle: number;
  readonly vertical: boolean;
  readonly font: string;
  readonly rightToLeft: boolean;
}

function place(item: TextItem, view: Matrix): Placed | null {
  const text = cleaned(item.str);
  const [a, b, c, d, e, f] = item.transform as number[];
  const size = Math.hypot(c!, d!) || item.height;
  const x = view[0]! * e! + view[2]! * f! + view[4]!;
  const y = view[1]! * e! + view[3]! * f! + view[5]!;
  if (text.trim() === '' || !Number.isFinite(x + y + size + item.width) || size <= 0) return null;
  const angle = Math.atan2(view[1]! * a! + view[3]! * b!, view[0]! * a! + view[2]! * b!);
  const vertical = item.dir === 'ttb';
  return { text, x, y, width: item.width, size, angle, vertical, font: item.fontName, rightToLeft: item.dir === 'rtl' };
}

/**
 * A piece's text without what no text holds: radicals for characters, control characters, bullets of symbol fonts. The
 * hyphen at which TeX breaks words has the number 127 in its fonts. Spaces at the ends stay: they are part of its width.
 */
const cleaned = (text: string): string =>
  text
    .replaceAll('\u007f', '-')
    .replace(/[\u2e80-\u2ef3\u2f00-\u2fd5]/gu, unifiedIdeograph)
    .replace(/[\u0000-\u001f\u0080-\u009f\u2028\u2029]/gu, ' ')
    .replace(/[\uf0b7\uf0a7]/gu, '•');

/** The quarter turn in which most of the text stands. */
function usualAngle(placed: readonly Placed[]): number {
  const lengths = [0, 0, 0, 0];
  for (const { angle, text, vertical } of placed)
    if (!vertical) lengths[(Math.round(angle / (Math.PI / 2)) + 4) % 4]! += text.length;
  return lengths.indexOf(Math.max(...lengths)) * (Math.PI / 2);
}

const distance = (a: number, b: number): number => {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return Math.min(turn, 2 * Math.PI - turn);
};

function pieceAt(one: Placed, angle: number): Piece {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const left = one.x * cos + one.y * sin;
  return {
    text: one.text,
    left,
    right: left + one.width,
    baseline: one.y * cos - one.x * sin,
    size: one.size,
    font: one.font,
    rightToLeft: one.rightToLeft,
  };
}

/** Without the pieces that are drawn again at nearly the same place. */
function withoutCopies(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>();
  return pieces.filter(({ text, left, baseline, size }) => {
    // Places are cells of a grid; a copy may have come to stand in the next one.
    const cell = size * copyWithin;
    const [column, row] = [Math.floor(left / cell), Math.floor(baseline / cell)];
    for (let x = column - 1; x <= column + 1; x++)
      for (let y = row - 1; y <= row + 1; y++) if (seen.has(`${x} ${y} ${text}`)) return false;
    seen.add(`${column} ${row} ${text}`);
    return true;
  });
}

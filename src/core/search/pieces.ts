import { isUnspaced } from '../text/fold.ts';
import { beyond, byteOf } from './segment/alphabet.ts';
import { type Segment, wideFlag } from './segment/segment.ts';

/** Two errors leave one of three pieces whole; of a short query there are two. */
const most = 3;
/** Shorter pieces stand nearly everywhere, and cost more to look for. */
const shortest = 8;

/** A part of the query that is looked for as it is: Horspool's search (1980). */
interface Piece {
  readonly units: Uint16Array;
  /** The same as bytes of the alphabet; `null` where it has letters beyond it. */
  readonly bytes: Uint16Array | null;
  /** By the low byte of a unit, how far the piece may be moved on where that unit stands at its end. */
  readonly unitShifts: Uint8Array;
  readonly byteShifts: Uint8Array;
}

/**
 * The letters of a query cut into pieces. Of a passage that has the query with two errors one piece is whole, of one that
 * has it to the letter all are: what tells passages apart that have the same common words in any order.
 */
export class Pieces {
  readonly #pieces: readonly Piece[];

  private constructor(parts: readonly string[]) {
    this.#pieces = parts.map(pieceOf);
  }

  /** `null` for a text that is too short to be cut, or of a script without spaces, whose tokens are such pieces. */
  static of(text: string): Pieces | null {
    const count = Math.min(most, Math.floor(text.length / shortest));
    if (count < 2 || isUnspaced(text.charCodeAt(0))) return null;
    const at = (i: number): number => Math.floor((i * text.length) / count);
    return new Pieces(Array.from({ length: count }, (_, i) => text.slice(at(i), at(i + 1))));
  }

  /** The share of the pieces that a passage has. */
  shareIn(segment: Segment, passage: number): number {
    const { textStarts, textLengths, narrow, wide } = segment.arrays;
    const start = textStarts[passage]!;
    const length = textLengths[passage]!;
    let found = 0;
    for (const { units, bytes, unitShifts, byteShifts } of this.#pieces) {
      if (start >= wideFlag) {
        if (has(wide, start - wideFlag, length, units, unitShifts)) found++;
      } else if (bytes && has(narrow, start, length, bytes, byteShifts)) found++;
    }
    return found / this.#pieces.length;
  }
}

function pieceOf(text: string): Piece {
  const units = Uint16Array.from(text, (_, i) => text.charCodeAt(i));
  const bytes = units.map((unit) => byteOf[unit]!);
  return {
    units,
    bytes: bytes.includes(beyond) ? null : bytes,
    unitShifts: shiftsOf(units),
    byteShifts: shiftsOf(bytes),
  };
}

function shiftsOf(piece: Uint16Array): Uint8Array {
  const most = Math.min(piece.length, 255);
  const shifts = new Uint8Array(256).fill(most);
  for (let i = 0; i + 1 < piece.length; i++) shifts[piece[i]! & 255] = Math.min(most, piece.length - 1 - i);
  return shifts;
}

function has(text: Uint8Array | Uint16Array, start: number, length: number, piece: Uint16Array, shifts: Uint8Array) {
  const last = piece.length - 1;
  const end = start + length;
  for (let at = start + last; at < end; at += shifts[text[at]! & 255]!) {
    let i = 0;
    while (i <= last && text[at - i] === piece[last - i]) i++;
    if (i > last) return true;
  }
  return false;
}

import { isUnspaced } from '../text/fold.ts';
import type { Likeness } from './likeness.ts';
import { beyond, byteOf, unitOf } from './segment/alphabet.ts';
import { type Segment, wideFlag } from './segment/segment.ts';

/** Two errors leave one of three pieces whole; the cut may be finer, for errors that reach into two. */
const wanted = 4;
/** Shorter pieces stand nearly everywhere; longer ones are too seldom whole. */
const [shortest, longest] = [6, 8];
/** But of a query of fewer letters three such would not be had. */
const short = { letters: 18, piece: 5 };
/** How far the letters of a passage may have moved beside those of the query where a piece of it stands. */
const slack = 3;
/** No byte of the alphabet, for letters beyond it: where these are, a text is not narrow. */
const none = 0xffff;
const places = 0x4000;
const placeOf = (first: number, second: number): number => ((first << 7) ^ second) & (places - 1);

/** The letters of a query as one kind of text has them, and how far a search for its pieces may move on (see below). */
interface Letters {
  readonly units: Uint16Array;
  /** By two neighbours, how far the next place is at which a piece may end, where these stand at the place looked at. */
  readonly shifts: Uint8Array;
}

/**
 * How near a passage comes to a query, without reading much of it: a passage that has the query with two errors has one of
 * three pieces as it is. So all pieces are looked for at once (Wu and Manber 1994), and only around those that stand there
 * the letters are compared. This tells passages apart that have the same common words in any order.
 */
export class Pieces {
  /** Where in the query they begin, and how many letters each has. */
  readonly #starts: readonly number[];
  readonly #size: number;
  readonly #wide: Letters;
  readonly #narrow: Letters;
  readonly #likeness: Likeness;
  readonly #around: Uint16Array;

  private constructor(likeness: Likeness, size: number, count: number) {
    const { text } = likeness;
    this.#likeness = likeness;
    this.#size = size;
    this.#starts = Array.from({ length: count }, (_, i) => Math.floor((i * (text.length - size)) / (count - 1)));
    const units = Uint16Array.from(text, (_, i) => text.charCodeAt(i));
    this.#wide = this.#lettersOf(units);
    this.#narrow = this.#lettersOf(units.map((unit) => (byteOf[unit] === beyond ? none : byteOf[unit]!)));
    this.#around = new Uint16Array(text.length + 2 * slack);
  }

  /** `null` for a text that is too short to be cut, or of a script without spaces, whose tokens are such pieces. */
  static of(likeness: Likeness): Pieces | null {
    const { text } = likeness;
    const least = text.length < short.letters ? short.piece : shortest;
    const size = Math.min(longest, Math.max(least, Math.floor(text.length / wanted)));
    const count = Math.floor(text.length / size);
    return count < 2 || isUnspaced(text.charCodeAt(0)) ? null : new Pieces(likeness, size, count);
  }

  /** How like the query a passage is around its pieces: between 0 and 1. */
  likenessIn(segment: Segment, passage: number): number {
    return this.#likeness.of(this.errorsIn(segment, passage));
  }

  /** The least errors with which the query stands around one of its pieces in a passage; its length where none does. */
  errorsIn(segment: Segment, passage: number): number {
    const { textStarts, textLengths, narrow, wide } = segment.arrays;
    const start = textStarts[passage]!;
    const length = textLengths[passage]!;
    return start < wideFlag
      ? this.#leastErrors(this.#narrow, narrow, start, start + length)
      : this.#leastErrors(this.#wide, wide, start - wideFlag, start - wideFlag + length);
  }

  #leastErrors({ units, shifts }: Letters, text: Uint8Array | Uint16Array, start: number, end: number): number {
    const size = this.#size;
    let least = this.#likeness.text.length;
    let compared = -Infinity;
    for (let at = start + size - 1; at < end;) {
      const shift = shifts[placeOf(text[at - 1]!, text[at]!)]!;
      if (shift > 0) {
        at += shift;
        continue;
      }
      const first = at - size + 1;
      for (const piece of this.#starts) {
        let i = size - 1;
        while (i >= 0 && text[first + i] === units[piece + i]) i--;
        // Where the piece before stood as far from its place in the query, the same letters were compared.
        if (i >= 0 || Math.abs(first - piece - compared) <= slack) continue;
        compared = first - piece;
        least = Math.min(least, this.#errorsAround(text, compared, start, end));
      }
      at++;
    }
    return least;
  }

  /** The least errors of the query where it should begin at `begin`. */
  #errorsAround(text: Uint8Array | Uint16Array, begin: number, start: number, end: number): number {
    const around = this.#around;
    const from = Math.max(start, begin - slack);
    const length = Math.min(end, begin + this.#likeness.text.length + slack) - from;
    const isNarrow = text instanceof Uint8Array;
    for (let i = 0; i < length; i++) around[i] = isNarrow ? unitOf[text[from + i]!]! : text[from + i]!;
    return this.#likeness.errorsIn(around, length);
  }

  #lettersOf(units: Uint16Array): Letters {
    const last = this.#size - 1;
    const shifts = new Uint8Array(places).fill(last);
    for (const start of this.#starts) {
      for (let i = 1; i <= last; i++) {
        const place = placeOf(units[start + i - 1]!, units[start + i]!);
        shifts[place] = Math.min(shifts[place]!, last - i);
      }
    }
    return { units, shifts };
  }
}

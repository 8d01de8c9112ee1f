import type { Span } from './span.ts';

/**
 * A document's text as a reader would read it, with a map to the source.
 *
 * The reading is a row of pieces, each standing for a span of the source. A piece of the same length on both sides maps
 * unit by unit; any other (a collapsed space, a ligature) maps as a whole. What no piece covers (markup, furniture, the
 * hyphen of a broken word) is not read. Pieces stand in reading order, which differs from the source's where a page's
 * foot interrupts a sentence.
 */
export class Reading {
  readonly text: string;
  /** Offset in `text` at which each piece starts. */
  readonly #at: Int32Array;
  /** Source start and end of each piece. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** Piece numbers in the order of the source; absent where that is the reading's order. */
  readonly #bySource: Int32Array | undefined;

  constructor(text: string, at: Int32Array, starts: Int32Array, ends: Int32Array) {
    this.text = text;
    this.#at = at;
    this.#starts = starts;
    this.#ends = ends;
    this.#bySource = inSourceOrder(starts);
  }

  /** How many pieces the map has: its memory is 12 bytes a piece. */
  get pieces(): number {
    return this.#at.length;
  }

  /**
   * The spans of the source that a span of the reading stands for, in reading order, merged where they adjoin.
   * Empty for an empty span, and only then.
   */
  toSource(of: Span): Span[] {
    const spans: { start: number; end: number }[] = [];
    if (of.end <= of.start) return spans;
    for (let i = this.#pieceAt(of.start); i < this.#at.length && this.#at[i]! < of.end; i++) {
      const from = this.#at[i]!;
      const to = this.#endOf(i);
      if (to <= of.start) continue;
      let start = this.#starts[i]!;
      let end = this.#ends[i]!;
      if (end - start === to - from) {
        const base = start;
        start = base + Math.max(0, of.start - from);
        end = base + Math.min(to, of.end) - from;
      }
      const last = spans.at(-1);
      if (last && last.end === start) last.end = end;
      else spans.push({ start, end });
    }
    return spans;
  }

  /** The offset in the source of the character at `offset` of the reading; the end of the last piece at the end. */
  sourceOffset(offset: number): number {
    if (this.#at.length === 0) return 0;
    const i = this.#pieceAt(Math.max(0, offset));
    const from = this.#at[i]!;
    const start = this.#starts[i]!;
    const end = this.#ends[i]!;
    return end - start === this.#endOf(i) - from ? Math.min(start + offset - from, end) : offset > from ? end : start;
  }

  /** The smallest span of the reading that covers what is read of a span of the source; `null` where nothing of it is. */
  toReading(of: Span): Span | null {
    let start = -1;
    let end = -1;
    const order = this.#bySource;
    const count = this.#at.length;
    for (let k = this.#firstEndingAfter(of.start); k < count; k++) {
      const i = order ? order[k]! : k;
      const s = this.#starts[i]!;
      if (s >= of.end) break;
      const e = this.#ends[i]!;
      if (e <= of.start) continue;
      const from = this.#at[i]!;
      const to = this.#endOf(i);
      const unitwise = e - s === to - from;
      const a = unitwise ? from + Math.max(0, of.start - s) : from;
      const b = unitwise ? from + Math.min(e, of.end) - s : to;
      start = start < 0 ? a : Math.min(start, a);
      end = Math.max(end, b);
    }
    return start < 0 ? null : { start, end };
  }

  #endOf(piece: number): number {
    return this.#at[piece + 1] ?? this.text.length;
  }

  /** The piece in which `offset` of the reading lies. */
  #pieceAt(offset: number): number {
    let low = 0;
    let high = this.#at.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#at[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** The first place in source order whose piece ends after `offset` of the source. */
  #firstEndingAfter(offset: number): number {
    const order = this.#bySource;
    let low = 0;
    let high = this.#at.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#ends[order ? order[middle]! : middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function inSourceOrder(starts: Int32Array): Int32Array | undefined {
  for (let i = 1; i < starts.length; i++) {
    if (starts[i]! < starts[i - 1]!) {
      return Int32Array.from(starts.keys()).sort((a, b) => starts[a]! - starts[b]!);
    }
  }
  return undefined;
}

/** Builds a {@link Reading} piece by piece, from left to right. Adjoining copies become one piece. */
export class ReadingBuilder {
  readonly #source: string;
  readonly #parts: string[] = [];
  readonly #at: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #length = 0;
  #last = '';

  constructor(source: string) {
    this.#source = source;
  }

  /** How long the reading is so far. */
  get length(): number {
    return this.#length;
  }

  /** The last unit read so far; '' at the start. */
  get last(): string {
    return this.#last;
  }

  /** Reads `[start, end)` of the source as it stands. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    this.#push(this.#source.slice(start, end), start, end);
  }

  /** Reads `[start, end)` of the source as `text`. */
  replace(text: string, start: number, end: number): void {
    if (text === '' || end <= start) return;
    this.#push(text, start, end);
  }

  build(): Reading {
    const ints = (values: number[]) => Int32Array.from(values);
    return new Reading(this.#parts.join(''), ints(this.#at), ints(this.#starts), ints(this.#ends));
  }

  #push(text: string, start: number, end: number): void {
    const previous = this.#at.length - 1;
    const unitwise = text.length === end - start;
    const adjoins =
      previous >= 0 &&
      this.#ends[previous] === start &&
      unitwise &&
      this.#ends[previous]! - this.#starts[previous]! === this.#length - this.#at[previous]!;
    if (adjoins) this.#ends[previous] = end;
    else {
      this.#at.push(this.#length);
      this.#starts.push(start);
      this.#ends.push(end);
    }
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text.at(-1) ?? this.#last;
  }
}

/** A place as editors count it: line and character (UTF-16 units) from zero. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Between offsets and positions of one text. Line ends are `\n`, `\r\n` and `\r`. */
export interface Lines {
  readonly lineCount: number;
  /** The position of `offset`, which is clamped to the text. */
  positionAt(offset: number): Position;
  /** The offset of `position`, which is clamped to the text and to its line. */
  offsetAt(position: Position): number;
}

/** Where the lines of a text start that does not change. */
export class LineIndex implements Lines {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#starts = [0].concat(startsIn(text, 0, text.length + 1));
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    const line = lastAtOrBefore(this.#starts, at);
    return { line, character: at - this.#starts[line]! };
  }

  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = this.#starts[line];
    if (start === undefined) return this.#length;
    const end = this.#starts[line + 1] ?? this.#length;
    return Math.max(start, Math.min(start + character, end));
  }
}

/** The last index in sorted numbers whose number is at or before `offset`; -1 where there is none. */
export function lastAtOrBefore(sorted: readonly number[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where lines start after `from` and before `to`. `from` must not lie between a `\r` and its `\n`. */
export function startsIn(text: string, from: number, to: number): number[] {
  const starts: number[] = [];
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== 10 && c !== 13) continue;
    if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
    if (i + 1 >= to) break;
    starts.push(i + 1);
  }
  return starts;
}

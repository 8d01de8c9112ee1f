/** A place as editors count it: line and character (UTF-16 units) from zero. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text start, to turn offsets into positions and back. Line ends are `\n`, `\r\n` and `\r`. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string, starts: readonly number[] = [0].concat(startsIn(text, 0, text.length + 1))) {
    this.#starts = starts;
    this.#length = text.length;
  }

  /** The lines of `text`, which is this text after `[start, end)` gave way to other units. Only what changed is read. */
  edited(text: string, start: number, end: number): LineIndex {
    const shift = text.length - this.#length;
    // A `\r` right before the edit may have become half of a line's end, or a whole one.
    const first = this.#lineOf(Math.max(0, start - 1));
    const next = this.#lineOf(Math.min(end, this.#length)) + 1;
    const from = this.#starts[first]!;
    const to = next < this.#starts.length ? this.#starts[next]! + shift : text.length + 1;
    const between = startsIn(text, from, to);
    const after = this.#starts.slice(next);
    for (let i = 0; i < after.length; i++) after[i]! += shift;
    return new LineIndex(text, this.#starts.slice(0, first + 1).concat(between, after));
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of `offset`, which is clamped to the text. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    const line = this.#lineOf(at);
    return { line, character: at - this.#starts[line]! };
  }

  /** The offset of `position`, which is clamped to the text and to its line. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = this.#starts[line];
    if (start === undefined) return this.#length;
    const end = this.#starts[line + 1] ?? this.#length;
    return Math.max(start, Math.min(start + character, end));
  }

  /** The line in which an offset of the text lies. */
  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Where lines start after `from` and before `to`. `from` must not lie between a `\r` and its `\n`. */
function startsIn(text: string, from: number, to: number): number[] {
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

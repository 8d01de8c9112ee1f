/** A place as editors count it: line and character (UTF-16 units) from zero. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text start, to turn offsets into positions and back. Line ends are `\n`, `\r\n` and `\r`. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
      if (c === 10 || c === 13) starts.push(i + 1);
    }
    this.#starts = starts;
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of `offset`, which is clamped to the text. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#length));
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle]! <= at) low = middle + 1;
      else high = middle;
    }
    return { line: low - 1, character: at - this.#starts[low - 1]! };
  }

  /** The offset of `position`, which is clamped to the text and to its line. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const start = this.#starts[line];
    if (start === undefined) return this.#length;
    const end = this.#starts[line + 1] ?? this.#length;
    return Math.max(start, Math.min(start + character, end));
  }
}

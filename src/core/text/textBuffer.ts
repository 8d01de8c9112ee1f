import { lastAtOrBefore, startsIn, type Lines, type Position } from './lineIndex.ts';

/** How long a chunk is, in UTF-16 units, unless one of its lines is longer. */
const usual = 8192;

/** Some whole lines of a text. */
interface Chunk {
  readonly text: string;
  /** Where they start in the chunk. */
  readonly starts: readonly number[];
}

/**
 * A text that is being written, with its lines. It is kept in chunks of whole lines, so that an edit costs one chunk and a
 * short list, whatever the length of the text; the whole is put together only for those who ask for it. A buffer never
 * changes: an edit yields a new one that shares the other chunks.
 */
export class TextBuffer implements Lines {
  readonly length: number;
  readonly lineCount: number;
  readonly #size: number;
  #chunks: readonly Chunk[];
  /** Where each chunk begins, and the number of its first line. */
  readonly #offsets: readonly number[];
  readonly #lines: readonly number[];
  /** Whether the text ends with a line's end, after which there is one more line, without a unit. */
  readonly #ended: boolean;
  #whole: string | undefined;

  private constructor(chunks: readonly Chunk[], size: number) {
    const offsets: number[] = [];
    const lines: number[] = [];
    let [offset, line] = [0, 0];
    for (const { text, starts } of chunks) {
      offsets.push(offset);
      lines.push(line);
      offset += text.length;
      line += starts.length;
    }
    this.#chunks = chunks;
    this.#size = size;
    this.#offsets = offsets;
    this.#lines = lines;
    this.#ended = endsLine(chunks.at(-1)?.text ?? '\n');
    this.length = offset;
    this.lineCount = line + (this.#ended ? 1 : 0);
  }

  static of(text: string, size = usual): TextBuffer {
    const buffer = new TextBuffer(cut(text, size), size);
    buffer.#whole = text;
    return buffer;
  }

  /** This text after `[start, end)` gave way to `text`. */
  edited(start: number, end: number, text: string): TextBuffer {
    const chunks = this.#chunks;
    if (chunks.length === 0) return TextBuffer.of(text, this.#size);
    let first = lastAtOrBefore(this.#offsets, start);
    let last = lastAtOrBefore(this.#offsets, end);
    const from = start - this.#offsets[first]!;
    let piece = chunks[first]!.text.slice(0, from) + text + chunks[last]!.text.slice(end - this.#offsets[last]!);
    // A `\r` that has come to stand before a `\n` is one line's end with it.
    if (from === 0 && chunks[first - 1]?.text.endsWith('\r')) piece = chunks[--first]!.text + piece;
    while (last + 1 < chunks.length && piece !== '' && !isWhole(piece, chunks[last + 1]!.text))
      piece += chunks[++last]!.text;
    return new TextBuffer(
      [...chunks.slice(0, first), ...cut(piece, this.#size), ...chunks.slice(last + 1)],
      this.#size,
    );
  }

  /** What stands in `[start, end)`. */
  slice(start: number, end: number): string {
    let result = '';
    for (let i = Math.max(0, lastAtOrBefore(this.#offsets, start)); i < this.#chunks.length; i++) {
      const offset = this.#offsets[i]!;
      if (offset >= end) break;
      result += this.#chunks[i]!.text.slice(Math.max(0, start - offset), end - offset);
    }
    return result;
  }

  /** The whole text: put together once. */
  toString(): string {
    if (this.#whole === undefined) {
      const whole = (this.#whole = this.#chunks.map(({ text }) => text).join(''));
      // The chunks become parts of it, so that they do not keep older texts in memory.
      this.#chunks = this.#chunks.map(({ text, starts }, i) => {
        const offset = this.#offsets[i]!;
        return { text: whole.slice(offset, offset + text.length), starts };
      });
    }
    return this.#whole;
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    if (at === this.length && this.#ended) return { line: this.lineCount - 1, character: 0 };
    const i = lastAtOrBefore(this.#offsets, at);
    const inside = at - this.#offsets[i]!;
    const line = lastAtOrBefore(this.#chunks[i]!.starts, inside);
    return { line: this.#lines[i]! + line, character: inside - this.#chunks[i]!.starts[line]! };
  }

  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.lineCount) return this.length;
    const start = this.#startOf(line);
    return Math.max(start, Math.min(start + character, this.#startOf(line + 1)));
  }

  /** Where a line starts; the end of the text for any beyond the last. */
  #startOf(line: number): number {
    if (line >= this.lineCount || (this.#ended && line === this.lineCount - 1)) return this.length;
    const i = lastAtOrBefore(this.#lines, line);
    return this.#offsets[i]! + this.#chunks[i]!.starts[line - this.#lines[i]!]!;
  }
}

const endsLine = (text: string): boolean => text.endsWith('\n') || text.endsWith('\r');

/** Whether `piece` ends with a line, given what stands behind it. */
const isWhole = (piece: string, next: string): boolean =>
  piece.endsWith('\n') || (piece.endsWith('\r') && !next.startsWith('\n'));

/** A text of whole lines in chunks of about the same length. */
function cut(text: string, size: number): Chunk[] {
  if (text === '') return [];
  const starts = [0, ...startsIn(text, 0, text.length)];
  const length = text.length / Math.ceil(text.length / size);
  const chunks: Chunk[] = [];
  for (let first = 0; first < starts.length;) {
    const from = starts[first]!;
    let next = first + 1;
    while (next < starts.length && starts[next]! < from + length) next++;
    const own = starts.slice(first, next);
    for (let i = 0; i < own.length; i++) own[i]! -= from;
    chunks.push({ text: text.slice(from, starts[next] ?? text.length), starts: own });
    first = next;
  }
  return chunks;
}

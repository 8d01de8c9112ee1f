import type { Document } from '../core/document/document.ts';
import { LineIndex, type Lines } from '../core/text/lineIndex.ts';
import { perDocument } from '../core/document/perDocument.ts';
import type { Span } from '../core/text/span.ts';
import type { Position, Range } from '../protocol/position.ts';
import type { OpenDocument } from './openDocument.ts';

/** The lines of a document's text. */
export const linesOf = perDocument((document: Document): LineIndex => new LineIndex(document.text));

/**
 * A document as its reader sees it: between the editor's lines in the text as it stands and offsets in the text as it was
 * parsed, which may be some keystrokes older.
 */
export class View {
  readonly document: Document;
  readonly #open: OpenDocument | undefined;
  readonly #lines: Lines;

  constructor(document: Document, open: OpenDocument | undefined) {
    this.document = document;
    this.#open = open;
    this.#lines = open?.buffer ?? linesOf(document);
  }

  /** What stands in a span of the text as it is now. */
  slice(start: number, end: number): string {
    return this.#open ? this.#open.buffer.slice(start, end) : this.document.text.slice(start, end);
  }

  get lines(): Lines {
    return this.#lines;
  }

  /** The offset in the document of a position; `null` where the text is newer than the document. */
  offsetAt(position: Position): number | null {
    const offset = this.#lines.offsetAt(position);
    return this.#open ? this.#open.toParsed(offset) : offset;
  }

  /** The span in the document that covers a range, as far as the document knows it. */
  spanAt(range: Range): Span {
    const start = this.offsetAt(range.start) ?? this.#nearest(range.start, -1);
    const end = this.offsetAt(range.end) ?? this.#nearest(range.end, 1);
    return { start: Math.min(start, end), end };
  }

  /** Where a span of the document stands in the text; `null` where it is gone. */
  spanNow(span: Span): Span | null {
    return this.#open ? this.#open.toNow(span) : span;
  }

  /** The lines and characters of a span of the document; `null` where it is gone from the text. */
  rangeOf(span: Span): Range | null {
    const now = this.spanNow(span);
    return now && { start: this.#lines.positionAt(now.start), end: this.#lines.positionAt(now.end) };
  }

  /** The offset in the document of the nearest place before or after a position that is not new. */
  #nearest(position: Position, step: 1 | -1): number {
    for (let line = position.line; line >= 0 && line <= this.#lines.lineCount; line += step) {
      const offset = this.offsetAt({ line, character: 0 });
      if (offset !== null && line !== position.line) return offset;
    }
    return step < 0 ? 0 : this.document.text.length;
  }
}

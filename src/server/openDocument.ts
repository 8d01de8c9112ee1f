import { citationsOf } from '../core/citation/citations.ts';
import type { FileContent } from '../core/corpus/corpus.ts';
import { LineIndex } from '../core/text/lineIndex.ts';
import type { Span } from '../core/text/span.ts';
import { readText, sizeProblem, type FileKind, type Limits } from '../readers/read.ts';
import { applyChanges, mapBack, mapForward, type TextChange, type TextEdit } from './textChanges.ts';

/** A text that is parsed in a moment, in UTF-16 units: it is parsed anew for the next question after a keystroke. */
const short = 100_000;

/**
 * A file as the editor holds it. A short text is always parsed as it stands. A long one is parsed when its writer pauses
 * ({@link refresh}); until then what was parsed last answers, its places mapped through the edits since.
 */
export class OpenDocument {
  readonly uri: string;
  readonly kind: FileKind;
  #text: string;
  #lines: LineIndex;
  #content: FileContent | undefined;
  #parseTime = 0;
  /** The edits since `#content` was parsed. */
  #edits: TextEdit[] = [];

  constructor(uri: string, kind: FileKind, text: string) {
    this.uri = uri;
    this.kind = kind;
    this.#text = text;
    this.#lines = new LineIndex(text);
  }

  /** How long the last parse took, in milliseconds. */
  get parseTime(): number {
    return this.#parseTime;
  }

  get text(): string {
    return this.#text;
  }

  get lines(): LineIndex {
    return this.#lines;
  }

  /** Whether what was parsed last is of an older text. */
  get stale(): boolean {
    return this.#edits.length > 0;
  }

  change(changes: readonly TextChange[]): void {
    const { text, lines, edits } = applyChanges(this.#text, this.#lines, changes);
    this.#text = text;
    this.#lines = lines;
    this.#edits.push(...edits);
  }

  /** What the file holds: the same object until it has changed. */
  content(limits: Limits): FileContent {
    return !this.#content || (this.stale && this.#text.length <= short) ? this.refresh(limits) : this.#content;
  }

  /** Parses the text as it stands, however long that takes. */
  refresh(limits: Limits): FileContent {
    if (this.#content && !this.stale) return this.#content;
    const start = performance.now();
    const oversize = sizeProblem(this.uri, this.#text.length, limits);
    this.#edits = [];
    this.#content = oversize ? { problems: [oversize] } : readText(this.uri, this.#text, this.kind);
    // Whoever asks next would wait for these.
    if (this.#content.document) citationsOf(this.#content.document);
    this.#parseTime = performance.now() - start;
    return this.#content;
  }

  /** Forgets what was parsed, because a limit has changed. */
  reset(): void {
    this.#content = undefined;
    this.#edits = [];
  }

  /** Where a span of the parsed text stands now; `null` where it is gone. */
  toNow(span: Span): Span | null {
    return this.stale ? mapForward(this.#edits, span) : span;
  }

  /** Where an offset of the text stood when it was parsed; `null` where it is new. */
  toParsed(offset: number): number | null {
    return this.stale ? mapBack(this.#edits, offset) : offset;
  }
}

import { citationsOf } from '../core/citation/citations.ts';
import type { FileContent } from '../core/corpus/corpus.ts';
import type { TextEdit } from '../core/text/edit.ts';
import type { Span } from '../core/text/span.ts';
import type { Steps } from '../core/text/steps.ts';
import { TextBuffer } from '../core/text/textBuffer.ts';
import { preparedInSteps } from '../readers/loadCorpus.ts';
import { readText, readTextInSteps, sizeProblem, type FileKind, type Limits } from '../readers/read.ts';
import { applyChanges, mapBack, mapForward, type TextChange } from './textChanges.ts';

/** A text that is parsed in a moment, in UTF-16 units: it is parsed anew for the next question after a keystroke. */
const short = 100_000;

/**
 * A file as the editor holds it. A short text is always parsed as it stands. A long one is parsed a step at a time when its
 * writer pauses ({@link refresh}); until then what was parsed last answers, its places mapped through the edits since.
 */
export class OpenDocument {
  readonly uri: string;
  readonly kind: FileKind;
  #buffer: TextBuffer;
  #content: FileContent | undefined;
  /** The edits since `#content` was parsed. */
  #edits: TextEdit[] = [];

  constructor(uri: string, kind: FileKind, text: string) {
    this.uri = uri;
    this.kind = kind;
    this.#buffer = TextBuffer.of(text);
  }

  /** The text as it stands, with its lines. */
  get buffer(): TextBuffer {
    return this.#buffer;
  }

  /** Whether what was parsed last is of an older text. */
  get stale(): boolean {
    return this.#edits.length > 0;
  }

  change(changes: readonly TextChange[]): void {
    const { buffer, edits } = applyChanges(this.#buffer, changes);
    this.#buffer = buffer;
    this.#edits.push(...edits);
  }

  /** What the file holds: the same object until it has changed. `null` for a long text that has not been parsed at all. */
  content(limits: Limits): FileContent | null {
    const parsed = this.#content && !this.stale;
    if (!parsed && this.#buffer.length <= short) {
      this.#edits = [];
      this.#content = this.#oversize(limits) ?? readText(this.uri, this.#buffer.toString(), this.kind);
      // Whoever asks next would wait for these.
      if (this.#content.document) citationsOf(this.#content.document);
    }
    return this.#content ?? null;
  }

  /** Takes what the file on the disk holds where its text is the editor's, so that opening a file costs no second parse. */
  adopt({ document }: FileContent): void {
    if (document?.text !== this.#buffer.toString() || document.format !== this.kind) return;
    this.#buffer = TextBuffer.of(document.text);
    this.#content = { document };
  }

  /**
   * Parses the text as it stands now, in steps. It may change meanwhile: then what was parsed is a few edits behind when
   * the last step is done, as before.
   */
  *refresh(limits: Limits): Steps<FileContent> {
    const before = this.#content;
    if (before && !this.stale) return before;
    const edits = this.#edits;
    const known = edits.length;
    const content =
      this.#oversize(limits) ?? (yield* preparedInSteps(readTextInSteps(this.uri, this.#buffer.toString(), this.kind)));
    // Somebody else was faster, with a text at least as new.
    if (this.#edits !== edits || this.#content !== before) return this.#content ?? (yield* this.refresh(limits));
    this.#edits = edits.slice(known);
    return (this.#content = content);
  }

  #oversize(limits: Limits): FileContent | null {
    const problem = sizeProblem(this.uri, this.#buffer.length, limits);
    return problem && { problems: [problem] };
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

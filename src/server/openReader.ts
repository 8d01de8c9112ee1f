import type { FileContent } from '../core/corpus/corpus.ts';
import type { Limits } from '../readers/read.ts';
import type { Background } from './background.ts';
import type { OpenDocument } from './openDocument.ts';

/** How long a writer pauses before the text is parsed anew, in milliseconds. */
const writersPause = 300;

/**
 * Brings what is known of open files up to date when their writer pauses: a short one at once, a long one in the
 * background, where it comes before all other work.
 */
export class OpenReader {
  readonly #background: Background;
  readonly #limits: () => Limits;
  readonly #read: (open: OpenDocument, content: FileContent) => void;
  readonly #wasStale: () => void;
  readonly #pauses = new Map<OpenDocument, ReturnType<typeof setTimeout>>();
  /** The files that are being parsed in the background, with those who wait for each. */
  readonly #parsing = new Map<OpenDocument, (() => void)[]>();

  /** `read` is called with what a file holds, `wasStale` when answers were given for an older text until then. */
  constructor(
    background: Background,
    limits: () => Limits,
    on: { read: (open: OpenDocument, content: FileContent) => void; wasStale: () => void },
  ) {
    this.#background = background;
    this.#limits = limits;
    this.#read = on.read;
    this.#wasStale = on.wasStale;
  }

  /** The text has changed, and is read when it has not for a while. */
  changed(open: OpenDocument): void {
    clearTimeout(this.#pauses.get(open));
    const paused = (): void => {
      this.#pauses.delete(open);
      const { stale } = open;
      this.read(open);
      if (stale && !open.stale) this.#wasStale();
    };
    this.#pauses.set(open, setTimeout(paused, writersPause));
  }

  /** Reads the text as it stands, or begins to. */
  read(open: OpenDocument): void {
    const content = open.content(this.#limits());
    if (content) this.#read(open, content);
    if (!content || open.stale) void this.#parsed(open);
  }

  /** Resolves when something is known of a file: at once, unless it is a long one that has just been opened. */
  async known(open: OpenDocument): Promise<void> {
    if (!open.content(this.#limits())) await this.#parsed(open);
  }

  /** Resolves when a file has been read as it stands. */
  async settled(open: OpenDocument): Promise<void> {
    this.read(open);
    // A parse that is under way may have begun before the last edit.
    for (let i = 0; i < 2 && open.stale; i++) await this.#parsed(open);
  }

  /** Forgets a file that has been closed. */
  drop(open: OpenDocument): void {
    clearTimeout(this.#pauses.get(open));
    this.#pauses.delete(open);
    this.#background.cancel(`parse ${open.uri}`);
    this.#done(open);
  }

  dispose(): void {
    for (const pause of this.#pauses.values()) clearTimeout(pause);
    for (const open of this.#parsing.keys()) this.#done(open);
  }

  #parsed(open: OpenDocument): Promise<void> {
    return new Promise((resolve) => {
      const waiting = this.#parsing.get(open);
      if (waiting) waiting.push(resolve);
      else {
        this.#parsing.set(open, [resolve]);
        this.#background.add(`parse ${open.uri}`, this.#parse(open), { urgent: true });
      }
    });
  }

  *#parse(open: OpenDocument): Generator<void> {
    try {
      this.#read(open, yield* open.refresh(this.#limits()));
      this.#wasStale();
    } finally {
      this.#done(open);
    }
    // The writer paused again while an older text was parsed.
    if (open.stale && !this.#pauses.has(open)) this.read(open);
  }

  #done(open: OpenDocument): void {
    const waiting = this.#parsing.get(open) ?? [];
    this.#parsing.delete(open);
    for (const resolve of waiting) resolve();
  }
}

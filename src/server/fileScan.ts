import type { FileContent } from '../core/corpus/corpus.ts';
import type { WorkspaceFile } from '../core/corpus/workspace.ts';
import type { Problem } from '../core/document/problem.ts';
import type { Extractions } from '../readers/extractions.ts';
import { isWanted, kindOf, type Limits } from '../readers/read.ts';
import { Canceller, paused } from './background.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import type { Overlay } from './overlay.ts';

/** How often what has been read becomes part of the corpus while files are read, in milliseconds. */
const interval = 250;

export interface ScanProgress {
  readonly done: number;
  readonly total: number;
  readonly running: boolean;
}

/**
 * Keeps the corpus like the files of the workspace. The first scan reads all; a later one lists them again and reads what
 * is new, what has another size, and what was reported as changed. A scan that is superseded stops where it stands.
 */
export class FileScan {
  readonly #overlay: Overlay;
  readonly #index: CorpusIndex;
  readonly #limits: () => Limits;
  readonly #yieldNow: () => Promise<void>;
  readonly #progressed: () => void;
  readonly #extractions: Extractions;
  #files = new Map<string, number>();
  /** Folders and files that could not be listed, whose problems the corpus holds. */
  #unlisted = new Set<string>();
  readonly #dirty = new Set<string>();
  /** The files that were listed last; `null` before the first listing. */
  #listed: ReadonlyMap<string, number> | null = null;
  #current = new Canceller();
  readonly #stopped = new Canceller();
  readonly #readingNow = new Map<string, Promise<void>>();
  progress: ScanProgress = { done: 0, total: 0, running: true };

  constructor(
    overlay: Overlay,
    index: CorpusIndex,
    options: {
      limits: () => Limits;
      yieldNow: () => Promise<void>;
      progressed: () => void;
      extractions: Extractions;
    },
  ) {
    this.#overlay = overlay;
    this.#index = index;
    this.#limits = options.limits;
    this.#yieldNow = options.yieldNow;
    this.#progressed = options.progressed;
    this.#extractions = options.extractions;
  }

  /** Whether the workspace lists this file, so that it belongs to the corpus when no editor has it open. */
  has(uri: string): boolean {
    return this.#files.has(uri);
  }

  /** Reads what has changed; `changed` names files whose size may not tell. */
  async scan(changed: Iterable<string> = []): Promise<void> {
    for (const uri of changed) this.#dirty.add(uri);
    this.#current.abort();
    const cancellation = (this.#current = new Canceller());
    this.#report({ ...this.progress, running: true });
    const { value: listed, problems } = await this.#overlay.list(cancellation).catch((error: unknown) => {
      if (!cancellation.aborted) this.#report({ ...this.progress, running: false });
      throw error;
    });
    if (cancellation.aborted) return;
    const files = new Map(
      listed.filter(({ uri }) => isWanted(uri, this.#limits())).map(({ uri, size }) => [uri, size]),
    );
    this.#settle(files, problems);
    const todo = [...files]
      .filter(([uri, size]) => this.#dirty.has(uri) || this.#files.get(uri) !== size)
      .map(([uri, size]): WorkspaceFile => ({ uri, size }))
      // What is no text takes longest. A large file keeps the server busy for a moment: by then most of the corpus is there.
      .sort((a, b) => Number(isExtracted(a)) - Number(isExtracted(b)) || a.size - b.size);
    const done = files.size - todo.length;
    this.#report({ done, total: files.size, running: true });
    await this.#read(todo, done, files.size, cancellation);
    if (cancellation.aborted) return;
    this.#index.forgetUnread(() => true);
    this.#dirty.clear();
    void this.#extractions.rest();
    this.#report({ done: files.size, total: files.size, running: false });
  }

  /**
   * Reads a file before all others, since an answer needs it; what turns out to be no document is found no more. Only a
   * file that is listed, or before the first listing lies in a folder, is read: its name comes from what was stored.
   */
  readNow(uri: string, inFolder: (uri: string) => boolean): Promise<void> {
    let reading = this.#readingNow.get(uri);
    if (!reading) {
      reading = this.#readAlone(uri, inFolder).finally(() => this.#readingNow.delete(uri));
      this.#readingNow.set(uri, reading);
    }
    return reading;
  }

  async #readAlone(uri: string, inFolder: (uri: string) => boolean): Promise<void> {
    const pause = paused(this.#yieldNow);
    if (!this.#index.corpus.documents.has(uri)) {
      const size = this.#listed?.get(uri);
      const known = this.#listed ? size !== undefined : inFolder(uri) && isWanted(uri, this.#limits());
      if (!known) return this.#index.search.remove(uri);
      const options = { pause, cancellation: this.#stopped, extractions: this.#extractions };
      const content = await this.#overlay.content({ uri, size: size ?? 0 }, this.#limits(), options);
      if (this.#stopped.aborted) return;
      if (size !== undefined && !this.#dirty.has(uri)) this.#files.set(uri, size);
      this.#index.put([[uri, content]]);
    }
    const document = this.#index.corpus.documents.get(uri);
    if (document) await this.#index.searchNow(document, pause);
    else this.#index.search.remove(uri);
  }

  /** Reads every file again: a limit or the workspace has changed. */
  async restart(): Promise<void> {
    this.#files = new Map([...this.#files.keys()].map((uri) => [uri, -1]));
    await this.scan();
  }

  stop(): void {
    this.#stopped.abort();
    this.#current.abort();
  }

  /** Takes out what is gone, and says what could not be listed. */
  #settle(files: ReadonlyMap<string, number>, problems: readonly Problem[]): void {
    const gone = [...this.#files.keys()].filter((uri) => !files.has(uri));
    const listed = [...this.#unlisted].filter((uri) => !files.has(uri));
    for (const uri of gone) this.#files.delete(uri);
    this.#listed = files;
    this.#index.forgetUnread((uri) => !files.has(uri));
    this.#unlisted = new Set(problems.map(({ uri }) => uri));
    const absent = new Set([...gone, ...listed].filter((uri) => !this.#overlay.get(uri)));
    const contents = new Map<string, FileContent>([...absent].map((uri) => [uri, {}]));
    for (const uri of this.#unlisted) contents.set(uri, { problems: problems.filter((p) => p.uri === uri) });
    this.#index.put([...contents]);
  }

  async #read(files: readonly WorkspaceFile[], before: number, total: number, cancellation: Canceller): Promise<void> {
    const turn = paused(this.#yieldNow);
    // Whoever waits for an answer comes first.
    const pause = async (): Promise<void> => {
      await turn();
      while (this.#readingNow.size > 0) await Promise.allSettled(this.#readingNow.values());
    };
    let batch: { readonly file: WorkspaceFile; readonly content: FileContent }[] = [];
    let putAt = performance.now();
    for (const [i, file] of files.entries()) {
      // It was read in the meantime, for a search.
      if (this.#files.get(file.uri) === file.size && !this.#dirty.has(file.uri)) continue;
      const content = await this.#overlay.content(file, this.#limits(), {
        pause,
        cancellation,
        extractions: this.#extractions,
      });
      // What was read and not yet put in is read again by the scan that follows.
      if (cancellation.aborted) return;
      batch.push({ file, content });
      if (performance.now() - putAt >= interval) {
        this.#put(batch);
        batch = [];
        putAt = performance.now();
        this.#report({ done: before + i + 1, total, running: true });
      }
      await pause();
    }
    if (!cancellation.aborted) this.#put(batch);
  }

  #put(read: readonly { readonly file: WorkspaceFile; readonly content: FileContent }[]): void {
    // An editor may have opened a file while it was read from the disk.
    const closed = read.filter(({ file }) => !this.#overlay.get(file.uri));
    this.#index.put(closed.map(({ file, content }) => [file.uri, content]));
    for (const { file } of read) {
      this.#files.set(file.uri, file.size);
      this.#dirty.delete(file.uri);
    }
  }

  #report(progress: ScanProgress): void {
    this.progress = progress;
    this.#progressed();
  }
}

const isExtracted = ({ uri }: WorkspaceFile): boolean => kindOf(uri) === 'extracted';

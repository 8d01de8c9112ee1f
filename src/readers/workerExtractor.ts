import type { Problem, WithProblems } from '../core/document/problem.ts';
import type { Extraction, ExtractionLimits } from './extraction.ts';
import type { ExtractionAnswer, ExtractionTask } from './extractionTask.ts';
import type { FileFormat } from './fileFormat.ts';

/** Takes the text out of files somewhere else, where a file can do no harm. */
export interface Extractor {
  /** The text of a file, once those before it have been read. Never rejects. The bytes may be handed over. */
  extract(
    uri: string,
    format: FileFormat,
    bytes: Uint8Array,
    limits: ExtractionLimits,
  ): Promise<WithProblems<Extraction | null>>;
  /** Lets go of what is only needed while files are read; resolves when all files so far have been. */
  rest(): Promise<void>;
  /** Gives up: the files that are waiting count as not read. */
  dispose(): void;
}

/** A worker as its owner sees it: a thread or a process that works through tasks, and that can be ended at any moment. */
export interface ExtractionWorker {
  /** Hands a task over, with its bytes. */
  post(task: ExtractionTask): void;
  kill(): void;
}

/** What a worker tells its owner. */
export interface WorkerEvents {
  answered(answer: ExtractionAnswer): void;
  /** It has ended, which nobody asked of it: it ran out of memory, or for another reason. */
  ended(why: 'memory' | string): void;
}

export type StartWorker = (on: WorkerEvents) => ExtractionWorker | Promise<ExtractionWorker>;

/** How much longer than a file may take its reader is waited for, in milliseconds: it may notice by itself. */
const patience = 500;

/** A file that a worker is at. */
interface Current {
  readonly task: Pick<ExtractionTask, 'id' | 'uri'>;
  settle(result: WithProblems<Extraction | null>): void;
}

/**
 * Takes the text out of files in a worker, one file at a time. The worker is started with the first file and used again;
 * one that takes too long or ends is replaced, and costs the file that it was at.
 */
export class WorkerExtractor implements Extractor {
  readonly #start: StartWorker;
  #worker: ExtractionWorker | undefined;
  /** What a worker says that has been replaced is no longer heard. */
  #life = 0;
  #last: Promise<unknown> = Promise.resolve();
  #tasks = 0;
  #current: Current | undefined;
  #disposed = false;

  constructor(start: StartWorker) {
    this.#start = start;
  }

  extract(
    uri: string,
    format: FileFormat,
    bytes: Uint8Array,
    limits: ExtractionLimits,
  ): Promise<WithProblems<Extraction | null>> {
    const result = this.#last.then(() => this.#extract({ id: ++this.#tasks, uri, format, bytes, limits }));
    this.#last = result;
    return result;
  }

  async rest(): Promise<void> {
    await this.#last;
    if (!this.#current) this.#kill();
  }

  dispose(): void {
    this.#disposed = true;
    this.#kill();
    this.#current?.settle(nothing);
  }

  async #extract(task: ExtractionTask): Promise<WithProblems<Extraction | null>> {
    const { uri, limits } = task;
    let worker: ExtractionWorker;
    try {
      if (this.#disposed) return nothing;
      worker = this.#worker ??= await this.#begin();
    } catch (error) {
      return refused(failure(uri, error instanceof Error ? error.message : String(error)));
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#kill();
        this.#current?.settle(refused(tooSlow(uri, limits.time)));
      }, limits.time + patience);
      const settle = (result: WithProblems<Extraction | null>): void => {
        clearTimeout(timer);
        this.#current = undefined;
        resolve(result);
      };
      this.#current = { task, settle };
      try {
        worker.post(task);
      } catch (error) {
        settle(refused(failure(uri, error instanceof Error ? error.message : String(error))));
      }
    });
  }

  async #begin(): Promise<ExtractionWorker> {
    const life = ++this.#life;
    return this.#start({
      answered: ({ id, result }) => {
        if (this.#life === life && this.#current?.task.id === id) this.#current.settle(result);
      },
      ended: (why) => {
        if (this.#life !== life) return;
        this.#kill();
        if (!this.#current) return;
        const { uri } = this.#current.task;
        this.#current.settle(refused(why === 'memory' ? tooComplex(uri) : failure(uri, why)));
      },
    });
  }

  #kill(): void {
    this.#life++;
    this.#worker?.kill();
    this.#worker = undefined;
  }
}

const nothing: WithProblems<null> = { value: null, problems: [] };

const refused = (problem: Problem): WithProblems<null> => ({ value: null, problems: [problem] });

const problem = (uri: string, code: string, message: string): Problem => ({ uri, severity: 'warning', code, message });

/** The problems that depend on the machine and the moment: another time the same file may be read. */
const tooSlow = (uri: string, time: number): Problem =>
  problem(
    uri,
    'file-too-slow',
    `Reading the file took more than ${time / 1000} s and was given up (setting “glossator.extract.maxSeconds”).`,
  );
const tooComplex = (uri: string): Problem =>
  problem(uri, 'file-too-complex', 'Reading the file needs more memory than a file may take, and was given up.');
const failure = (uri: string, reason: string): Problem =>
  problem(uri, 'file-unreadable', `The file could not be read: ${reason}`);

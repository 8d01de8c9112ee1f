import type { Storage } from '../core/corpus/storage.ts';
import type { WithProblems } from '../core/document/problem.ts';
import { extractionLimits, type Extraction, type ExtractionLimits } from './extraction.ts';
import { ExtractionCache, nameFor } from './extractionCache.ts';
import { fileFormatOf, misnamed, type FileFormat } from './fileFormat.ts';
import { sizeProblem, type Limits } from './read.ts';
import type { Extractor } from './workerExtractor.ts';

type Result = WithProblems<Extraction | null>;

/** The texts of files that are no text: a file is checked before a parser sees a byte, and its text taken out once. */
export class Extractions {
  readonly #extractor: Extractor;
  readonly #cache: ExtractionCache | null;
  #kept: Promise<unknown> = Promise.resolve();
  /** What is being taken out, by the name in the cache. */
  readonly #running = new Map<string, Promise<Result>>();

  /** `storage` is where texts are kept; `null` where nothing is. */
  constructor(extractor: Extractor, storage: Storage | null = null) {
    this.#extractor = extractor;
    this.#cache = storage && new ExtractionCache(storage);
  }

  /** The text of a file; `null`, and why, where there is none. The bytes may be handed over. */
  async of(uri: string, bytes: Uint8Array, limits: Limits): Promise<Result> {
    const format = fileFormatOf(uri);
    if (!format) return { value: null, problems: [] };
    const problem = sizeProblem(uri, bytes.length, limits) ?? misnamed(uri, format, bytes);
    if (problem) return { value: null, problems: [problem] };
    const own = limitsOf(limits);
    const name = await nameFor(format, bytes, own);
    if (name === null) return this.#extractor.extract(uri, format, bytes, own);
    const running = this.#running.get(name);
    if (running) return forFile(uri, await running);
    const result = this.#named(name, uri, format, bytes, own);
    this.#running.set(name, result);
    return result.finally(() => this.#running.delete(name));
  }

  async #named(
    name: string,
    uri: string,
    format: FileFormat,
    bytes: Uint8Array,
    limits: ExtractionLimits,
  ): Promise<Result> {
    const known = await this.#cache?.get(name);
    if (known) return forFile(uri, known);
    const result = await this.#extractor.extract(uri, format, bytes, limits);
    // Nobody waits for the disk.
    if (this.#cache) this.#kept = Promise.all([this.#kept, this.#cache.put(name, result)]);
    return result;
  }

  /** Lets go of what is only needed while files are read. */
  async rest(): Promise<void> {
    await this.#extractor.rest();
    await this.#kept;
    await this.#cache?.tidy();
  }

  dispose(): void {
    this.#extractor.dispose();
  }
}

/** A result for another file that holds the same. */
const forFile = (uri: string, { value, problems }: Result): Result => ({
  value,
  problems: problems.map((problem) => ({ ...problem, uri })),
});

const limitsOf = ({ extract: { maxPages, maxSeconds } }: Limits): ExtractionLimits => ({
  ...extractionLimits,
  pages: maxPages,
  time: maxSeconds * 1000,
});

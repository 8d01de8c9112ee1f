import type { WithProblems } from '../core/document/problem.ts';
import type { Extract, Extraction, ExtractionLimits } from './extraction.ts';
import type { FileFormat } from './fileFormat.ts';

/** What a worker is asked: to take the text out of one file. */
export interface ExtractionTask {
  readonly id: number;
  readonly uri: string;
  readonly format: FileFormat;
  /** They are handed over: who asks has them no longer. */
  readonly bytes: Uint8Array;
  readonly limits: ExtractionLimits;
}

/** What a worker answers to the task of that `id`. */
export interface ExtractionAnswer {
  readonly id: number;
  readonly result: WithProblems<Extraction | null>;
}

/** What a worker asks its owner for: a table that ships with us, by its name, see {@link isCMap}. */
export interface CMapWanted {
  readonly wanted: string;
}
export interface CMapGiven extends CMapWanted {
  /** `null` where there is no such table. */
  readonly bytes: Uint8Array | null;
}

/** Whether this is a name of a table by which files number their characters; it becomes part of a path. */
export const isCMap = (name: unknown): name is string => typeof name === 'string' && /^[\w-]{1,40}$/u.test(name);

/** How the `Extract` of a format is had: each is loaded when the first such file is read. */
export type Extractors = Readonly<Record<FileFormat, () => Promise<Extract>>>;

/** Does a task, in the worker. Always answers: a reader that throws in spite of its promise costs its file alone. */
export async function answerTask(extractors: Extractors, task: ExtractionTask): Promise<ExtractionAnswer> {
  const { id, uri, format, bytes, limits } = task;
  try {
    const extract = await extractors[format]();
    return { id, result: await extract(uri, bytes, limits) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The file could not be read: ${reason}`;
    return { id, result: { value: null, problems: [{ uri, severity: 'warning', code: 'file-unreadable', message }] } };
  }
}

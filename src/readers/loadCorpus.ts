import { Corpus, type FileContent } from '../core/corpus/corpus.ts';
import { fingerprintOf } from '../core/corpus/works.ts';
import type { Cancellation, Workspace, WorkspaceFile } from '../core/corpus/workspace.ts';
import { citationsOf } from '../core/citation/citations.ts';
import type { Problem } from '../core/document/problem.ts';
import { defaultLimits, isCertain, kindOf, readBytes, sizeProblem, type Limits } from './read.ts';

/** How far the reading of a corpus has come. */
export interface LoadProgress {
  readonly done: number;
  readonly total: number;
  /** The file just read, and what it held. */
  readonly uri: string;
  readonly content: FileContent;
}

export interface LoadOptions {
  readonly limits?: Limits;
  readonly cancellation?: Cancellation;
  /** Lets others work; called after each file. */
  readonly pause?: () => Promise<void>;
  /** Called after each file, so that what has been read can be used at once. */
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** Reads every file of a workspace that belongs to a corpus. What cannot be read is a problem of the corpus, not a failure. */
export async function loadCorpus(workspace: Workspace, options: LoadOptions = {}): Promise<Corpus> {
  const { limits = defaultLimits, cancellation, pause, onProgress } = options;
  const { value: listed, problems } = await workspace.list(cancellation);
  const files = listed.filter((f) => kindOf(f.uri) !== null);
  const contents: [string, FileContent][] = problemsByFile(problems);
  for (const [i, file] of files.entries()) {
    if (cancellation?.aborted) break;
    const content = await readWorkspaceFile(workspace, file, limits);
    contents.push([file.uri, content]);
    onProgress?.({ done: i + 1, total: files.length, uri: file.uri, content });
    await pause?.();
  }
  return Corpus.empty.withAll(contents);
}

/** Reads one file of a workspace, and derives what every look-up in the corpus asks of it. */
export async function readWorkspaceFile(
  workspace: Workspace,
  file: WorkspaceFile,
  limits: Limits,
): Promise<FileContent> {
  // The size is asked first, so that a huge file costs no memory.
  const oversize = sizeProblem(file.uri, file.size, limits);
  if (oversize) return isCertain(file.uri) ? { problems: [oversize] } : {};
  let bytes: Uint8Array;
  try {
    bytes = await workspace.read(file.uri);
  } catch (error) {
    return { problems: [unreadable(file.uri, error)] };
  }
  const content = readBytes(file.uri, bytes, limits);
  if (content.document) prepare(content.document);
  return content;
}

/** Does the work that the first look-up would else have to wait for. */
function prepare(document: NonNullable<FileContent['document']>): void {
  fingerprintOf(document);
  citationsOf(document);
}

function unreadable(uri: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  return { uri, severity: 'warning', code: 'file-unreadable', message: `The file could not be read: ${reason}` };
}

function problemsByFile(problems: readonly Problem[]): [string, FileContent][] {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) byFile.set(problem.uri, [...(byFile.get(problem.uri) ?? []), problem]);
  return [...byFile].map(([uri, list]) => [uri, { problems: list }]);
}

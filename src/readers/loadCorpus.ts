import { Corpus, type FileContent } from '../core/corpus/corpus.ts';
import { fingerprintInSteps } from '../core/corpus/works.ts';
import type { Cancellation, Workspace, WorkspaceFile } from '../core/corpus/workspace.ts';
import { citationsOf } from '../core/citation/citations.ts';
import type { Document } from '../core/document/document.ts';
import type { Problem } from '../core/document/problem.ts';
import type { Steps } from '../core/text/steps.ts';
import {
  defaultLimits,
  isCertain,
  isReadLater,
  isWanted,
  kindOf,
  readBytesInSteps,
  readBytesLater,
  readExtraction,
  sizeProblem,
  type Limits,
} from './read.ts';
import type { Extractions } from './extractions.ts';

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
  /** Takes the text out of files that are no text; without it they are left alone. */
  readonly extractions?: Extractions;
  readonly cancellation?: Cancellation;
  /** Lets others work; called after each file, and between the steps of a long one. */
  readonly pause?: () => Promise<void>;
  /** Called after each file, so that what has been read can be used at once. */
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** Reads every file of a workspace that belongs to a corpus. What cannot be read is a problem of the corpus, not a failure. */
export async function loadCorpus(workspace: Workspace, options: LoadOptions = {}): Promise<Corpus> {
  const { limits = defaultLimits, cancellation, pause, onProgress } = options;
  const { value: listed, problems } = await workspace.list(cancellation);
  const files = listed.filter(({ uri }) => isWanted(uri, limits));
  const contents: [string, FileContent][] = problemsByFile(problems);
  for (const [i, file] of files.entries()) {
    if (cancellation?.aborted) break;
    const content = await readWorkspaceFile(workspace, file, limits, options);
    contents.push([file.uri, content]);
    onProgress?.({ done: i + 1, total: files.length, uri: file.uri, content });
    await pause?.();
  }
  return Corpus.empty.withAll(contents);
}

/** Reads one file of a workspace, and derives what every look-up in the corpus asks of it. Nothing where it is given up. */
export async function readWorkspaceFile(
  workspace: Workspace,
  file: WorkspaceFile,
  limits: Limits,
  options: Pick<LoadOptions, 'pause' | 'cancellation' | 'extractions'> = {},
): Promise<FileContent> {
  const { extractions } = options;
  const isExtracted = kindOf(file.uri) === 'extracted';
  if (isExtracted && !extractions) return {};
  // The size is asked first, so that a huge file costs no memory.
  const oversize = sizeProblem(file.uri, file.size, limits);
  if (oversize) return isCertain(file.uri) ? { problems: [oversize] } : {};
  let bytes: Uint8Array;
  try {
    bytes = await workspace.read(file.uri);
  } catch (error) {
    return { problems: [unreadable(file.uri, error)] };
  }
  if (isExtracted && extractions) {
    const { value, problems } = await extractions.of(file.uri, bytes, limits);
    if (!value) return { problems };
    return { ...(await inSteps(readExtraction(file.uri, value), options)), problems };
  }
  if (isReadLater(file.uri)) return readBytesLater(file.uri, bytes, limits);
  return inSteps(readBytesInSteps(file.uri, bytes, limits), options);
}

async function inSteps(
  reading: Steps<FileContent>,
  { pause, cancellation }: Pick<LoadOptions, 'pause' | 'cancellation'>,
): Promise<FileContent> {
  const steps = preparedInSteps(reading);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause?.();
    if (cancellation?.aborted) return {};
  }
}

/** What a file holds, with the work done that the first look-up would else have to wait for. */
export function* preparedInSteps(reading: Steps<FileContent>): Steps<FileContent> {
  const content = yield* reading;
  if (content.document) yield* prepareInSteps(content.document);
  return content;
}

function* prepareInSteps(document: Document): Steps<void> {
  yield* fingerprintInSteps(document);
  yield* citationsOf.steps(document);
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

import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Corpus } from '../core/corpus/corpus.ts';
import type { FileContent } from '../core/corpus/corpus.ts';
import type { Storage } from '../core/corpus/storage.ts';
import type { Document, Format } from '../core/document/document.ts';
import { finished } from '../core/text/steps.ts';
import { NodeWorkspace } from '../node/nodeWorkspace.ts';
import { loadCorpus } from '../readers/loadCorpus.ts';
import { decodeText } from '../readers/decode.ts';
import { kindOf, readExtraction, readGlossaryText, readText as readAs } from '../readers/read.ts';
import type { FileKind } from '../readers/read.ts';
import { Misuse } from './command.ts';
import { eachExtraction, withExtractions } from './extractions.ts';
import type { Io } from './io.ts';
import { stdinPath } from './paths.ts';
import type { Paths } from './paths.ts';
import { problemLine } from './problems.ts';
import { readText } from './readText.ts';

/** What a command is to work on, as it was typed. */
export interface Wanted {
  readonly files: readonly string[];
  /** Folders whose files are known besides. */
  readonly corpora: readonly string[];
  /** Files that are read as glossaries whatever they are called. */
  readonly glossaries?: readonly string[];
  /** What a file is whose name does not tell. */
  readonly otherwise: Format;
}

export interface Loaded {
  /** The files and everything in the folders. */
  readonly corpus: Corpus;
  /** The documents that were named themselves, in their order. */
  readonly documents: readonly Document[];
}

/** Reads files and folders. What cannot be read is said, and the rest goes on. */
export async function load(
  { files, corpora, glossaries = [], otherwise }: Wanted,
  io: Io,
  paths: Paths,
): Promise<Loaded> {
  if ([...files, ...glossaries].filter((path) => path === stdinPath).length > 1) {
    throw new Misuse('standard input can be read only once.');
  }
  const around = await loadFolders(corpora, io, paths);
  const read: [string, FileContent][] = [];
  for (const path of glossaries) await readInto(read, path, 'glossary', io, paths);
  for (const path of files) {
    // A file that was named is meant, so an unknown name is no reason to leave it out.
    const kind = kindOf(paths.uriOf(path)) ?? otherwise;
    if (kind === 'glossary') io.fail(`${path}: This is a glossary, not a document.`);
    else if (kind !== 'extracted') await readInto(read, path, kind, io, paths);
  }
  await eachExtraction(files, io, paths, (uri, extraction) => {
    read.push([uri, finished(readExtraction(uri, extraction))]);
  });
  const uris = new Set(files.map((path) => paths.uriOf(path)));
  const corpus = union(read, around);
  return { corpus, documents: [...uris].flatMap((uri) => corpus.documents.get(uri) ?? []) };
}

/** What was named stands before what lies around it: a glossary that was asked for comes first. */
function union(read: readonly (readonly [string, FileContent])[], around: Corpus): Corpus {
  const named = new Set(read.map(([uri]) => uri));
  const others = [...around.documents.keys(), ...around.glossaries.keys()].filter((uri) => !named.has(uri));
  return Corpus.empty.withAll([...read, ...others.map((uri) => [uri, contentOf(around, uri)] as const)]);
}

function contentOf(corpus: Corpus, uri: string): FileContent {
  const [document, glossary] = [corpus.documents.get(uri), corpus.glossaries.get(uri)];
  return { ...(document && { document }), ...(glossary && { glossary }) };
}

/** Reads folders as one corpus. The texts of files that are no text are kept in `storage`, where one is given. */
export async function loadFolders(
  folders: readonly string[],
  io: Io,
  paths: Paths,
  storage: Storage | null = null,
): Promise<Corpus> {
  const known: string[] = [];
  for (const folder of folders) {
    const stats = await stat(folder).catch(() => null);
    if (stats?.isDirectory()) known.push(resolve(folder));
    else io.fail(`${folder}: ${stats ? 'This is a file; --corpus takes a folder.' : 'There is no such folder.'}`);
  }
  if (known.length === 0) return Corpus.empty;
  const workspace = new NodeWorkspace(known, { accepts: (name) => kindOf(name) !== null });
  const corpus = await withExtractions((extractions) => loadCorpus(workspace, { extractions }), storage);
  for (const [uri, problems] of corpus.problems) {
    const text = corpus.glossaries.has(uri) ? await textOf(workspace, uri) : corpus.documents.get(uri)?.text;
    const unread = !corpus.documents.has(uri) && !corpus.glossaries.has(uri);
    for (const problem of problems) {
      const line = problemLine(problem, paths.pathOf(uri), text);
      if (unread || problem.severity === 'error') io.fail(line);
      else io.warn(line);
    }
  }
  return corpus;
}

async function readInto(
  read: [string, FileContent][],
  path: string,
  kind: FileKind,
  io: Io,
  paths: Paths,
): Promise<void> {
  const text = await readText(path, io, paths);
  if (text === null) return;
  const uri = paths.uriOf(path);
  const content = kind === 'glossary' ? await readGlossaryText(uri, text) : readAs(uri, text, kind);
  for (const problem of content.problems ?? []) {
    const line = problemLine(problem, path, text);
    if (problem.severity === 'error') io.fail(line);
    else io.warn(line);
  }
  read.push([uri, content]);
}

/** The corpus keeps no glossary's text, so it is read once more to tell the lines of its faults. */
async function textOf(workspace: NodeWorkspace, uri: string): Promise<string | undefined> {
  const bytes = await workspace.read(uri).catch(() => null);
  return bytes ? (decodeText(uri, bytes).value ?? undefined) : undefined;
}

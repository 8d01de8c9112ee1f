import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listFilesRequest, readFileRequest } from '../protocol/files.ts';
import type { ListFilesAnswer, ReadFileAnswer, ReadFileParams } from '../protocol/files.ts';
import { toBase64 } from './base64.ts';
import { sharedGlossaryUris } from '../features/sharedGlossaries.ts';
import { starterNames, starterUri } from '../features/starters.ts';
import { clientSettings, serverSettings } from './settings.ts';

/** How far a folder is listed: beyond it a folder is hardly a corpus, and a hostile one might be endless. */
const limits = { files: 20_000, folders: 5_000, depth: 48 };

/** The files that may hold documents or glossaries. */
const wanted =
  /\.(?:md|markdown|mdown|mkd|qmd|rmd|txt|text|tex|ltx|bib|bibtex|biblatex|ris|enw|nbib|json|xml|ya?ml|ttl|jsonld|tbx|csv|pdf|docx|x?html?|epub|odt)$/i;

/** Folders that hold no documents of their own. */
const skipped: readonly string[] = ['node_modules', 'bower_components', '__pycache__'];

/** Whether the client must read the files: there is no other way in a browser, or where a folder is not on the disk. */
export const clientReadsFiles = (serverReadsFiles: boolean): boolean =>
  !serverReadsFiles || (workspace.workspaceFolders ?? []).some((folder) => folder.uri.scheme !== 'file');

/**
 * Answers the server's questions for files through the editor's own file system. `starters` is the folder of the glossaries
 * that ship with us, `askedFor` the files whose text the user wants to see.
 */
export function answerFileRequests(client: BaseLanguageClient, starters: string, askedFor: ReadonlySet<string>): void {
  client.onRequest(listFilesRequest, (): Promise<ListFilesAnswer> => listFiles(starters));
  client.onRequest(readFileRequest, ({ uri }: ReadFileParams): Promise<ReadFileAnswer> =>
    readFile(Uri.parse(uri, true), starters, askedFor),
  );
}

/** Walks the workspace's folders breadth first. Links to folders are not followed: they may lead in circles. */
async function listFiles(starters: string): Promise<ListFilesAnswer> {
  const found: Uri[] = [];
  const problems: { uri: string; message: string }[] = [];
  let level: Uri[] = (workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  let folders = level.length;
  for (let depth = 0; depth < limits.depth && level.length > 0; depth++) {
    const below: Uri[] = [];
    await inBatches(level, async (folder) => {
      const entries = await workspace.fs.readDirectory(folder).then(undefined, (error: unknown) => {
        problems.push({ uri: folder.toString(), message: `The folder cannot be listed: ${reason(error)}` });
        return [];
      });
      for (const [name, type] of entries) {
        if (name.startsWith('.')) continue;
        const uri = Uri.joinPath(folder, name);
        if (type === FileType.Directory && !skipped.includes(name)) below.push(uri);
        else if ((type & FileType.File) !== 0 && wanted.test(name)) found.push(uri);
      }
    });
    below.sort(byName);
    level = below.slice(0, Math.max(0, limits.folders - folders));
    folders += below.length;
  }
  for (const uri of sharedGlossaries(starters)) if (await isFile(uri)) found.push(uri);
  found.sort(byName);
  if (found.length > limits.files || folders > limits.folders) {
    const root = workspace.workspaceFolders?.[0]?.uri.toString() ?? '';
    const message = `Only ${limits.files} files in ${limits.folders} folders are read: this workspace has more.`;
    problems.push({ uri: root, message });
  }
  return { files: await withSizes(found.slice(0, limits.files), problems), problems };
}

async function withSizes(uris: readonly Uri[], problems: { uri: string; message: string }[]) {
  const sizes = new Map<Uri, number>();
  await inBatches(uris, async (uri) => {
    await workspace.fs.stat(uri).then(
      (stat) => sizes.set(uri, stat.size),
      (error: unknown) => problems.push({ uri: uri.toString(), message: `The file cannot be read: ${reason(error)}` }),
    );
  });
  return uris.flatMap((uri) => {
    const size = sizes.get(uri);
    return size === undefined ? [] : [{ uri: uri.toString(), size }];
  });
}

/** The glossaries outside the folders that the user has named. */
const sharedGlossaries = (starters: string): Uri[] => {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  return sharedGlossaryUris(serverSettings().glossaries, folders, starters)
    .map((uri) => Uri.parse(uri))
    .filter((uri) => !workspace.getWorkspaceFolder(uri));
};

const isFile = (uri: Uri): Thenable<boolean> =>
  workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.File) !== 0,
    () => false,
  );

/** Only files of the workspace, what the user has named or asked for and what ships with us is read, and none that is larger than the user wants. */
async function readFile(uri: Uri, starters: string, askedFor: ReadonlySet<string>): Promise<ReadFileAnswer> {
  const ours = starterNames.map((name) => Uri.parse(starterUri(starters, name)));
  const named = [...ours, ...sharedGlossaries(starters)].some((one) => one.toString() === uri.toString());
  if (!named && !askedFor.has(uri.toString()) && !workspace.getWorkspaceFolder(uri))
    throw new Error(`${uri.path} is not in the workspace.`);
  const { size } = await workspace.fs.stat(uri);
  if (size > clientSettings.maxFileSize())
    throw new Error(`${uri.path} is larger than the limit of glossator.maxFileSize.`);
  return { base64: toBase64(await workspace.fs.readFile(uri)) };
}

/** Enough requests at a time to hide a remote disk's delay, few enough not to drown it. */
async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < items.length; i += 32) await Promise.all(items.slice(i, i + 32).map(work));
}

const byName = (a: Uri, b: Uri): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

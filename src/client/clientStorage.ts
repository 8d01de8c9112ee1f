import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { blobName, folderName } from '../core/corpus/storage.ts';
import { listStoredRequest, readStoredRequest, removeStoredRequest, writeStoredRequest } from '../protocol/storage.ts';
import type {
  ListStoredAnswer,
  ListStoredParams,
  ReadStoredAnswer,
  StoredParams,
  WriteStoredParams,
} from '../protocol/storage.ts';

const temporary = '.writing';
/** A temporary file so old, in milliseconds, has no writer any more. */
const abandoned = 60_000;

/** Keeps in the extension's folder of this workspace what the server computed, where the server is a worker. */
export function answerStorageRequests(client: BaseLanguageClient, root: Uri): void {
  const uriOf = ({ name }: StoredParams): Uri => Uri.joinPath(root, ...blobName(name).split('/'));
  client.onRequest(listStoredRequest, async ({ folder }: ListStoredParams): Promise<ListStoredAnswer> => ({
    blobs: await list(root, folderName(folder)),
  }));
  client.onRequest(readStoredRequest, async (params: StoredParams): Promise<ReadStoredAnswer> => ({
    bytes: await workspace.fs.readFile(uriOf(params)).then(undefined, nullWhereMissing),
  }));
  client.onRequest(writeStoredRequest, async (params: WriteStoredParams): Promise<null> => {
    const uri = uriOf(params);
    const beside = uri.with({ path: `${uri.path}${temporary}-${Math.random().toString(36).slice(2)}` });
    await workspace.fs.writeFile(beside, params.bytes);
    await workspace.fs.rename(beside, uri, { overwrite: true });
    return null;
  });
  client.onRequest(removeStoredRequest, async (params: StoredParams): Promise<null> => {
    await workspace.fs.delete(uriOf(params)).then(undefined, nullWhereMissing);
    return null;
  });
}

/** The blobs of a folder; what a writer that was killed left behind is removed. */
async function list(root: Uri, folder: string): Promise<ListStoredAnswer['blobs']> {
  const at = Uri.joinPath(root, folder);
  const entries = (await workspace.fs.readDirectory(at).then(undefined, nullWhereMissing)) ?? [];
  const blobs: { name: string; size: number; modified: number }[] = [];
  for (const [name, type] of entries) {
    if (type !== FileType.File) continue;
    const uri = Uri.joinPath(at, name);
    const stat = await workspace.fs.stat(uri).then(undefined, nullWhereMissing);
    if (!stat) continue;
    if (!name.includes(temporary)) blobs.push({ name: `${folder}/${name}`, size: stat.size, modified: stat.mtime });
    else if (Date.now() - stat.mtime > abandoned) await workspace.fs.delete(uri).then(undefined, nullWhereMissing);
  }
  return blobs;
}

function nullWhereMissing(error: unknown): null {
  if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
  throw error;
}

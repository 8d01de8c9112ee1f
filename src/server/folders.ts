import type { Connection, InitializeParams } from 'vscode-languageserver';
import { URI } from 'vscode-uri';

/** The folders that an editor opened, whichever way it says so; none where it opened a single file. */
export function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [URI.file(rootPath).toString()] : [];
}

/** Calls `changed` with the folders as they are after each change. */
export function followFolders(
  connection: Connection,
  initial: readonly string[],
  changed: (folders: readonly string[]) => void,
): void {
  let folders = [...initial];
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => uri));
    folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    changed(folders);
  });
}

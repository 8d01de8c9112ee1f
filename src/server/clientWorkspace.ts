import type { Connection } from 'vscode-languageserver';
import type { Workspace, WorkspaceFile } from '../core/corpus/workspace.ts';
import type { Problem, WithProblems } from '../core/document/problem.ts';
import { listFilesRequest, readFileRequest } from '../protocol/files.ts';
import type { ListFilesAnswer, ReadFileAnswer, ReadFileParams } from '../protocol/files.ts';
import { canonicalUri } from './uris.ts';

/** The files of the editor's workspace, for folders that the server cannot reach by itself: it asks the client. */
export class ClientWorkspace implements Workspace {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async list(): Promise<WithProblems<readonly WorkspaceFile[]>> {
    const answer = await this.#connection.sendRequest<ListFilesAnswer>(listFilesRequest);
    return {
      value: answer.files.map(({ uri, size }) => ({ uri: canonicalUri(uri), size })),
      problems: answer.problems.map(({ uri, message }): Problem => ({
        uri: canonicalUri(uri),
        severity: 'warning',
        code: 'unreadable',
        message,
      })),
    };
  }

  async read(uri: string): Promise<Uint8Array> {
    const params: ReadFileParams = { uri };
    const { base64 } = await this.#connection.sendRequest<ReadFileAnswer>(readFileRequest, params);
    return Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  }
}

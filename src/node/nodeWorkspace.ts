import { readFile, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { Cancellation, Workspace, WorkspaceFile } from '../core/corpus/workspace.ts';
import type { Problem, WithProblems } from '../core/document/problem.ts';
import { FileWalk } from './fileWalk.ts';

/** How many files of a workspace are listed before it says that there are more. */
export const defaultMaxFiles = 20_000;

export interface NodeWorkspaceOptions {
  /** Whether a file may belong to the corpus, by its name. */
  readonly accepts: (name: string) => boolean;
  readonly maxFiles?: number;
}

/** Folders of the machine's own file system. */
export class NodeWorkspace implements Workspace {
  readonly #folders: readonly string[];
  readonly #options: NodeWorkspaceOptions;

  /** `folders` are paths; a path of a single file stands for that file. */
  constructor(folders: readonly string[], options: NodeWorkspaceOptions) {
    this.#folders = folders;
    this.#options = options;
  }

  async list(cancellation?: Cancellation): Promise<WithProblems<readonly WorkspaceFile[]>> {
    const walk = new FileWalk(this.#options.accepts, this.#options.maxFiles ?? defaultMaxFiles, cancellation);
    for (const folder of this.#folders) await walk.from(folder);
    await walk.followLinks();
    return {
      value: walk.files.map(({ path, size }) => ({ uri: uriOf(path), size })),
      problems: walk.problems.map(({ path, ...problem }): Problem => ({ uri: uriOf(path), ...problem })),
    };
  }

  /** Rejects for whatever is no regular file: a pipe or a device would never end. */
  async read(uri: string): Promise<Uint8Array> {
    const path = URI.parse(uri).fsPath;
    if (!(await stat(path)).isFile()) throw new Error('This is not a regular file.');
    return readFile(path);
  }

  async size(uri: string): Promise<number> {
    return (await stat(URI.parse(uri).fsPath)).size;
  }
}

/** The form in which editors name a file, so that the listing and an open document agree. */
const uriOf = (path: string): string => URI.file(path).toString();

import type { WithProblems } from '../document/problem.ts';

/** A file that may belong to the corpus. */
export interface WorkspaceFile {
  readonly uri: string;
  /** In bytes. */
  readonly size: number;
}

/** Whether the asker still wants the answer; an `AbortSignal` is one. */
export interface Cancellation {
  readonly aborted: boolean;
}

/** The world outside: where the files of the corpus come from. Implemented over a file system, an editor, or in memory. */
export interface Workspace {
  /** The files below the workspace's folders, each once, in a stable order, and what could not be listed. */
  list(cancellation?: Cancellation): Promise<WithProblems<readonly WorkspaceFile[]>>;
  /** The bytes of a file. Rejects where it cannot be read. */
  read(uri: string): Promise<Uint8Array>;
  /** The size of a file in bytes; absent where `read` itself rejects what is too large. */
  size?(uri: string): Promise<number>;
}

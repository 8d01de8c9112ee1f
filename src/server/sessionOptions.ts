import type { Storage } from '../core/corpus/storage.ts';
import type { Workspace } from '../core/corpus/workspace.ts';
import type { Settings } from '../protocol/settings.ts';
import type { Extractor } from '../readers/workerExtractor.ts';
import type { ClientAbilities } from './clientAbilities.ts';

/** What a session is given when it begins. */
export interface SessionOptions {
  readonly workspace: Workspace;
  /** The addresses of the folders that are open. */
  readonly folders: readonly string[];
  readonly settings: Settings;
  readonly abilities: ClientAbilities;
  /** Where to keep what was computed; `null` where nothing is kept. */
  readonly storage: Storage | null;
  /** Takes the text out of files that are no text. */
  readonly extractor: Extractor;
  /** The glossaries that ship with us, where there are any. */
  readonly starters?: Starters;
  readonly yieldNow: () => Promise<void>;
  readonly log: (message: string) => void;
  /** What is indexed has changed. */
  readonly onStatus: () => void;
  /** Answers for open documents are out of date. */
  readonly onStale: (what: Stale) => void;
  /** The text of this file, which the editor shows, is another now, or gone. */
  readonly onText: (uri: string, gone: boolean) => void;
}

/** Where the glossaries that ship with us lie, and how they are read. */
export interface Starters {
  readonly folder: string;
  read(uri: string): Promise<Uint8Array>;
}

/** Which answers are out of date. */
export interface Stale {
  readonly terms?: boolean;
  readonly problems?: boolean;
}

import type { OpenBlob } from './openBlob.ts';

/**
 * Where what was computed is kept between two sessions: named blobs, of which each can be lost at any time and be made
 * again. Implemented over a folder of the machine, over the editor's file system, or in memory.
 *
 * A name is `folder/blob`, both of lower-case letters, digits, `-` and `.`, so that every file system takes it.
 */
export interface Storage {
  /** The blobs of a folder in no order; none where there is no such folder. */
  list(folder: string): Promise<readonly StoredBlob[]>;
  /** The bytes of a blob; `null` where there is none. */
  read(name: string): Promise<Uint8Array | null>;
  /** The same, to be read in part. */
  open(name: string): Promise<OpenBlob | null>;
  /** Stores the parts one after another as one blob. Whoever reads, now or after a crash, finds all of it or what was there before. */
  write(name: string, parts: readonly Uint8Array[]): Promise<void>;
  /** Removes a blob, where there is one. */
  remove(name: string): Promise<void>;
}

export interface StoredBlob {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** When it was written last, in milliseconds since 1970. */
  readonly modified: number;
}

const part = '[a-z0-9][a-z0-9.-]{0,99}';
const blob = new RegExp(`^${part}/${part}$`, 'u');
const folder = new RegExp(`^${part}$`, 'u');

/** The name, where it is one: it becomes part of a path. Throws otherwise. */
export function blobName(name: string): string {
  if (!blob.test(name)) throw new Error('This is no name of a blob.');
  return name;
}

/** The same for the name of a folder. */
export function folderName(name: string): string {
  if (!folder.test(name)) throw new Error('This is no name of a folder of blobs.');
  return name;
}

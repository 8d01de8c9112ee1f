import { blobOfBytes, type OpenBlob } from '../../src/core/corpus/openBlob.ts';
import type { Storage, StoredBlob } from '../../src/core/corpus/storage.ts';

/** A storage of which a test can see and damage every byte. */
export class MemoryStorage implements Storage {
  readonly blobs = new Map<string, Uint8Array>();
  /** The time, in milliseconds; all blobs were written when it began. */
  now = 0;
  /** The names that were written, in order. */
  readonly written: string[] = [];
  /** How many writes and removals go through before all fail, as after a crash. */
  left = Infinity;

  async list(folder: string): Promise<readonly StoredBlob[]> {
    await Promise.resolve();
    return [...this.blobs]
      .filter(([name]) => name.startsWith(`${folder}/`))
      .map(([name, { length }]) => ({ name, size: length, modified: 0 }));
  }

  async read(name: string): Promise<Uint8Array | null> {
    await Promise.resolve();
    return this.blobs.get(name)?.slice() ?? null;
  }

  async open(name: string): Promise<OpenBlob | null> {
    const bytes = await this.read(name);
    return bytes && blobOfBytes(bytes);
  }

  async write(name: string, parts: readonly Uint8Array[]): Promise<void> {
    await this.#act();
    this.written.push(name);
    this.blobs.set(name, new Uint8Array(parts.flatMap((part) => [...part])));
  }

  async remove(name: string): Promise<void> {
    await this.#act();
    this.blobs.delete(name);
  }

  async #act(): Promise<void> {
    await Promise.resolve();
    if (this.left-- <= 0) throw new Error('There is no more storage.');
  }
}

import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blobName, folderName, type Storage, type StoredBlob } from '../core/corpus/storage.ts';

/** Bytes that are read at a time, and how many reads wait at once: what has just arrived is still in the processor's cache. */
const slice = 1 << 20;
const atOnce = 2;
/** A temporary file so old, in milliseconds, has no writer any more: one that writes touches it every moment. */
const abandoned = 60_000;
const temporary = '.writing';

/**
 * Blobs as files below a folder of the machine, which is made when something is stored. A blob is written beside its
 * place, flushed to the disk and then renamed. What a writer that was killed left behind is removed when its folder is
 * listed.
 */
export class NodeStorage implements Storage {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async list(folder: string): Promise<readonly StoredBlob[]> {
    const path = join(this.#root, folderName(folder));
    const entries = await readdir(path, { withFileTypes: true }).catch(noneWhereMissing);
    const blobs: StoredBlob[] = [];
    for (const entry of entries ?? []) {
      if (!entry.isFile()) continue;
      const stats = await stat(join(path, entry.name)).catch(noneWhereMissing);
      if (!stats) continue;
      if (!entry.name.includes(temporary)) {
        blobs.push({ name: `${folder}/${entry.name}`, size: stats.size, modified: stats.mtimeMs });
      } else if (Date.now() - stats.mtimeMs > abandoned) await rm(join(path, entry.name), { force: true });
    }
    return blobs;
  }

  async read(name: string, arrived?: (bytes: Uint8Array, end: number) => void): Promise<Uint8Array | null> {
    const file = await open(this.#pathOf(name)).catch(noneWhereMissing);
    if (!file) return null;
    try {
      return await contents(file, arrived);
    } finally {
      await file.close();
    }
  }

  async write(name: string, parts: readonly Uint8Array[]): Promise<void> {
    const path = this.#pathOf(name);
    await mkdir(dirname(path), { recursive: true });
    const beside = `${path}${temporary}-${process.pid}-${randomBytes(6).toString('hex')}`;
    try {
      const file = await open(beside, 'wx', 0o600);
      try {
        for (const bytes of parts) await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, path);
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  }

  async remove(name: string): Promise<void> {
    await rm(this.#pathOf(name), { force: true });
  }

  #pathOf(name: string): string {
    return join(this.#root, ...blobName(name).split('/'));
  }
}

/** Reads the next slices while the last is looked at. */
async function contents(file: FileHandle, arrived?: (bytes: Uint8Array, end: number) => void): Promise<Uint8Array> {
  const { size } = await file.stat();
  const bytes = new Uint8Array(size);
  const ahead: Promise<number>[] = [];
  let asked = 0;
  let end = 0;
  try {
    for (;;) {
      while (asked < size && ahead.length < atOnce) {
        const reading = fill(file, bytes.subarray(asked, asked + slice), asked);
        // Whoever waits for it learns of an error: it is none that nobody handles if an earlier one comes first.
        reading.catch(() => undefined);
        ahead.push(reading);
        asked += slice;
      }
      const next = ahead.shift();
      if (!next) return bytes;
      const read = await next;
      // Where it was cut short while it was read, what follows is not there either.
      if (read < Math.min(slice, size - end)) return bytes.slice(0, end + read);
      end += read;
      arrived?.(bytes, end);
    }
  } finally {
    // A file that is closed may no longer be read.
    await Promise.allSettled(ahead);
  }
}

/** Fills `bytes` from the file; returns how many there were. */
async function fill(file: FileHandle, bytes: Uint8Array, from: number): Promise<number> {
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

function noneWhereMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
  throw error;
}

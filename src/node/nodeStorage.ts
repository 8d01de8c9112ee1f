import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blobName, folderName, type Storage, type StoredBlob } from '../core/corpus/storage.ts';

/** Bytes that are read at a time. */
const slice = 8 << 20;
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

/** Reads the next slice while the last is looked at. */
async function contents(file: FileHandle, arrived?: (bytes: Uint8Array, end: number) => void): Promise<Uint8Array> {
  const { size } = await file.stat();
  const bytes = new Uint8Array(size);
  const next = (at: number) => file.read(bytes, at, Math.min(slice, size - at), at);
  let end = 0;
  for (let reading = size > 0 ? next(0) : undefined; reading;) {
    const { bytesRead } = await reading;
    // It was cut short while it was read.
    if (bytesRead === 0) return bytes.slice(0, end);
    end += bytesRead;
    reading = end < size ? next(end) : undefined;
    try {
      arrived?.(bytes, end);
    } catch (error) {
      await reading;
      throw error;
    }
  }
  return bytes;
}

function noneWhereMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
  throw error;
}

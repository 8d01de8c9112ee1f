import { randomBytes } from 'node:crypto';
import { readSync } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OpenBlob } from '../core/corpus/openBlob.ts';
import { blobName, folderName, type Storage, type StoredBlob } from '../core/corpus/storage.ts';

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

  async read(name: string): Promise<Uint8Array | null> {
    return readFile(this.#pathOf(name)).catch(noneWhereMissing);
  }

  async open(name: string): Promise<OpenBlob | null> {
    const file = await open(this.#pathOf(name)).catch(noneWhereMissing);
    return file && openFile(file);
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

async function openFile(file: FileHandle): Promise<OpenBlob> {
  const { size } = await file.stat().catch(async (error: unknown) => {
    await file.close();
    throw error;
  });
  return {
    size,
    async read(into, from) {
      let filled = 0;
      while (filled < into.length) {
        const { bytesRead } = await file.read(into, filled, into.length - filled, from + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return filled;
    },
    readNow(into, from) {
      let filled = 0;
      while (filled < into.length) {
        const read = readSync(file.fd, into, filled, into.length - filled, from + filled);
        if (read === 0) break;
        filled += read;
      }
      return filled;
    },
    close: () => file.close(),
  };
}

function noneWhereMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
  throw error;
}

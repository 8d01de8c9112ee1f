import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './paths.ts';

/** A folder for the time of a run. */
export interface Scratch {
  readonly path: string;
  remove(): void;
}

/** Makes an empty folder in the cache, which goes when it is removed or when this process ends. */
export function scratchFolder(name: string): Scratch {
  mkdirSync(cache, { recursive: true });
  const path = mkdtempSync(join(cache, `${name}-`));
  const remove = () => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  process.once('exit', remove);
  return {
    path,
    remove() {
      process.removeListener('exit', remove);
      remove();
    },
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version in the package's manifest, which stands above this file both in the sources and in the bundle. */
export function version(): string {
  for (let folder = import.meta.dirname; ; folder = join(folder, '..')) {
    try {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        name?: string;
        version?: string;
      };
      if (manifest.name === 'glossator') return manifest.version ?? '';
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    if (folder === join(folder, '..')) return 'unknown';
  }
}

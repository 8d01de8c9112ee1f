import { build } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The server as one file in a folder, as it ships, so that it starts as fast; for folders of texts alone. */
export async function bundledServer(folder: string): Promise<string> {
  const outfile = join(folder, 'server.cjs');
  await build({
    entryPoints: [join(import.meta.dirname, '../../../src/server/node.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    define: { 'import.meta.dirname': '__dirname' },
    logLevel: 'warning',
  });
  // No file there needs what takes texts out of files.
  writeFileSync(join(folder, 'extractor.cjs'), '');
  return outfile;
}

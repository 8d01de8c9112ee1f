import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { staged, vsix } from './paths.ts';
import { zipEntries } from './zip.ts';

/** The kinds of extension host: a Node process, or a web worker as on vscode.dev. */
export type HostKind = 'node' | 'web';

/**
 * Unpacks what ships, so that a host runs it and not the working tree; gives the folder. An editor that could start
 * the extension in Node does so; on the web it cannot, hence the manifest for that kind names the web's entry alone.
 */
export function stage(kind: HostKind): string {
  const folder = staged[kind];
  rmSync(folder, { recursive: true, force: true });
  for (const entry of zipEntries(readFileSync(vsix))) {
    if (!entry.path.startsWith('extension/')) continue;
    const path = join(folder, entry.path.slice('extension/'.length));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, entry.content());
  }
  if (kind === 'web') {
    const path = join(folder, 'package.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify({ ...manifest, main: undefined, extensionKind: undefined }));
  }
  return folder;
}

import { join } from 'node:path';

/** The repository. */
export const root = join(import.meta.dirname, '..', '..');

/** What is downloaded or made for the hosts, kept between runs and never committed. */
export const cache = join(root, '.vscode-test');

/** What ships: `npm run package` makes it. */
export const vsix = join(root, 'dist', 'glossator.vsix');

/** Where the packed extension is unpacked for the hosts that run it as an extension under development. */
export const staged = { node: join(cache, 'staged', 'node'), web: join(cache, 'staged', 'web') };

import { build } from 'esbuild';
import { join } from 'node:path';
import { root, staged } from './paths.ts';
import type { HostKind } from './stage.ts';

/**
 * Bundles host suites (paths in the repository) into one module that exports `run()`, as the editor asks of a module
 * of tests; gives its path. It stands beside the unpacked extension, because the editor runs tests in the host of the
 * extension that they lie in. Rejects where a suite for the web host imports what a web worker has not.
 */
export async function bundleSuites(suites: readonly string[], kind: HostKind, name: string): Promise<string> {
  const imports = suites.map((suite) => `import(${JSON.stringify(join(root, suite))})`);
  const outfile = join(staged[kind], 'suites', `${name}.cjs`);
  await build({
    stdin: {
      contents: `import { runSuites } from './inside/mocha.ts';
export const run = () => runSuites(async () => { ${imports.map((one) => `await ${one};`).join('\n')} });`,
      resolveDir: import.meta.dirname,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    // Mocha's build assigns `module.exports` where it finds one, hence the module says at its end what it exports.
    format: 'iife',
    globalName: 'suites',
    footer: { js: 'module.exports = suites;' },
    external: ['vscode'],
    loader: { '.pdf': 'binary', '.docx': 'binary' },
    logLevel: 'warning',
    ...(kind === 'node'
      ? { platform: 'node', target: 'node20' }
      : {
          platform: 'browser',
          target: 'es2022',
          alias: { 'node:assert/strict': join(import.meta.dirname, 'inside', 'assert.ts') },
        }),
  });
  return outfile;
}

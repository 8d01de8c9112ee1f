/**
 * Bundles what ships into `dist`: `node esbuild.js`, with source maps by `--dev`, again on each change by `--watch`.
 * The extension twice (Node and web worker), the language server twice (process and worker), the readers of files that
 * are no text, the pages of web views, and the command line. With the tables by which PDF files number characters.
 */
import { build, context } from 'esbuild';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

/** Two faces of one target: VS Code 1.100 runs extensions on Node 20, vscode.dev in a browser of the same age. */
const node = { platform: 'node', target: 'node20' };
const web = { platform: 'browser', target: 'es2022', mainFields: ['browser', 'module', 'main'] };

/** A module knows its folder, CommonJS by another name. */
const filesAround = { define: { 'import.meta.dirname': '__dirname' } };

const bundles = [
  { ...node, entry: 'src/client/extension.ts', out: 'dist/extension.cjs', format: 'cjs', external: ['vscode'] },
  { ...node, ...filesAround, entry: 'src/server/node.ts', out: 'dist/server.cjs', format: 'cjs' },
  // One program for threads of Node and for workers of browsers: nothing in it needs either.
  { ...web, entry: 'src/readers/extractionMain.ts', out: 'dist/extractor.cjs', format: 'iife' },
  { ...web, entry: 'src/client/web.ts', out: 'dist/web/extension.cjs', format: 'cjs', external: ['vscode'] },
  { ...web, entry: 'src/server/worker.ts', out: 'dist/web/server.js', format: 'iife' },
  { ...web, entry: 'src/webview/concordance/main.ts', out: 'dist/webview/concordance.js', format: 'iife' },
  { ...web, entry: 'src/webview/concordance/style.css', out: 'dist/webview/concordance.css' },
  { ...web, entry: 'src/webview/pdf/main.ts', out: 'dist/webview/pdf.js', format: 'iife' },
  { ...web, entry: 'src/webview/pdf/worker.ts', out: 'dist/webview/pdfWorker.js', format: 'iife' },
  { ...web, entry: 'src/webview/pdf/style.css', out: 'dist/webview/pdf.css' },
  // What is CommonJS among the dependencies asks for Node's own modules by `require`, which a module has to make first.
  {
    ...node,
    entry: 'src/cli/main.ts',
    out: 'dist/cli.js',
    format: 'esm',
    banner: {
      js: "import { createRequire as $require } from 'node:module'; const require = $require(import.meta.url);",
    },
  },
];

const options = bundles.map(({ entry, out, ...rest }) => ({
  ...rest,
  entryPoints: [entry],
  outfile: out,
  bundle: true,
  metafile: true,
  minify: !dev,
  sourcemap: dev,
  legalComments: 'none',
  logLevel: watch ? 'info' : 'warning',
}));

if (watch) {
  for (const one of options) await (await context(one)).watch();
} else {
  const results = await Promise.allSettled(options.map((one) => build(one)));
  if (results.some((result) => result.status === 'rejected')) process.exitCode = 1;
  else {
    await writeNotices(results.flatMap((result) => Object.keys(result.value.metafile.inputs)));
    // The tables of encodings that PDF does not name itself are left out. Source: ISO 32000-1, table 118.
    await shipped('cmaps', (name) => !/UTF(?:8|32)|X0213/.test(name));
    // Where a file brings no fonts, those of the system stand in, and these for symbols and where it has none.
    await shipped('standard_fonts', (name) => !/liberation/i.test(name), 'fonts');
    await shipped('wasm', (name) => /jbig2|openjpeg/i.test(name) && !name.endsWith('.js'));
  }
}

/** Copies what pdf.js loads when it needs it, and nothing that an earlier build has left there. */
async function shipped(folder, wanted, to = folder) {
  await rm(`dist/${to}`, { recursive: true, force: true });
  const filter = (path) => !/\.\w+$|LICENSE/.test(path) || wanted(basename(path));
  return cp(`node_modules/pdfjs-dist/${folder}`, `dist/${to}`, { recursive: true, filter });
}

/** The licences of the packages whose code is in the bundles: they ask to travel with it. */
async function writeNotices(inputs) {
  const packages = inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]);
  const notices = [];
  for (const folder of [...new Set(packages)].filter(Boolean).sort()) {
    const { name, version, license } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
    const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
    const text = file ? await readFile(`${folder}/${file}`, 'utf8') : '';
    notices.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  await writeFile('dist/NOTICES.txt', notices.join(`\n${'-'.repeat(80)}\n\n`));
}

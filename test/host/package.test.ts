import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, vsix } from './paths.ts';
import { zipEntries } from './zip.ts';

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly icon: string;
  readonly contributes: { readonly grammars?: readonly { readonly path: string }[] };
}

/** Every path that may be in the package. Whoever adds a kind of file to what ships says so here and in `.vscodeignore`. */
const shipped = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package\.json|package\.nls(\.[\w-]+)?\.json|readme\.md|changelog\.md|LICENSE\.txt)$/i,
  /^extension\/dist\/(extension\.cjs|server\.cjs|extractor\.cjs|cli\.js|NOTICES\.txt|web\/extension\.cjs|web\/server\.js|webview\/\w+\.(js|css))$/,
  /^extension\/dist\/(fonts\/(\w+(-\w+)?\.(pfb|ttf)|LICENSE_\w+)|wasm\/(\w+\.wasm|LICENSE_\w+))$/,
  /^extension\/dist\/cmaps\/([\w-]+\.bcmap|LICENSE)$/,
  /^extension\/(l10n|schemas|syntaxes)\/[^/]+\.json$/,
  /^extension\/media\/.+\.(png|svg|md|jpg|webp|gif)$/,
  /^extension\/media\/glossaries\/[^/]+\.glossary\.yaml$/,
  /^extension\/samples\/[^/]+\.(md|txt|yaml|bib)$/,
];

const bundles = ['extension.cjs', 'server.cjs', 'extractor.cjs', 'cli.js', 'web/extension.cjs', 'web/server.js'];

describe('what ships', () => {
  const entries = zipEntries(readFileSync(vsix));
  const paths = entries.map((entry) => entry.path);
  const text = (path: string) =>
    entries
      .find((entry) => entry.path === `extension/${path}`)
      ?.content()
      .toString('utf8');
  const manifest = JSON.parse(text('package.json') ?? '{}') as Manifest;

  it('holds nothing but what is meant to ship: no sources, no tests, no dependencies', () => {
    assert.deepEqual(
      paths.filter((path) => !shipped.some((pattern) => pattern.test(path))),
      [],
    );
  });

  it('is under 5.5 MB', () => {
    assert.ok(statSync(vsix).size < 5_500_000, `${statSync(vsix).size} bytes`);
  });

  it('holds every bundle, the texts for the Marketplace, the licences, and the samples', () => {
    const needed = [
      ...bundles.map((bundle) => `dist/${bundle}`),
      'dist/NOTICES.txt',
      'package.nls.json',
      'media/glossaries/social-credit.glossary.yaml',
      'samples/glossary.yaml',
    ];
    for (const path of needed) assert.ok(paths.includes(`extension/${path}`), path);
    for (const path of ['readme.md', 'changelog.md', 'license.txt']) {
      assert.ok(
        paths.some((one) => one.toLowerCase() === `extension/${path}`),
        path,
      );
    }
  });

  it('holds every file that its manifest points to', () => {
    const files = [manifest.main, manifest.browser, ...Object.values(manifest.bin), manifest.icon];
    for (const path of [...files, ...(manifest.contributes.grammars ?? []).map((grammar) => grammar.path)]) {
      assert.ok(paths.includes(`extension/${path.replace(/^\.\//, '')}`), path);
    }
  });

  it('holds every picture that its README shows', () => {
    const readme = entries
      .find((entry) => entry.path.toLowerCase() === 'extension/readme.md')!
      .content()
      .toString('utf8');
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)\s]+)\)|<img[^>]+src="([^"]+)"/g)].map(
      (match) => match[1] ?? match[2]!,
    );
    for (const path of pictures.filter((one) => !/^https:/.test(one))) {
      assert.ok(paths.includes(`extension/${path.replace(/^\.\//, '')}`), path);
    }
  });

  it('names entries that an editor loads as CommonJS in spite of the type of the package', () => {
    assert.match(manifest.main, /\.cjs$/);
    assert.match(manifest.browser, /\.cjs$/);
  });

  it('holds minified bundles without source maps, free of what their hosts lack', () => {
    for (const bundle of bundles) {
      const code = text(`dist/${bundle}`)!;
      assert.doesNotMatch(code, /^\/\/# sourceMappingURL=/m, bundle);
      assert.ok(code.length / code.split('\n').length > 500, `${bundle} is not minified`);
    }
    for (const bundle of ['web/extension.cjs', 'web/server.js']) {
      assert.doesNotMatch(
        text(`dist/${bundle}`)!,
        /require\("(node:[a-z/]+|fs|path|os|child_process|net|util)"\)/,
        bundle,
      );
    }
    assert.doesNotMatch(text('dist/server.cjs')!, /require\("vscode"\)/);
  });

  it('reads a PDF file with what ships, without the packages that it was made of', () => {
    const folder = mkdtempSync(join(tmpdir(), 'glossator-shipped-'));
    try {
      for (const entry of entries.filter(({ path }) =>
        /^extension\/(dist\/(cli\.js|extractor\.cjs|cmaps\/.*)|package\.json)$/.test(path),
      )) {
        const path = join(folder, entry.path);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, entry.content());
      }
      const file = join(root, 'test/fixtures/files/pdf/groff.pdf');
      const text = execFileSync(process.execPath, [join(folder, 'extension/dist/cli.js'), 'text', file]).toString();
      assert.match(text, /\p{L}{3}/u);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is the version of this tree', () => {
    const here = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    assert.equal((JSON.parse(text('package.json')!) as { version: string }).version, here.version);
  });
});

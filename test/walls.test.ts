import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Builds a copy of the sources outside the repository, into which offending files may be planted. */
function copyOfSources(): string {
  const copy = mkdtempSync(join(tmpdir(), 'glossator-walls-'));
  for (const path of ['package.json', 'eslint.config.js', 'src'])
    cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

/** Plants files, runs a tool of the project in the copy, and takes the files away again. */
function tool(copy: string, script: string, args: readonly string[], planted: Readonly<Record<string, string>> = {}) {
  for (const [path, text] of Object.entries(planted)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: copy,
    encoding: 'utf8',
  });
  for (const path of Object.keys(planted)) rmSync(join(copy, path));
  return { passed: status === 0, output: stdout + stderr };
}

const compiler = 'typescript/bin/tsc';
const linter = 'eslint/bin/eslint.js';

describe('the walls between the folders', function () {
  this.timeout(120_000);
  let copy = '';
  before(() => (copy = copyOfSources()));
  after(() => rmSync(copy, { recursive: true, force: true }));

  const compile = (planted?: Readonly<Record<string, string>>) => tool(copy, compiler, ['-b', 'src/core'], planted);

  it('let the core as it is pass the compiler', () => {
    const { passed, output } = compile();
    assert.ok(passed, output);
  });

  const offences = [
    ['of Node', 'node:fs', /planted\.ts\(1,\d+\): error .*'node:fs'/],
    ['of the editor', 'vscode', /planted\.ts\(1,\d+\): error .*noEditorHere/],
    ['of the server', '../../server/uris.ts', /planted\.ts\(1,\d+\): error .*server\/uris\.ts' is not/],
  ] as const;
  for (const [what, path, complaint] of offences) {
    it(`make an import ${what} in the core fail to compile`, () => {
      const planted = `import * as theirs from '${path}';\nexport const planted = theirs;\n`;
      const { passed, output } = compile({ 'src/core/text/planted.ts': planted });
      assert.ok(!passed);
      assert.match(output, complaint);
    });
  }

  for (const name of ['process', 'document', 'console']) {
    it(`make the global ${name} unknown in the core`, () => {
      const { passed, output } = compile({ 'src/core/text/planted.ts': `export const planted = ${name};\n` });
      assert.ok(!passed);
      assert.match(output, new RegExp(`planted\\.ts\\(1,\\d+\\): error .*'${name}'`));
    });
  }

  it('make upward imports and cycles fail the linter, and nothing else', () => {
    const upward = "import type { Corpus } from '../corpus/corpus.ts';\nexport type Planted = Corpus;\n";
    const one = "import { other } from './other.ts';\nexport const one = (): unknown => other;\n";
    const other = "import { one } from './one.ts';\nexport const other = (): unknown => one;\n";
    const sideways = "import type { Rule } from '../diagnostics/rule.ts';\nexport type Planted = Rule;\n";
    const fine = "import type { Span } from '../text/span.ts';\nexport type Planted = Span;\n";
    const planted = {
      'src/core/text/upward.ts': upward,
      'src/core/text/one.ts': one,
      'src/core/text/other.ts': other,
      'src/features/sideways.ts': sideways,
      'src/core/search/fine.ts': fine,
    };
    const { passed, output } = tool(copy, linter, ['--format', 'json', ...Object.keys(planted)], planted);
    assert.ok(!passed);
    const results = JSON.parse(output) as { filePath: string; messages: { ruleId: string; message: string }[] }[];
    const told = (name: string) =>
      results
        .find((one) => one.filePath.endsWith(name))!
        .messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
    assert.match(
      told('upward.ts').join(),
      /^import-x\/no-restricted-paths: .*corpus\.ts.*src\/core\/text may import only/,
    );
    assert.match(told('one.ts').join(), /^import-x\/no-cycle/);
    assert.match(told('other.ts').join(), /^import-x\/no-cycle/);
    assert.match(
      told('sideways.ts').join(),
      /^import-x\/no-restricted-paths: .*rule\.ts.*src\/features may import only core/,
    );
    assert.deepEqual(told('fine.ts'), []);
  });
});

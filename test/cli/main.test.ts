import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Desk, ended, patience } from './support/glossator.ts';

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  version: string;
};
const commands = ['cite', 'terms', 'parse-references', 'search', 'index', 'serve'];

describe('glossator', function () {
  this.timeout(patience);
  const desk = new Desk();
  after(() => desk.clear());

  it('lists its commands', async () => {
    const { code, out, err } = await desk.run(['--help']);
    assert.equal(code, 0);
    assert.equal(err, '');
    for (const command of commands) assert.match(out, new RegExp(`^  ${command} `, 'm'));
  });

  it('says its version, as the package has it', async () => {
    assert.equal((await desk.run(['--version'])).out, `${manifest.version}\n`);
    assert.equal((await desk.run(['cite', '--version'])).out, `${manifest.version}\n`);
  });

  for (const command of commands) {
    it(`explains ${command}`, async () => {
      const asked = await desk.run([command, '--help']);
      assert.equal(asked.code, 0);
      assert.match(asked.out, new RegExp(`Usage: glossator ${command}`));
      assert.equal((await desk.run(['help', command])).out, asked.out);
    });
  }

  it('asks for a command where there is none', async () => {
    const { code, out, err } = await desk.run([]);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /Usage/);
  });

  it('suggests the command that was meant', async () => {
    const { code, err } = await desk.run(['serach']);
    assert.equal(code, 2);
    assert.match(err, /no command 'serach'; did you mean 'search'\?/);
  });

  it('suggests nothing where nothing is near', async () => {
    assert.doesNotMatch((await desk.run(['xylophone'])).err, /did you mean/);
  });

  it('suggests the option that was meant', async () => {
    const { code, err } = await desk.run(['cite', 'a.txt', '--corpsu', '.']);
    assert.equal(code, 2);
    assert.match(err, /--corpus/);
  });

  for (const [name, args] of [
    ['an unknown format', ['cite', 'a.txt', '--format', 'xml']],
    ['an option without its value', ['cite', 'a.txt', '--corpus']],
    ['a limit that is no number', ['search', 'a', '--corpus', '.', '--limit', 'many']],
    ['a limit of zero', ['search', 'a', '--corpus', '.', '--limit', '0']],
    ['no files', ['cite']],
    ['no files', ['terms']],
    ['no query', ['search', '--corpus', '.']],
    ['no folder', ['search', 'word']],
    ['no folder', ['index']],
    ['files where none are taken', ['serve', 'a.txt']],
    ['standard input twice', ['cite', '-', '-']],
  ] as const) {
    it(`calls it misuse: ${args[0]} with ${name}`, async () => {
      const { code, out, err } = await desk.run(args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, new RegExp(`^glossator ${args[0]}: .*See glossator ${args[0]} --help`));
      assert.equal(err.trimEnd().split('\n').length, 1, err);
    });
  }

  it('ends quietly when the reader of its output goes away', async () => {
    const child = desk.start(['parse-references', '--format', 'json']);
    child.stdout.destroy();
    child.stdin.on('error', () => {});
    child.stdin.end('Ahlers, B. (2020). A study of rules.\n'.repeat(5000));
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const [code] = (await once(child, 'close')) as [number];
    assert.equal(err, '');
    assert.equal(code, 0);
  });

  it('delivers a long output whole through a pipe', async () => {
    const { rows, said } = await desk.json<{ id: number }>(
      ['parse-references'],
      'Ahlers, B. (2020). A study of rules.\n'.repeat(5000),
    );
    assert.equal(said.code, 0);
    assert.equal(rows.length, 5000);
    assert.equal(rows.at(-1)!.id, 5000);
  });

  it('stops at once when it is interrupted', async () => {
    const child = desk.start(['parse-references']);
    // It waits for standard input by then.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    child.kill('SIGINT');
    assert.equal((await ended(child)).signal, 'SIGINT');
  });
});

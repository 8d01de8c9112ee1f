import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { URI } from 'vscode-uri';
import { NodeWorkspace } from '../../src/node/nodeWorkspace.ts';

describe('a workspace of folders', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'glossator-walk-'));
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (...names: string[]) => {
    for (const name of names) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), name);
    }
  };

  const accepts = (name: string) => name.endsWith('.txt');
  const list = async (folders = [root], maxFiles = 1000) => {
    const { value, problems } = await new NodeWorkspace(folders, { accepts, maxFiles }).list();
    const name = (uri: string) => relative(root, URI.parse(uri).fsPath).replaceAll('\\', '/');
    return { names: value.map(({ uri }) => name(uri)), sizes: value.map(({ size }) => size), problems };
  };

  it('lists what is wanted in a stable order, with sizes', async () => {
    write('b.txt', 'a/z.txt', 'a/y.md', 'c d.txt');
    const { names, sizes, problems } = await list();
    assert.deepEqual(names, ['a/z.txt', 'b.txt', 'c d.txt']);
    assert.deepEqual(sizes, [7, 5, 7]);
    assert.deepEqual(problems, []);
  });

  it('leaves out what is hidden, and the folders of tools', async () => {
    write('a.txt', '.b.txt', '.git/c.txt', 'node_modules/d.txt');
    assert.deepEqual((await list()).names, ['a.txt']);
  });

  it('follows links, but never in circles, and lists no file twice', async () => {
    write('real/a.txt', 'b.txt');
    symlinkSync(root, join(root, 'real', 'loop'));
    symlinkSync(join(root, 'real'), join(root, 'again'));
    symlinkSync(join(root, 'b.txt'), join(root, 'a-link.txt'));
    symlinkSync(join(root, 'nowhere'), join(root, 'dangling.txt'));
    symlinkSync(join(root, 'self.txt'), join(root, 'self.txt'));
    const { names, problems } = await list();
    assert.deepEqual(names, ['b.txt', 'real/a.txt']);
    assert.deepEqual(problems, []);
  });

  it('reaches what lies behind a link elsewhere', async () => {
    write('inside/a.txt', 'outside/b.txt', 'outside/deep/c.txt');
    symlinkSync(join(root, 'outside'), join(root, 'inside', 'link'));
    assert.deepEqual((await list([join(root, 'inside')])).names, [
      'inside/a.txt',
      'inside/link/b.txt',
      'inside/link/deep/c.txt',
    ]);
  });

  it('lists each file once where folders lie in one another, and takes a file for a folder', async () => {
    write('a/b/c.txt', 'a/d.txt');
    assert.deepEqual((await list([root, join(root, 'a')])).names, ['a/b/c.txt', 'a/d.txt']);
    assert.deepEqual((await list([join(root, 'a', 'd.txt')])).names, ['a/d.txt']);
  });

  it('stops at its limit, and says so', async () => {
    write('a.txt', 'b.txt', 'c.txt');
    const { names, problems } = await list([root], 2);
    assert.deepEqual(names, ['a.txt', 'b.txt']);
    assert.equal(problems[0]?.code, 'too-many-files');
    assert.match(problems[0].message, /first 2 files/);
  });

  it('goes on where a folder cannot be read', async function () {
    if (process.getuid?.() === 0 || process.platform === 'win32') {
      // Nothing is closed to this user: a folder that is none must do.
      const { names, problems } = await list([join(root, 'gone'), root]);
      assert.deepEqual([names, problems], [[], []]);
      return;
    }
    write('a.txt', 'closed/b.txt');
    chmodSync(join(root, 'closed'), 0);
    const { names, problems } = await list();
    chmodSync(join(root, 'closed'), 0o700);
    assert.deepEqual(names, ['a.txt']);
    assert.match(problems[0]!.message, /permission is denied/);
    assert.match(problems[0]!.uri, /closed$/);
  });

  it('stops when it is no longer wanted', async () => {
    write('a.txt', 'b.txt');
    const workspace = new NodeWorkspace([root], { accepts });
    assert.deepEqual((await workspace.list({ aborted: true })).value, []);
  });

  it('reads bytes, and rejects what vanished or is no file', async function () {
    write('a.txt');
    const workspace = new NodeWorkspace([root], { accepts });
    const uri = (name: string) => URI.file(join(root, name)).toString();
    assert.equal(new TextDecoder().decode(await workspace.read(uri('a.txt'))), 'a.txt');
    await assert.rejects(workspace.read(uri('gone.txt')), /ENOENT/);
    await assert.rejects(workspace.read(URI.file(root).toString()), /not a regular file/);
    if (process.platform === 'win32') return;
    execFileSync('mkfifo', [join(root, 'pipe.txt')]);
    await assert.rejects(workspace.read(uri('pipe.txt')), /not a regular file/);
    assert.deepEqual((await list()).names, ['a.txt']);
  });

  it('knows the size of a huge file without reading it', async () => {
    write('huge.txt');
    truncateSync(join(root, 'huge.txt'), 60_000_000);
    assert.deepEqual((await list()).sizes, [60_000_000]);
  });
});

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeStorage } from '../../src/node/nodeStorage.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the storage in a folder', () => {
  let root: string;
  let storage: NodeStorage;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'glossator-storage-'));
    storage = new NodeStorage(join(root, 'not', 'yet'));
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const read = async (name: string) => {
    const stored = await storage.read(name);
    return stored && new TextDecoder().decode(stored);
  };
  const files = () => readdirSync(join(root, 'not', 'yet', 'folder')).sort();

  it('gives back what was stored last, the parts as one', async () => {
    await storage.write('folder/one', [bytes('first')]);
    await storage.write('folder/one', [bytes('sec'), bytes(''), bytes('ond')]);
    await storage.write('folder/two', []);
    assert.equal(await read('folder/one'), 'second');
    assert.equal(await read('folder/two'), '');
    assert.deepEqual(files(), ['one', 'two']);
  });

  it('lists the blobs of one folder with their sizes', async () => {
    await storage.write('folder/one', [bytes('1234')]);
    await storage.write('other/two', [bytes('12')]);
    const listed = await storage.list('folder');
    assert.deepEqual(
      listed.map(({ name, size }) => [name, size]),
      [['folder/one', 4]],
    );
    assert.ok(Math.abs(listed[0]!.modified - Date.now()) < 60_000);
  });

  it('has nothing where nothing was stored, or where it was removed', async () => {
    assert.equal(await read('folder/one'), null);
    assert.deepEqual(await storage.list('folder'), []);
    await storage.remove('folder/one');
    await storage.write('folder/one', [bytes('1')]);
    await storage.remove('folder/one');
    assert.equal(await read('folder/one'), null);
  });

  it('opens a blob to be read in part, at once or when it has time, even after it has been removed', async () => {
    await storage.write('folder/one', [bytes('0123456789')]);
    const blob = (await storage.open('folder/one'))!;
    await storage.remove('folder/one');
    const into = new Uint8Array(4);
    const read = async (from: number, isNow: boolean) => {
      const count = isNow ? blob.readNow(into, from) : await blob.read(into, from);
      return new TextDecoder().decode(into.subarray(0, count));
    };
    for (const isNow of [true, false]) {
      assert.equal(await read(3, isNow), '3456');
      assert.equal(await read(8, isNow), '89');
      assert.equal(await read(10, isNow), '');
    }
    assert.equal(blob.size, 10);
    await blob.close();
    assert.throws(() => blob.readNow(into, 0));
    await assert.rejects(blob.read(into, 0));
    assert.equal(await storage.open('folder/one'), null);
  });

  it('keeps what was there where a write fails', async () => {
    await storage.write('folder/one', [bytes('old')]);
    const broken = [bytes('new'), { length: 1 } as unknown as Uint8Array];
    await assert.rejects(storage.write('folder/one', broken));
    assert.equal(await read('folder/one'), 'old');
    assert.deepEqual(files(), ['one']);
  });

  it('sweeps out what a killed writer left behind, but not what is being written', async () => {
    await storage.write('folder/one', [bytes('1')]);
    const folder = join(root, 'not', 'yet', 'folder');
    const [left, fresh] = ['one.writing-1-aa', 'one.writing-2-bb'];
    for (const name of [left, fresh]) writeFileSync(join(folder, name), 'half');
    utimesSync(join(folder, left), new Date(0), new Date(0));
    assert.deepEqual(
      (await storage.list('folder')).map(({ name }) => name),
      ['folder/one'],
    );
    assert.deepEqual(files(), ['one', fresh]);
  });

  it('takes no name that leads elsewhere', async () => {
    mkdirSync(join(root, 'not', 'yet'), { recursive: true });
    for (const name of ['one', '../one', 'a/../b', 'a/b/c', '/a', 'a\\b/c', 'A/b', 'a/.b', 'a/']) {
      await assert.rejects(storage.read(name), name);
      await assert.rejects(storage.open(name), name);
      await assert.rejects(storage.write(name, []), name);
      await assert.rejects(storage.remove(name), name);
    }
    await assert.rejects(storage.list('..'));
  });
});

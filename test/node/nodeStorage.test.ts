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

  it('tells while it reads how far it has come', async () => {
    const large = new Uint8Array(20 << 20).map((_, i) => i % 251);
    await storage.write('folder/large', [large]);
    const ends: number[] = [];
    const stored = await storage.read('folder/large', (some, end) => {
      assert.equal(some[end - 1], (end - 1) % 251);
      ends.push(end);
    });
    assert.ok(stored && Buffer.compare(stored, large) === 0);
    assert.ok(ends.length > 1);
    assert.equal(ends.at(-1), large.length);
  });

  it('rejects where whoever looks on while it reads fails', async () => {
    await storage.write('folder/large', [new Uint8Array(5 << 20)]);
    let told = 0;
    const failing = storage.read('folder/large', () => {
      told++;
      throw new Error('seen enough');
    });
    await assert.rejects(failing, /seen enough/);
    assert.equal(told, 1);
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
      await assert.rejects(storage.write(name, []), name);
      await assert.rejects(storage.remove(name), name);
    }
    await assert.rejects(storage.list('..'));
  });
});

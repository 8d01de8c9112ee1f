import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { RebuildIndexAnswer, SearchAnswer } from '../../src/protocol/search.ts';
import { eventually, ServerProcess, TemporaryFolder } from './support/serverProcess.ts';

const filler = 'The wind blew over the water, and nobody said a word about it until the evening came. '.repeat(6);
const names = Array.from({ length: 40 }, (_, i) => `notes/${i}.md`);
const textOf = (i: number): string =>
  `# Note ${i}\n\n${filler}\n\nHarbour number ${i} levies a toll of ${i * 7} marks on barges.\n\n${filler}\n`;

describe('the search index between two sessions', function () {
  this.timeout(30_000);
  // What is answered in a moment depends on what else the machine does.
  this.retries(2);
  let folder: TemporaryFolder;
  let storage: TemporaryFolder;
  let server: ServerProcess | undefined;

  beforeEach(() => {
    folder = new TemporaryFolder(Object.fromEntries(names.map((name, i) => [name, textOf(i)])));
    storage = new TemporaryFolder({});
  });

  afterEach(async () => {
    await server?.kill();
    folder.remove();
    storage.remove();
  });

  async function start(settings: object = {}): Promise<ServerProcess> {
    server = new ServerProcess();
    await server.initialize(folder.uri, { initializationOptions: { storage: storage.uri, settings } });
    return server;
  }

  async function firstSession(): Promise<void> {
    const first = await start();
    await first.ready();
    await first.stop();
    assert.ok(stored().includes('manifest'));
  }

  const stored = (): string[] => {
    try {
      return readdirSync(join(storage.path, 'index'));
    } catch {
      return [];
    }
  };
  const search = (query: string): Promise<SearchAnswer> => server!.request('glossator/search', { query, limit: 5 });
  /** What stands in the files where the answer says that it does. */
  const lines = ({ hits }: SearchAnswer): string[] =>
    hits.map(({ uri, range }) => {
      const text = readFileSync(join(folder.path, decodeURIComponent(uri.slice(folder.uri.length + 1))), 'utf8');
      return text
        .split('\n')
        .slice(range.start.line, range.end.line + 1)
        .join('\n');
    });

  it('answers the first query at once, from documents that it reads for it', async () => {
    await firstSession();
    await start();
    const answer = await search('harbour number 23 levies a tol');
    assert.match(lines(answer)[0] ?? '', /Harbour number 23 levies a toll of 161 marks/);
    await server!.ready();
    const complete = await search('harbour number 23 levies a tol');
    assert.deepEqual(complete.hits, answer.hits);
    assert.equal((await server!.ready()).documents, names.length);
  });

  it('shows nothing of a file that has changed, or is gone', async () => {
    await firstSession();
    folder.write(names[23]!, textOf(23).replace('Harbour number 23', 'A new line first.\n\nHarbor twenty-three'));
    rmSync(join(folder.path, names[24]!));
    await start();
    for (const ready of [false, true]) {
      if (ready) await server!.ready();
      const changed = await search('"harbour number 23"');
      const gone = await search('"harbour number 24"');
      assert.deepEqual([changed.hits, gone.hits], [[], []]);
    }
    assert.match(lines(await search('harbor twenty-three levies'))[0]!, /Harbor twenty-three levies a toll of 161/);
  });

  it('asks what a query asks of documents also of those that it reads for it', async () => {
    await firstSession();
    await start();
    const answer = await search('harbour number 23 title:"Note 23"');
    assert.deepEqual(
      answer.hits.map(({ title }) => title),
      answer.hits.map(() => 'Note 23'),
    );
    assert.ok(answer.hits.length > 0);
    assert.deepEqual((await search('harbour number 23 in:elsewhere')).hits, []);
  });

  it('is made anew where it is damaged', async () => {
    await firstSession();
    for (const name of stored()) {
      const path = join(storage.path, 'index', name);
      const bytes = readFileSync(path);
      bytes[bytes.length >> 1]! ^= 4;
      writeFileSync(path, bytes);
    }
    await start();
    await server!.ready();
    assert.match(lines(await search('harbour number 23 levies'))[0]!, /Harbour number 23/);
  });

  it('is kept while the session lasts, when it has been quiet', async () => {
    await start();
    await server!.ready();
    await delay(3500);
    await eventually(() => Promise.resolve(assert.ok(stored().includes('manifest'))));
    await server!.kill();
    await start();
    assert.match(lines(await search('harbour number 23 levies'))[0]!, /Harbour number 23/);
  });

  it('is not kept where the user does not want it', async () => {
    await firstSession();
    const second = await start({ search: { keepIndex: false } });
    await second.ready();
    await eventually(() => Promise.resolve(assert.deepEqual(stored(), [])));
    await second.stop();
    assert.deepEqual(stored(), []);
  });

  it('names no file outside the folder that is read for it', async () => {
    const outside = new TemporaryFolder({ 'secret.md': '# Secret\n\nThe harbour master keeps his savings here.\n' });
    const inside = folder;
    folder = outside;
    await firstSession();
    folder = inside;
    await start();
    for (const ready of [false, true]) {
      if (ready) await server!.ready();
      const { hits } = await search('harbour master keeps his savings');
      assert.ok(hits.every(({ uri }) => uri.startsWith(inside.uri)));
    }
    outside.remove();
  });

  it('can be made anew while it is used', async () => {
    await start();
    await server!.ready();
    const before = await search('harbour number 23 levies');
    const answer = await server!.request<RebuildIndexAnswer>('glossator/rebuildIndex', {});
    assert.equal(answer.documents, names.length);
    assert.ok(answer.passages > names.length && answer.kept);
    assert.ok(stored().includes('manifest'));
    assert.deepEqual((await search('harbour number 23 levies')).hits, before.hits);
    await eventually(() => Promise.resolve(assert.equal(server!.statuses.at(-1)!.state, 'ready')));
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Corpus } from '../../../src/core/corpus/corpus.ts';
import { passagesOf } from '../../../src/core/search/passages.ts';
import { PassageIndex } from '../../../src/core/search/passageIndex.ts';
import { LineIndex } from '../../../src/core/text/lineIndex.ts';
import { searchPassages } from '../../../src/features/search/searchPassages.ts';
import { NodeWorkspace } from '../../../src/node/nodeWorkspace.ts';
import type { SearchAnswer, SearchHit } from '../../../src/protocol/search.ts';
import { loadCorpus } from '../../../src/readers/loadCorpus.ts';
import { kindOf } from '../../../src/readers/read.ts';
import { PassageGenerator } from '../../bench/support/passages.ts';
import { Random } from '../../bench/support/random.ts';
import { ServerProcess, TemporaryFolder } from './serverProcess.ts';

const limit = 20;
const settings = { terms: { enabled: false } };

type Found = Pick<SearchHit, 'uri' | 'range' | 'title' | 'heading' | 'snippet' | 'score'>;

/** Where a kill met the store: before anything was written, while a file was, after segments but before the manifest, or after all. */
export type Met = 'unchanged' | 'half a file' | 'segments only' | 'all saved';

/**
 * A folder that changes, a server that is killed while it indexes it or keeps the index, and the next server, whose answers
 * must be those of an index that was made from nothing.
 */
export class Killing {
  readonly folder = new TemporaryFolder({});
  readonly storage = new TemporaryFolder({});
  readonly #random: Random;
  readonly #documents: number;
  readonly #entry: string | undefined;
  #server: ServerProcess | undefined;
  readonly #generator: PassageGenerator;

  /**
   * `documents` of some 800 letters each: no more than 30, so that a search looks at each passage closely. In a larger index
   * how documents are spread over segments may say which of many like passages are looked at, and give a score other last
   * digits. `entry` is the program of the server, where it is not the one in the sources.
   */
  constructor(seed: number, documents: number, entry?: string) {
    this.#random = new Random(seed);
    this.#generator = new PassageGenerator('de', seed);
    this.#documents = documents;
    this.#entry = entry;
    for (let i = 0; i < documents; i++) this.#write(i);
  }

  /** Kills a server at a moment by chance, starts the next one, and holds its answers to those of a new index. */
  async round(): Promise<Met> {
    const random = this.#random;
    const before = this.#stored();
    if (random.chance(0.5)) {
      // While files are read and indexed: some may be while an answer is asked for.
      await this.#server?.kill();
      this.#change();
      const server = await this.#start();
      if (random.chance(0.5))
        void server.request('glossator/search', { query: 'of the', limit }).catch(() => undefined);
      await delay(random.whole(0, 400));
    } else {
      // While the index is kept, which it is at the end at the latest.
      const server = (this.#server ??= await this.#start());
      await server.ready();
      const changes = this.#change().map((uri) => ({ uri, type: 2 }));
      await server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
      await delay(random.whole(150, 500));
      void server.connection.sendRequest('shutdown').catch(() => undefined);
      await delay(60 * random.next() ** 2);
    }
    await this.#server!.kill();
    const met = metBetween(before, this.#stored());
    const server = await this.#start();
    const fresh = await this.#fresh();
    for (const query of fresh.queries) fresh.checkEarly(await this.#search(server, query));
    await server.ready();
    for (const query of fresh.queries) assert.deepEqual(await this.#search(server, query), fresh.answer(query), query);
    return met;
  }

  async end(): Promise<void> {
    await this.#server?.kill();
    this.folder.remove();
    this.storage.remove();
  }

  async #start(): Promise<ServerProcess> {
    const server = (this.#server = new ServerProcess(this.#entry));
    await server.initialize(this.folder.uri, { initializationOptions: { storage: this.storage.uri, settings } });
    return server;
  }

  async #search(server: ServerProcess, query: string): Promise<readonly Found[]> {
    const { hits } = await server.request<SearchAnswer>('glossator/search', { query, limit });
    return hits.map(({ uri, range, title, heading, snippet, score }) => ({
      uri,
      range,
      title,
      heading,
      snippet,
      score,
    }));
  }

  /** Writes some files anew, and removes or adds one. */
  #change(): string[] {
    const changed = Array.from({ length: this.#random.whole(1, Math.ceil(this.#documents / 4)) }, () =>
      this.#random.whole(0, this.#documents - 1),
    );
    for (const i of changed) this.#write(i);
    const last = changed.at(-1)!;
    if (this.#random.chance(0.3)) rmSync(join(this.folder.path, nameOf(last)), { force: true });
    return changed.map((i) => this.folder.uriOf(nameOf(i)));
  }

  #write(i: number): void {
    const made = this.#generator;
    const section = (level: string): string => `${level} ${made.heading()}\n\n${made.passage()}\n`;
    this.folder.write(nameOf(i), `${section('#')}\n${section('##')}`);
  }

  #stored(): ReadonlyMap<string, string> {
    const folder = join(this.storage.path, 'index');
    try {
      return new Map(
        readdirSync(folder).map((name) => [name, name === 'manifest' ? digestOf(join(folder, name)) : '']),
      );
    } catch {
      return new Map();
    }
  }

  async #fresh(): Promise<Fresh> {
    const corpus = await loadCorpus(
      new NodeWorkspace([this.folder.path], { accepts: (name) => kindOf(name) !== null }),
    );
    return new Fresh(corpus, this.#random);
  }
}

const nameOf = (i: number): string => `document-${i}.md`;
const digestOf = (path: string): string => readFileSync(path).toString('base64');

function metBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Met {
  if (after.get('manifest') !== before.get('manifest')) return 'all saved';
  const fresh = [...after.keys()].filter((name) => !before.has(name));
  if (fresh.some((name) => name.includes('.writing'))) return 'half a file';
  return fresh.length > 0 ? 'segments only' : 'unchanged';
}

/** What is found in the files as they are now, by an index that was made from nothing. */
class Fresh {
  readonly queries: readonly string[];
  readonly #corpus: Corpus;
  readonly #index = new PassageIndex();

  constructor(corpus: Corpus, random: Random) {
    this.#corpus = corpus;
    const documents = [...corpus.documents.values()];
    for (const document of documents) this.#index.add(document);
    this.queries = Array.from({ length: 4 }, () => {
      const passages = passagesOf(documents[random.whole(0, documents.length - 1)]!);
      const words = passages[random.whole(0, passages.length - 1)]!.text.split(/\s+/u).slice(0, 5).join(' ');
      return random.chance(0.5) ? words.replace(/(?<=\p{L}\p{L})\p{L}/u, '') : words;
    });
  }

  answer(query: string): readonly Found[] {
    return searchPassages({ corpus: this.#corpus, index: this.#index }, query, limit).results.map((result): Found => {
      const { uri, start, end, title, heading, snippet, score } = result;
      const lines = new LineIndex(this.#corpus.documents.get(uri)!.text);
      const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
      return { uri, range, title, heading, snippet, score };
    });
  }

  /** What is answered before all files have been read stands where the answer says that it does. */
  checkEarly(hits: readonly Found[]): void {
    for (const { uri, range, snippet } of hits) {
      const document = this.#corpus.documents.get(uri);
      assert.ok(document, `${uri} is there`);
      const start = new LineIndex(document.text).offsetAt(range.start);
      const passage = passagesOf(document).find((one) => one.start === start);
      assert.ok(
        passage?.text.replace(/[\r\n\t]/gu, ' ').includes(snippet),
        `“${snippet}” stands in ${uri} at ${start}`,
      );
    }
  }
}

import Fuse from 'fuse.js';

/** A search engine over passages, asked for the numbers of the best ten. */
export interface SearchPeer {
  readonly name: string;
  /** True where a query takes so long that few are asked. */
  readonly slow?: boolean;
  search(query: string): number[];
}

/** The peers that can be had here: fuse.js and SQLite always, others where their package is installed. */
export async function peers(passages: readonly string[]): Promise<SearchPeer[]> {
  const some = [fuse(passages), await sqlite(passages), await miniSearch(passages), await uFuzzy(passages)];
  return some.filter((peer) => peer !== null);
}

function fuse(passages: readonly string[]): SearchPeer {
  const index = new Fuse([...passages], { ignoreLocation: true, includeScore: true });
  return {
    name: 'fuse.js',
    slow: passages.length > 2000,
    search: (query) => index.search(query.trim(), { limit: 10 }).map(({ refIndex }) => refIndex),
  };
}

/** SQLite's full text search over trigrams, which ship with Node. */
async function sqlite(passages: readonly string[]): Promise<SearchPeer | null> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'trigram')");
  const insert = database.prepare('INSERT INTO passages(rowid, text) VALUES (?, ?)');
  database.exec('BEGIN');
  for (const [i, text] of passages.entries()) insert.run(i, text);
  database.exec('COMMIT');
  const ask = database.prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 10');
  const trigrams = (query: string): string =>
    [...new Set(Array.from({ length: Math.max(0, query.length - 2) }, (_, i) => query.slice(i, i + 3)))]
      .map((part) => `"${part.replaceAll('"', '""')}"`)
      .join(' OR ');
  return {
    name: 'SQLite FTS5, trigrams',
    search: (query) => {
      const wanted = trigrams(query.trim());
      return wanted === '' ? [] : ask.all(wanted).map((row) => Number(row['rowid']));
    },
  };
}

/** What of MiniSearch is used here. */
interface MiniSearchLike {
  addAll(items: readonly object[]): void;
  search(query: string, options: object): { id: number }[];
}

async function miniSearch(passages: readonly string[]): Promise<SearchPeer | null> {
  const found = await optional<{ default: new (options: object) => MiniSearchLike }>('minisearch');
  if (!found) return null;
  const index = new found.default({ fields: ['text'] });
  index.addAll(passages.map((text, id) => ({ id, text })));
  const options = { prefix: true, fuzzy: 0.2 };
  return {
    name: 'MiniSearch',
    search: (query) =>
      index
        .search(query, options)
        .slice(0, 10)
        .map(({ id }) => id),
  };
}

/** What of uFuzzy is used here. */
interface UFuzzyLike {
  search(
    haystack: readonly string[],
    needle: string,
    outOfOrder: number,
  ): readonly [number[] | null, { idx: number[] } | null, number[] | null];
}

async function uFuzzy(passages: readonly string[]): Promise<SearchPeer | null> {
  const found = await optional<{ default: new (options: object) => UFuzzyLike }>('@leeoniya/ufuzzy');
  if (!found) return null;
  const engine = new found.default({ intraMode: 1 });
  return {
    name: 'uFuzzy',
    search: (query) => {
      const [all, info, order] = engine.search(passages, query.trim(), 1);
      return (order && info ? order.map((i) => info.idx[i]!) : (all ?? [])).slice(0, 10);
    },
  };
}

/** A package that need not be installed. */
async function optional<T>(name: string): Promise<T | null> {
  return import(name).then(
    (found: T) => found,
    () => null,
  );
}

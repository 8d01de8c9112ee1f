import { DatabaseSync } from 'node:sqlite';
import UFuzzy from '@leeoniya/ufuzzy';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { GeneratedLanguage } from './words.ts';

/** A search engine that has been given passages. */
export interface SearchEngine {
  /** The numbers of the best ten passages. */
  search(query: string): number[];
  /** Bytes that the index takes beside the passages; absent where only the heap tells. */
  readonly bytes?: number;
}

export interface SearchPeer {
  readonly name: string;
  /** True for what compares every passage with every query: more than a few queries of many passages would take hours. */
  readonly scans?: boolean;
  build(passages: readonly string[], language: GeneratedLanguage): SearchEngine;
}

const most = 10;

/** The engines that are measured beside ours, each as its documentation advises for misspelt words. */
export const searchPeers: readonly SearchPeer[] = [
  { name: 'MiniSearch', build: miniSearch },
  { name: 'SQLite FTS5 trigram', build: sqlite },
  { name: 'FlexSearch', build: flexSearch },
  { name: 'uFuzzy', scans: true, build: uFuzzy },
  { name: 'fuse.js', scans: true, build: fuse },
];

function fuse(passages: readonly string[]): SearchEngine {
  const index = new Fuse([...passages], { ignoreLocation: true, includeScore: true });
  return { search: (query) => index.search(query.trim(), { limit: most }).map(({ refIndex }) => refIndex) };
}

/** SQLite's full text search over trigrams, which ship with Node. */
function sqlite(passages: readonly string[]): SearchEngine {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'trigram')");
  const insert = database.prepare('INSERT INTO passages(rowid, text) VALUES (?, ?)');
  database.exec('BEGIN');
  for (const [i, text] of passages.entries()) insert.run(i, text);
  database.exec('COMMIT');
  const pages = (pragma: string): number => Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get()!)[0]);
  const ask = database.prepare(`SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ${most}`);
  const trigrams = (query: string): string =>
    [...new Set(Array.from({ length: Math.max(0, query.length - 2) }, (_, i) => query.slice(i, i + 3)))]
      .map((part) => `"${part.replaceAll('"', '""')}"`)
      .join(' OR ');
  return {
    bytes: pages('page_count') * pages('page_size'),
    search(query) {
      const wanted = trigrams(query.trim());
      return wanted === '' ? [] : ask.all(wanted).map((row) => Number(row['rowid']));
    },
  };
}

function miniSearch(passages: readonly string[], language: GeneratedLanguage): SearchEngine {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    // It knows no words where no spaces are: pairs of characters serve instead.
    ...(language === 'zh' ? { tokenize: pairs } : {}),
  });
  index.addAll(passages.map((text, id) => ({ id, text })));
  const options = { prefix: true, fuzzy: 0.2 };
  return {
    search: (query) =>
      index
        .search(query, options)
        .slice(0, most)
        .map(({ id }) => Number(id)),
  };
}

const pairs = (text: string): string[] =>
  text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));

function flexSearch(passages: readonly string[], language: GeneratedLanguage): SearchEngine {
  const encoder = language === 'zh' ? FlexSearch.Charset.CJK : FlexSearch.Charset.Normalize;
  const index = new FlexSearch.Index({ tokenize: 'tolerant', encoder });
  for (const [i, text] of passages.entries()) index.add(i, text);
  return { search: (query) => index.search(query.trim(), { limit: most, suggest: true }).map(Number) };
}

function uFuzzy(passages: readonly string[]): SearchEngine {
  const engine = new UFuzzy({
    intraMode: 1,
    unicode: true,
    interSplit: "[^\\p{L}\\d']+",
    intraSplit: '\\p{Ll}\\p{Lu}',
  });
  return {
    search(query) {
      const [all, info, order] = engine.search([...passages], query.trim(), 1);
      return (order && info ? order.map((i) => info.idx[i]!) : (all ?? [])).slice(0, most);
    },
  };
}

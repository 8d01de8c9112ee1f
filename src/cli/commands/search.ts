import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { pageLabelAt } from '../../core/document/pages.ts';
import type { SearchResult } from '../../core/search/search.ts';
import { type PassageAnswer, type SearchContext, searchPassages } from '../../features/search/searchPassages.ts';
import { TermIndex } from '../../features/termIndex.ts';
import { NodeStorage } from '../../node/nodeStorage.ts';
import { Misuse } from '../command.ts';
import type { Command } from '../command.ts';
import { loadFolders } from '../load.ts';
import { Paths, stdinPath } from '../paths.ts';
import { Places } from '../places.ts';
import { readText } from '../readText.ts';
import { indexOf, storedIndexOf } from '../searchIndex.ts';

/** Our folder in the one that --store names: what else stands there is left alone, and what begins with a dot is no document. */
const storeName = '.glossator';

/** `search`: the passages of a folder that a query is about. */
export const search: Command = {
  name: 'search',
  summary: 'Find the passages of a folder that a query means, misspelt or not.',
  usage: ['QUERY… --corpus DIR [--limit N] [--store DIR]', '--queries FILE --corpus DIR [--limit N] [--store DIR]'],
  help: `The words of QUERY are one query. --queries takes a query a line, over an index that is loaded
once; a query of - reads them from standard input.

With --store, the search index and the texts of PDF, Word and web files are kept from one call to
the next, in a folder named ${storeName} in DIR: one for each set of folders. What has changed is
read anew; answers are the same.

With --format json, per query: {query, ms, results: [{path, start, end, score, heading, page?, snippet,
highlights}]}, best first. start and end are UTF-16 offsets into the file, those of the
highlights into the snippet.`,
  options: {
    corpus: { type: 'string', multiple: true, value: 'DIR', help: 'the folder to search; may be repeated' },
    limit: { type: 'string', value: 'N', help: 'how many passages at most (default: 10)' },
    queries: { type: 'string', value: 'FILE', help: 'a file with a query a line' },
    store: { type: 'string', value: 'DIR', help: 'where the index is kept for the next call' },
  },
  async run(invocation, io) {
    const folders = invocation.strings('corpus');
    const limit = invocation.count('limit') ?? 10;
    const words = invocation.operands.join(' ').trim();
    const file = invocation.string('queries') ?? (words === stdinPath ? stdinPath : undefined);
    if (file === undefined && words === '') throw new Misuse('what is to be found?');
    if (folders.length === 0) throw new Misuse('where? --corpus DIR says.');
    const paths = new Paths();
    const listed = file === undefined ? '' : await readText(file, io, paths);
    const queries = [words === stdinPath ? '' : words, ...(listed ?? '').split(/\r\n|\n|\r/u)]
      .map((q) => q.trim())
      .filter((q) => q !== '');
    if (queries.length === 0) return;
    const store = invocation.string('store');
    const storage = store === undefined ? null : new NodeStorage(join(resolve(store), storeName));
    const corpus = await loadFolders(folders, io, paths, storage);
    const index = storage
      ? await storedIndexOf(corpus, storage, (message) => io.warn(`${store}: ${message}`))
      : indexOf(corpus);
    const context = { corpus, index, terms: TermIndex.of(corpus, { keywords: true }) };
    const places = new Places(corpus, paths);
    for (const query of queries) {
      const answer = ask(context, query, limit);
      for (const { message } of answer.problems) io.warn(`${query}: ${message}`);
      if (invocation.format === 'json')
        await io.json({ query, ms: answer.ms, results: answer.results.map((r) => record(r, corpus, paths)) });
      else await io.text(readable(query, answer.results, corpus, places, paths));
    }
  },
};

function ask(context: SearchContext, query: string, limit: number): PassageAnswer & { readonly ms: number } {
  const start = performance.now();
  const answer = searchPassages(context, query, limit);
  return { ...answer, ms: Math.round((performance.now() - start) * 100) / 100 };
}

function record(result: SearchResult, corpus: Corpus, paths: Paths) {
  const { uri, start, end, score, heading, snippet, highlights } = result;
  const page = pageOf(result, corpus);
  return {
    path: paths.pathOf(uri),
    start,
    end,
    score,
    heading,
    ...(page === undefined ? {} : { page }),
    snippet,
    highlights,
  };
}

/** What the page is called that a passage begins on. */
function pageOf({ uri, start }: SearchResult, { documents }: Corpus): string | undefined {
  const document = documents.get(uri);
  return document && pageLabelAt(document, start);
}

function readable(
  query: string,
  results: readonly SearchResult[],
  corpus: Corpus,
  places: Places,
  paths: Paths,
): string {
  const lines = results.flatMap((result) => {
    const { uri, start, title, heading, snippet } = result;
    const page = pageOf(result, corpus);
    const where = [title, heading].filter(Boolean).join(' › ');
    return [
      `${places.of(paths.pathOf(uri), start)}: ${where}${page === undefined ? '' : `, p. ${page}`}`,
      `    ${snippet.replace(/\s+/gu, ' ')}`,
    ];
  });
  return [`${query}: ${results.length === 0 ? 'nothing found' : `${results.length} passages`}`, ...lines].join('\n');
}

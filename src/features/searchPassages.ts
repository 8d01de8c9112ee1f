import type { Corpus } from '../core/corpus/corpus.ts';
import type { SearchIndex, SearchResult } from '../core/search/search.ts';

/** A query longer than this is a slip of the hand: a whole page pasted. In UTF-16 units. */
const maxQuery = 500;
const maxResults = 200;

/** The best passages of the corpus for a query. What the index knows of a file that is gone, or is shorter now, is left out. */
export function searchPassages(corpus: Corpus, index: SearchIndex, query: string, limit: number): SearchResult[] {
  const wanted = query.trim().slice(0, maxQuery);
  if (wanted === '') return [];
  return index
    .search(wanted, Math.max(1, Math.min(limit, maxResults)))
    .filter(({ uri, end }) => end <= (corpus.documents.get(uri)?.text.length ?? -1));
}

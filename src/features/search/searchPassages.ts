import type { Corpus } from '../../core/corpus/corpus.ts';
import type { SearchAnswer, SearchIndex, SearchResult } from '../../core/search/search.ts';
import type { TermIndex } from '../termIndex.ts';
import { readQuery } from '../../core/search/query.ts';
import { documentFilter } from './documentFilter.ts';
import { beginnings, isFilterOnly } from './filterOnly.ts';
import { otherWordings, type Rewording } from './otherWordings.ts';

export interface SearchContext {
  readonly corpus: Corpus;
  readonly index: SearchIndex;
  /** Its concepts can be asked for; their other wordings and translations are looked for too. */
  readonly terms?: TermIndex;
  /** False where other wordings than those of the query are not wanted. */
  readonly wordings?: boolean;
}

/** The passages that answer a query, and how it was understood. */
export interface PassageAnswer extends SearchAnswer {
  /** The wordings that were looked for beside those of the query. */
  readonly wordings: readonly string[];
}

/** A query longer than this is a slip of the hand: a whole page pasted. In UTF-16 units. */
const maxQuery = 500;
const maxResults = 200;
/** What a passage with another wording is worth beside one with the wording that was typed. */
const worthReworded = 0.95;
/** How well it must answer beside the best of all: a passage that has but a word of a wording says nothing of the concept. */
const leastReworded = 0.5;

/**
 * The best passages of the corpus for a query, best first. What the index knows of a file that is gone, or is shorter now,
 * is left out.
 */
export function searchPassages(
  { corpus, index, terms, wordings = true }: SearchContext,
  typed: string,
  limit: number,
): PassageAnswer {
  const query = typed.trimStart().slice(0, maxQuery);
  if (query.trim() === '') return { results: [], unread: [], problems: [], unknown: [], wordings: [] };
  const options = { limit: Math.max(1, Math.min(limit, maxResults)), accepts: documentFilter(corpus, terms) };
  const answer = index.search(query, options);
  const asked = readQuery(query);
  if (isFilterOnly(asked)) {
    const results = beginnings(corpus, (uri) => options.accepts(uri, asked.fields), options.limit);
    return { ...answer, results, wordings: [] };
  }
  const others: readonly Rewording[] = terms && wordings ? otherWordings(terms, query) : [];
  const reworded = others.map((other) => index.search(other.query, options));
  const floor = leastReworded * Math.max(0, ...[answer, ...reworded].map(({ results: [first] }) => first?.score ?? 0));
  const further = reworded.flatMap(({ results }) =>
    results.flatMap((result) => (result.score < floor ? [] : [{ ...result, score: worthReworded * result.score }])),
  );
  const unread = [...new Set([answer, ...reworded].flatMap((one) => one.unread))];
  const results = best([...answer.results, ...further], options.limit).filter(
    ({ uri, end }) => end <= (corpus.documents.get(uri)?.text.length ?? -1),
  );
  return { ...answer, results, unread, wordings: others.map(({ wording }) => wording) };
}

/** Each passage once, by its best score. */
function best(results: readonly SearchResult[], limit: number): SearchResult[] {
  const byPlace = new Map<string, SearchResult>();
  for (const result of results) {
    const place = `${result.start} ${result.uri}`;
    if (result.score > (byPlace.get(place)?.score ?? -1)) byPlace.set(place, result);
  }
  return [...byPlace.values()].sort((a, b) => b.score - a.score).slice(0, limit);
}

import type { Place } from './place.ts';

/** `glossator/search`: the best passages for a query, best first. */
export const searchRequest = 'glossator/search';
export interface SearchParams {
  readonly query: string;
  readonly limit: number;
  /** False where other wordings of the query's concepts are not wanted. */
  readonly wordings?: boolean;
}
export interface SearchHit extends Place {
  readonly title: string;
  readonly heading: string;
  /** Of the document: its language, the year in which it appeared, and the kind of file, as a query names them. */
  readonly language: string;
  readonly year?: number;
  readonly kind: string;
  /** What the page on which the match stands prints as its number, where pages show. */
  readonly page?: string;
  readonly snippet: string;
  /** Start and end of each match in `snippet`, in UTF-16 units. */
  readonly highlights: readonly (readonly [start: number, end: number])[];
  readonly score: number;
}
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** False while the first index is still being built: more may be found later. */
  readonly complete: boolean;
  /** What of the query was not as it was probably meant, a sentence each. */
  readonly remarks: readonly string[];
  /** Words that nothing has, each with the word of the corpus that is most like it, where there is one. */
  readonly unknown: readonly { readonly word: string; readonly meant?: string }[];
  /** Other wordings and translations of the query's concepts that were looked for too. */
  readonly wordings: readonly string[];
}

/** `glossator/rebuildIndex`: makes the search index anew, also where it is kept; answered when that is done. */
export const rebuildIndexRequest = 'glossator/rebuildIndex';
export interface RebuildIndexAnswer {
  readonly documents: number;
  readonly passages: number;
  /** Whether it is stored for the next session. */
  readonly kept: boolean;
}

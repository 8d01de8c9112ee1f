import type { Document } from '../document/document.ts';
import type { Span } from '../text/span.ts';
import type { QueryProblem } from './queryLanguage.ts';
import type { FieldPart } from './query.ts';

/** A passage that answers a query. Everything is in units of the document's source, but `snippet` and its highlights. */
export interface SearchResult extends Span {
  readonly uri: string;
  /** Between 0 and 1, best first; comparable within one answer only. */
  readonly score: number;
  /** The document's title, or its file name. */
  readonly title: string;
  /** The nearest heading above the passage; '' where there is none. */
  readonly heading: string;
  /** The part of the passage's reading around what matched. */
  readonly snippet: string;
  /** What matched, as spans of `snippet`. */
  readonly highlights: readonly Span[];
}

/** What a query is answered with. */
export interface SearchAnswer {
  readonly results: readonly SearchResult[];
  /** Documents that have good answers, but were filed in an earlier session and are yet to be added in this one. */
  readonly unread: readonly string[];
  /** What of the query was not as it was probably meant. */
  readonly problems: readonly QueryProblem[];
  /** Words that nothing has, each with the word of the corpus that is most like it, where there is one. */
  readonly unknown: readonly { readonly word: string; readonly meant?: string }[];
}

export interface SearchOptions {
  /** How many results at most. */
  readonly limit: number;
  /** Whether a document has what the query asks of documents; absent where it asks nothing, or all count. */
  readonly accepts?: (uri: string, fields: readonly FieldPart[]) => boolean;
}

/** A search index over documents. The seam behind which the engine can be replaced. */
export interface SearchIndex {
  /** Adds a document, or replaces it where one of the same `uri` is known. */
  add(document: Document): void;
  /** The same in steps of a few milliseconds; the document can be found after the last. */
  adding(document: Document): Generator<void>;
  remove(uri: string): void;
  /** Puts the index in order, in steps of a few milliseconds. Searches meanwhile find the same. */
  tidying(): Generator<void>;
  search(query: string, options: SearchOptions): SearchAnswer;
  readonly passages: number;
}

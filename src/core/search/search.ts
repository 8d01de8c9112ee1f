import type { Document } from '../document/document.ts';
import type { Span } from '../text/span.ts';

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

/** A search index over documents. The seam behind which the engine can be replaced. */
export interface SearchIndex {
  /** Adds a document, or replaces it where one of the same `uri` is known. */
  add(document: Document): void;
  remove(uri: string): void;
  /** The best passages for `query`, best first. */
  search(query: string, limit: number): SearchResult[];
  readonly passages: number;
}

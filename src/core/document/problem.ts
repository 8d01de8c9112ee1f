import type { Span } from '../text/span.ts';

/** Something that is wrong with a file of the corpus. Problems are data: the rest of the file, and of the corpus, goes on. */
export interface Problem {
  /** The file, as the workspace names it. */
  readonly uri: string;
  /** Where in the file, in UTF-16 units; absent where the whole file is meant. */
  readonly span?: Span;
  readonly severity: 'error' | 'warning' | 'information';
  /** A stable name for the kind of problem, e.g. `file-too-large`. */
  readonly code: string;
  /** One sentence for a person, naming the limit and the setting where there is one. */
  readonly message: string;
  /** Other places that one has to see to understand it. */
  readonly related?: readonly RelatedPlace[];
}

/** A place that a problem has to do with, and in what way, as a phrase. */
export interface RelatedPlace extends Span {
  readonly uri: string;
  readonly message: string;
}

/** A result, and what was wrong on the way to it. */
export interface WithProblems<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

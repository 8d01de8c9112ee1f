import type { Span } from '../text/span.ts';
import type { Concept } from './concept.ts';

/** A place where a document introduces an abbreviation, as in `public health office (PHO)`. Spans are of the source. */
export interface Introduction {
  readonly short: string;
  readonly long: Span;
  /** Where `short` stands: it is understood from here on. */
  readonly at: Span;
}

/** What a document itself says of its terms, as far as it decides what they mean there. */
export interface LocalMeanings {
  /** In the order of the document. */
  readonly introductions?: readonly Introduction[];
  /** The concepts that the document defines: of two that share a wording, it means the one that it defines. */
  readonly defined?: ReadonlySet<Concept>;
}

import type { Range } from './position.ts';
import type { Place, Refusal } from './place.ts';
import type { SearchHit } from './search.ts';

/** What a client asks about passages that a search has found. The search itself is in `search.ts`. */

/** `glossator/similar`: the passages elsewhere that are most like a place, the best first. */
export const similarRequest = 'glossator/similar';
export interface SimilarParams extends Place {
  readonly limit: number;
}

/** `glossator/citePassage`: the changes that cite a passage in a draft as the draft cites, or that quote it and cite it. */
export const citePassageRequest = 'glossator/citePassage';
export interface CitePassageParams {
  /** The draft, and the selections behind which it is cited. */
  readonly uri: string;
  readonly ranges: readonly Range[];
  readonly hit: FoundPassage;
  /** Whether the sentences that matched are quoted. */
  readonly quote: boolean;
}
/** What of a hit says which passage it is, and what in it matched. */
export type FoundPassage = Pick<SearchHit, 'uri' | 'range' | 'snippet' | 'highlights'>;
export type CitePassageAnswer =
  | {
      readonly edits: readonly { readonly range: Range; readonly newText: string }[];
      /** The document as a reference, by what it says of itself, where no bibliography has it. */
      readonly reference?: string;
    }
  | Refusal;

/** `glossator/passageText`: a passage as it is read, without broken words; `null` where the document has changed. */
export const passageTextRequest = 'glossator/passageText';
export interface PassageTextParams {
  readonly hit: FoundPassage;
}
export type PassageTextAnswer = string | null;

/** `glossator/resultsDocument`: results as a page of Markdown: quotations with their pages and citations, by document. */
export const resultsDocumentRequest = 'glossator/resultsDocument';
export interface ResultsDocumentParams {
  readonly title: string;
  readonly hits: readonly FoundPassage[];
}
export interface ResultsDocumentAnswer {
  readonly markdown: string;
}

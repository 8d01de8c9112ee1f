import type { Position, Range } from './position.ts';
import type { Place } from './place.ts';

/** `glossator/card`: the reference under the cursor as plain text, for the commands. */
export const cardRequest = 'glossator/card';
export interface CardParams {
  readonly uri: string;
  readonly position: Position;
}
export interface CardAnswer {
  /** The references as formatted text, a line each; empty for a term. */
  readonly reference: string;
  /** A citation of the work under the cursor alone, as the document cites; empty for a term. */
  readonly citation: string;
  /** What the citation is to support, as a query. */
  readonly claim?: string;
  /** The web address of the work, by its DOI where it has one. */
  readonly address?: string;
  /** The entry, the source document, and the passage in it, where they are known. */
  readonly entry?: Place;
  readonly source?: Place;
  readonly passage?: Place;
}

/** `glossator/explain`: how what the card of a citation shows was found. `null` where there is no citation. */
export const explainRequest = 'glossator/explain';
export type ExplainParams = CardParams;
export interface ExplainAnswer {
  /** The citation as it is printed, on one line. */
  readonly title: string;
  /** A page of Markdown in which nothing of a document is markup. */
  readonly markdown: string;
}

/** `glossator/citations`: what a document cites and who cites it, for the view. `null` for what is no document. */
export const citationsRequest = 'glossator/citations';
export interface CitationsParams {
  readonly uri: string;
}
export interface CitationsAnswer {
  readonly title: string;
  /** In the order of the first citations. */
  readonly cites: readonly CitationsWork[];
  readonly citedBy: readonly CitationsWork[];
  /** False while some documents have not been read for what they cite: ask again. */
  readonly complete: boolean;
}
export interface CitationsWork {
  readonly title: string;
  /** Who wrote it and when. */
  readonly detail: string;
  /** The reference as text; empty for a document that cites. */
  readonly reference: string;
  /** The document that is the work, and the entry that describes it, where they are known. */
  readonly source?: Place;
  readonly entry?: Place;
  /** How often it is cited, or cites; the first of the places follow. */
  readonly count: number;
  readonly places: readonly CitationsPlace[];
}
export interface CitationsPlace extends Place {
  /** The sentence that cites, on one line. */
  readonly snippet: string;
}

/** `glossator/works`: the works that a draft may cite, for what has been typed of one. The best first. */
export const worksRequest = 'glossator/works';
export interface WorksParams {
  readonly uri: string;
  readonly query: string;
  readonly limit: number;
}
export interface WorksAnswer {
  readonly works: readonly WorkChoice[];
  /** False while files are being read: more may be found later. */
  readonly complete: boolean;
}
/** By what a work is cited: the key of a bibliography, a number of the draft's list, or a document that no bibliography has. */
export interface WorkId {
  readonly kind: 'key' | 'number' | 'document';
  readonly id: string;
}
export interface WorkChoice extends WorkId {
  /** Who and when, in a few words. */
  readonly short: string;
  /** The reference as plain text. */
  readonly formatted: string;
}

/** `glossator/insertCitation`: the changes that cite a work in a draft as it cites. `null` where it cannot be cited. */
export const insertCitationRequest = 'glossator/insertCitation';
export interface InsertCitationParams {
  readonly uri: string;
  readonly work: WorkId;
  /** The selections behind which it is cited. */
  readonly ranges: readonly Range[];
  /** What the writer says of the place in the work: `p. 3`; may be empty. */
  readonly place: string;
}
export type InsertCitationAnswer = readonly { readonly range: Range; readonly text: string }[] | null;

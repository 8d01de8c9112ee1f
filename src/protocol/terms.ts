import type { Position, Range } from './position.ts';
import type { Place } from './place.ts';
import type { CardParams } from './citing.ts';

/** `glossator/terms`: the concepts of the corpus with their counts, for the view. */
export const termsRequest = 'glossator/terms';
export interface TermsAnswer {
  /** By name; of very many the first. */
  readonly terms: readonly TermSummary[];
  /** How many there are. */
  readonly size: number;
  /** The tags of the languages in which they have wordings. */
  readonly languages: readonly string[];
  /** False while documents are still being counted. */
  readonly counted: boolean;
}
export interface TermSummary {
  /** What the concept is called in other requests. */
  readonly key: string;
  readonly name: string;
  readonly language: string;
  readonly category?: string;
  readonly wordings: readonly string[];
  /** The title of its glossary; absent for a keyword that documents declare. */
  readonly glossary?: string;
  readonly place?: Place;
  readonly occurrences: number;
  readonly documents: number;
}

/** `glossator/termDocuments`: where a concept has been counted. */
export const termDocumentsRequest = 'glossator/termDocuments';
export interface TermDocumentsParams {
  readonly concept: string;
}
export type TermDocumentsAnswer = readonly {
  readonly uri: string;
  readonly title: string;
  readonly occurrences: number;
}[];

/** `glossator/termAt`: the term at a position; `null` where there is none. */
export const termAtRequest = 'glossator/termAt';
export type TermAtParams = CardParams;
export interface TermAtAnswer {
  /** Absent for what no glossary has and no document declares. */
  readonly concept?: string;
  readonly name: string;
  readonly language: string;
  /** The place of the term. */
  readonly range: Range;
}

/** What occurrences are looked for: a concept, or a text with the language of its words. */
export type SoughtParams = { readonly concept: string } | { readonly text: string; readonly language?: string };

/**
 * `glossator/occurrences`: the occurrences in the corpus, or in one document, in their contexts. An answer holds what was
 * found in a moment; whoever wants the rest asks again from where it ended.
 */
export const occurrencesRequest = 'glossator/occurrences';
export interface OccurrencesParams {
  readonly of: SoughtParams;
  /** The one document to look in. */
  readonly uri?: string;
  readonly from?: OccurrencesPoint;
}
/** How far a search has come. `offset` is in UTF-16 units. */
export interface OccurrencesPoint {
  readonly uri: string;
  readonly offset: number;
}
export interface OccurrenceRow extends Place {
  readonly title: string;
  /** What stands before and after it in its paragraph, on one line. */
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  /** The number that the page prints. */
  readonly page?: string;
  readonly wording: string;
  readonly language: string;
}
export interface OccurrencesAnswer {
  readonly rows: readonly OccurrenceRow[];
  /** Where to go on; absent after the last. */
  readonly next?: OccurrencesPoint;
  /** Documents looked through so far, and all of them. */
  readonly done: number;
  readonly total: number;
}

/** `glossator/nextTerm`: the next or previous occurrence; `null` where there is no other. */
export const nextTermRequest = 'glossator/nextTerm';
export interface NextTermParams {
  readonly uri: string;
  readonly position: Position;
  readonly backwards: boolean;
  /** Go on in the other documents, rather than anew in this one. */
  readonly inCorpus: boolean;
  /** The concept to go to; else that at the position, else any. */
  readonly concept?: string;
}
export interface NextTermAnswer extends Place {
  readonly name: string;
  /** True where it went over the end and began anew. */
  readonly wrapped: boolean;
}

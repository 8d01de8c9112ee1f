import type { Position, Range } from './position.ts';
import type { Refusal } from './place.ts';

/** `glossator/candidates`: the key terms that the corpus proposes, best first. Can be cancelled. */
export const candidatesRequest = 'glossator/candidates';
export interface CandidatesParams {
  readonly limit: number;
}
export interface CandidatesAnswer {
  readonly candidates: readonly TermCandidate[];
  /** False where the request was cancelled, or files are still being read. */
  readonly complete: boolean;
}
export interface TermCandidate extends CandidateWording {
  /** The documents among whose key terms it is. */
  readonly documents: readonly { readonly uri: string; readonly title: string; readonly count: number }[];
  /** Others that look like the same concept, and why. */
  readonly variants: readonly (CandidateWording & { readonly why: string })[];
}
export interface CandidateWording {
  /** The same each time: dismissals name it. */
  readonly key: string;
  readonly text: string;
  readonly language: string;
  readonly count: number;
}

/** `glossator/acceptCandidates`: the edit of a glossary's text that makes candidates concepts, or wordings of the one at `into`. */
export const acceptRequest = 'glossator/acceptCandidates';
export interface AcceptParams {
  readonly text: string;
  readonly candidates: readonly {
    readonly text: string;
    readonly language: string;
    readonly variants: readonly { readonly text: string; readonly language: string }[];
  }[];
  readonly into?: Position;
}
export interface AcceptAnswer {
  /** `null` where the file is written in a way that cannot be edited. */
  readonly edit: { readonly range: Range; readonly newText: string } | null;
}

/** `glossator/dismissed`: the keys of all candidates that the user does not want to see. */
export const dismissedNotification = 'glossator/dismissed';
export interface Dismissed {
  readonly keys: readonly string[];
}

/** `glossator/addToGlossary`: the edit that adds what is selected, as a concept or as another wording of one. */
export const addToGlossaryRequest = 'glossator/addToGlossary';
export interface AddToGlossaryParams {
  readonly uri: string;
  readonly range: Range;
  /** The concept that it is a wording of; absent where it is to be one itself. */
  readonly concept?: { readonly uri: string; readonly id: string };
}
export type AddToGlossaryAnswer =
  | {
      readonly uri: string;
      /** True where the file is not there yet. */
      readonly creates: boolean;
      readonly wording: string;
      readonly edit: { readonly range: Range; readonly newText: string };
    }
  | Refusal;

/** `glossator/findConcepts`: the concepts whose wordings are most like a query. */
export const findConceptsRequest = 'glossator/findConcepts';
export interface FindConceptsParams {
  /** The document from which it is asked: its nearest glossaries come first. */
  readonly uri: string;
  readonly query: string;
  readonly limit: number;
}
export interface FoundConcept {
  readonly uri: string;
  readonly id: string;
  readonly label: string;
  readonly others: readonly string[];
  readonly glossary: string;
  readonly readOnly: boolean;
}
export interface FindConceptsAnswer {
  readonly concepts: readonly FoundConcept[];
}

/** `glossator/convertGlossary`: a glossary of the corpus in another format, or one whose text is given. */
export const convertGlossaryRequest = 'glossator/convertGlossary';
export type GlossaryFormat = 'yaml' | 'skos' | 'jsonld' | 'tbx' | 'csv';
export interface ConvertGlossaryParams {
  /** The glossary, or what says the format of `text`. */
  readonly uri: string;
  readonly text?: string;
  readonly format: GlossaryFormat;
}
export type ConvertGlossaryAnswer =
  | {
      readonly text: string;
      /** How the name of a file of the format ends. */
      readonly extension: string;
      readonly concepts: number;
      readonly problems: readonly string[];
    }
  | Refusal;

/** `glossator/starters`: which of the glossaries that ship with us fit the documents of the folder. */
export const startersRequest = 'glossator/starters';
export interface StartersAnswer {
  readonly fits: readonly StarterFit[];
}
export interface StarterFit {
  readonly name: string;
  readonly title: string;
  /** How many documents speak of what it is about, and how many of its concepts they have. */
  readonly documents: number;
  readonly concepts: number;
}

/** `glossator/candidatesProgress`: how many documents of how many have been looked at for {@link candidatesRequest}. */
export const candidatesProgress = 'glossator/candidatesProgress';
export interface CandidateProgress {
  readonly done: number;
  readonly total: number;
}

import type { Position, Range } from './position.ts';

/**
 * Our requests beyond the Language Server Protocol, by direction. Positions are lines and UTF-16 characters from zero.
 * Every answer is plain JSON.
 */

/** A place in a file, in the editor's terms. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

// Client → server

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

/** `glossator/corpus`: what the corpus holds, for the view. */
export const corpusRequest = 'glossator/corpus';
export interface CorpusAnswer {
  readonly documents: readonly CorpusDocument[];
  readonly bibliographies: readonly CorpusBibliography[];
  readonly glossaries: readonly CorpusGlossary[];
  readonly problems: readonly CorpusProblem[];
}
export interface CorpusDocument {
  readonly uri: string;
  readonly title: string;
  readonly authors: string;
  readonly year?: number;
  readonly references: readonly { readonly label?: string; readonly text: string; readonly range: Range }[];
}
export interface CorpusBibliography {
  readonly uri: string;
  /** The name of the file. */
  readonly title: string;
  /** How many entries it has; the first of them follow. */
  readonly size: number;
  readonly entries: readonly { readonly key: string; readonly text: string; readonly range: Range }[];
}
export interface CorpusGlossary {
  readonly uri: string;
  readonly title: string;
  readonly concepts: readonly { readonly text: string; readonly category?: string; readonly range: Range }[];
}
export interface CorpusProblem {
  readonly uri: string;
  readonly message: string;
  readonly severity: 'error' | 'warning' | 'information';
  readonly range?: Range;
}

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

/** Why something was not done, as a sentence. */
export interface Refusal {
  readonly refusal: string;
}

/** `glossator/text`: the text that was taken out of a file; it is taken out where nobody has done that yet. */
export const textRequest = 'glossator/text';
export interface TextParams {
  /** The address of the file, or of its text: see `textAddress.ts`. */
  readonly uri: string;
}
export type TextAnswer = { readonly text: string } | Refusal;

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

// Server → client

/** `glossator/candidatesProgress`: how many documents of how many have been looked at for {@link candidatesRequest}. */
export const candidatesProgress = 'glossator/candidatesProgress';
export interface CandidateProgress {
  readonly done: number;
  readonly total: number;
}

/** `glossator/textChanged`: the file whose text the editor has asked for is another now, or gone, and so is its text. */
export const textChangedNotification = 'glossator/textChanged';
export interface TextChanged {
  /** The address of the text. */
  readonly uri: string;
  readonly gone: boolean;
}

/** `glossator/status`: sent whenever what is indexed changes, at most a few times a second. */
export const statusNotification = 'glossator/status';
export interface Status {
  readonly state: 'indexing' | 'ready';
  /** Files read, and files to read. */
  readonly done: number;
  readonly total: number;
  readonly documents: number;
  readonly passages: number;
  readonly concepts: number;
  readonly problems: number;
}

/** `glossator/listFiles` and `glossator/readFile`: the editor's file system, for folders that the server cannot reach. */
export const listFilesRequest = 'glossator/listFiles';
export interface ListFilesAnswer {
  readonly files: readonly { readonly uri: string; readonly size: number }[];
  readonly problems: readonly { readonly uri: string; readonly message: string }[];
}
export const readFileRequest = 'glossator/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileAnswer {
  readonly base64: string;
}

/** `glossator/shipped`: what ships with us and is not in the server's program, for a server in a worker, which reaches no files. */
export const shippedRequest = 'glossator/shipped';
export interface ShippedParams {
  /** `extractor.cjs`, or `cmaps/NAME.bcmap`. */
  readonly name: string;
}
export interface ShippedAnswer {
  /** A `Uint8Array`: it goes through no JSON. `null` where there is no such file. */
  readonly bytes: unknown;
}

/** What the client says of itself when it starts the server. */
export interface InitializationOptions {
  /** Hover cards may carry links of these commands; absent for editors that run none. */
  readonly commandLinks?: boolean;
  /** The client shows the texts of files that are no text. */
  readonly texts?: boolean;
  /** The server shall read files by asking the client. */
  readonly clientFiles?: boolean;
  readonly settings?: Settings;
  /** The address of the folder of the glossaries that ship with us; absent where there are none. */
  readonly starters?: string;
  /** The keys of candidates that the user has dismissed. */
  readonly dismissed?: readonly string[];
  /** The address of a folder in which the server may keep what it computed; absent where nothing is to be kept. */
  readonly storage?: string;
}

/** The settings that the server honours, under `glossator` in the editor's configuration. */
export interface Settings {
  /** The largest file that is read, in megabytes. */
  readonly maxFileSize: number;
  /** For files that a text is taken out of: the formats that are read, and what one may cost in pages and in seconds. */
  readonly extract: {
    readonly formats: readonly string[];
    readonly maxPages: number;
    readonly maxSeconds: number;
  };
  readonly terms: {
    readonly enabled: boolean;
    readonly keywords: boolean;
    readonly definitions: boolean;
    readonly candidates: boolean;
    /** Those that are false are not highlighted; `other` stands for terms without a category. */
    readonly categories: Readonly<Record<string, boolean>>;
    /** The languages whose wordings are highlighted, as tags; all where there is none. */
    readonly languages: readonly string[];
    readonly firstOnly: 'off' | 'document' | 'section';
    /** Whether the other places of the concept at the cursor are marked. */
    readonly overviewRuler: boolean;
  };
  /** `style`: the id of the style in which references are shown. */
  readonly citations: { readonly style: string };
  /** `keepIndex`: whether the search index is kept for the next session. */
  readonly search: { readonly keepIndex: boolean };
  /** How grave each problem is, by its code, or that it is not told; what is not named is as by default. */
  readonly diagnostics: Readonly<Record<string, ProblemSeverity>>;
  /** Glossaries outside the folders, as the user wrote their paths. */
  readonly glossaries: readonly string[];
}
export const problemSeverities = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type ProblemSeverity = (typeof problemSeverities)[number];

/** The commands of our client that code actions run. They work on the selection and take no arguments. */
export const glossaryCommands = {
  addConcept: 'glossator.addConcept',
  addWording: 'glossator.addWording',
} as const;

/** The commands that hover cards link to. Each takes one {@link Place}, a text to copy, or a text to look for. */
export const commands = {
  openPlace: 'glossator.openPlace',
  copyText: 'glossator.copyText',
  searchText: 'glossator.searchText',
  explainPlace: 'glossator.explainPlace',
  listCitations: 'glossator.listCitations',
} as const;

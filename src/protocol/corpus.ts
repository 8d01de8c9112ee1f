import type { Range } from './position.ts';

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

import type { BibliographyEntry } from './formats/entry.ts';

/** The entries of a bibliography file, such as a `.bib`. */
export interface Bibliography {
  readonly uri: string;
  /** In the order of the file. Two may have the same key: the first counts. */
  readonly entries: readonly BibliographyEntry[];
}

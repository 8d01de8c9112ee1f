import type { Span } from '../text/span.ts';

export type CitationStyle = 'numeric' | 'superscript' | 'footnote' | 'author-date' | 'pandoc' | 'latex' | 'label';

/** A place in the source that is cited more closely. `label` is CSL's name for its kind: `page`, `chapter`, `section`… */
export interface Locator {
  readonly label: string;
  readonly value: string;
}

/** One of the works that a citation names. */
export interface CitationItem {
  /** What the entry is called: a number, a key, a footnote's label. */
  readonly key: string;
  /** An author–date item's first family name, as printed, and its year with its letter. */
  readonly family?: string;
  readonly year?: string;
  /** Its further family names, `et al.` last where others are meant; absent where it names one author. */
  readonly coauthors?: readonly string[];
  /** The work's title, or the beginning of it, where that tells an author's works apart. */
  readonly title?: string;
  /** Whether the author stands in the sentence, `Li (2014)`, or is left out; absent where all stands in the brackets. */
  readonly mode?: 'author-in-text' | 'suppress-author';
  readonly locator?: Locator;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A place in a text that points to references. */
export interface Citation extends Span {
  /** The slice of the source, as printed. */
  readonly text: string;
  readonly style: CitationStyle;
  readonly items: readonly CitationItem[];
  /** Where what it repeats stands, for `ibid.` and its like: a citation, a note, or an entry. The items are then that one's. */
  readonly meant?: Span;
}

/** Where a citation leads: an entry or a footnote's body. */
export interface Target extends Span {
  readonly uri: string;
  readonly label: string;
}

/** A citation with what it leads to, and why each step was taken. */
export interface ResolvedCitation {
  readonly citation: Citation;
  /** One per reference found, in the order of the items. */
  readonly targets: readonly Target[];
  /** How the targets were found, a sentence a step. */
  readonly why: readonly string[];
  /** Why nothing, or not everything, was found. */
  readonly problem?: string;
}

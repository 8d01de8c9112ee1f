import type { Span } from '../core/text/span.ts';

/** A place in a file of the corpus. */
export interface Location extends Span {
  readonly uri: string;
}

/** A reference as a card shows it. */
export interface ReferenceCard {
  /** The item's key as the citation prints it. */
  readonly key: string;
  /** The reference formatted as plain text: authors, year, title, container, pages. Empty where nothing was found. */
  readonly formatted: string;
  /** The title as it stands in `formatted`, to be set apart; absent where it does not. */
  readonly title?: string;
  readonly doi?: string;
  readonly url?: string;
  readonly locator?: string;
  /** The entry or footnote body, to open. */
  readonly entry?: Location;
  /** The title of the document in which the entry stands, where that is not the citing one. */
  readonly foundIn?: string;
  /** The document of the corpus that is the work itself, where there is one. */
  readonly source?: Location & { readonly title: string };
}

/** What the hover on a citation says. */
export interface CitationCard {
  readonly kind: 'citation';
  /** The citation's own span: the hover is on this. */
  readonly span: Span;
  readonly references: readonly ReferenceCard[];
  readonly why: readonly string[];
  readonly problem?: string;
}

/** What the hover on a term says. */
export interface TermCard {
  readonly kind: 'term';
  readonly span: Span;
  /** The wording under the cursor, as the glossary writes it. */
  readonly wording: string;
  readonly category?: string;
  readonly definitions: readonly { readonly text: string; readonly language: string }[];
  /** The concept's other wordings in the language of this one. */
  readonly otherWordings: readonly string[];
  readonly translations: readonly { readonly text: string; readonly language: string }[];
  readonly countHere: number;
  /** Occurrences and documents of the corpus, as far as it has been read. */
  readonly countInCorpus: number;
  readonly documentsInCorpus: number;
  /** The glossary's entry; absent where the term is a declared keyword. */
  readonly entry?: Location;
  /** Where the term is declared as a keyword, for a keyword. */
  readonly declaredIn?: Location & { readonly title: string };
}

export type Card = CitationCard | TermCard;

import type { Span } from '../core/text/span.ts';

/** A place in a file of the corpus. */
export interface Location extends Span {
  readonly uri: string;
}

/** A reference as a card shows it. */
export interface ReferenceCard {
  /** The item's key as the citation prints it. */
  readonly key: string;
  /** The reference in the style that the reader chose, its address left out where the card links to it. Empty where nothing was found. */
  readonly formatted: string;
  /** What of it stands in italics: sorted spans of `formatted`, none touching another. */
  readonly italics: readonly Span[];
  /** The whole reference, to copy. */
  readonly reference: string;
  /** A citation of this work alone, as the document cites. */
  readonly citation: string;
  readonly doi?: string;
  readonly url?: string;
  readonly locator?: string;
  /** The entry or footnote body, to open. */
  readonly entry?: Location;
  /** The title of the document in which the entry stands, where that is not the citing one. */
  readonly foundIn?: string;
  /** The document of the corpus that is the work itself, where there is one. */
  readonly source?: SourceCard;
  /** True where the corpus was looked through for the work and has it not. */
  readonly notInCorpus?: true;
  /** Where else the work is cited; only of the first reference of a card, and absent where it is cited nowhere else. */
  readonly elsewhere?: Elsewhere;
}

/** Other places that cite a work. */
export interface Elsewhere {
  /** One in each of the first documents other than the citing one. */
  readonly places: readonly CitingPlace[];
  /** How many more documents cite it. */
  readonly more: number;
  /** How often the citing document cites it besides. */
  readonly again: number;
  /** False where some documents have not been read for it yet. */
  readonly complete: boolean;
}

/** A place that cites a work, with what it says there. */
export interface CitingPlace extends Location {
  /** The title of its document. */
  readonly title: string;
  /** The page printed on it, or else the heading above it. */
  readonly page?: string;
  readonly heading?: string;
  /** The beginning of its sentence; '' where it has none. */
  readonly snippet: string;
}

/** The document of the corpus that is a cited work, to open at the page that is cited, or at its title. */
export interface SourceCard extends Location {
  readonly title: string;
  /** Whether that is the title in the reference, so that it need not be said again. */
  readonly sameTitle: boolean;
  /** How sure it is that this is the work. */
  readonly match: 'certain' | 'likely' | 'possible';
  /** Another work of the corpus that fits about as well. */
  readonly otherwise?: Location & { readonly title: string };
  /** The passage on which the claim rests; absent where nothing in the source is like it. */
  readonly passage?: PassageCard;
  /** Whether the passage is clearly the one. */
  readonly sure: boolean;
  /** The second passage, where it is close. */
  readonly runnerUp?: PassageCard;
}

/** A passage of a source, to read in the card and to open. */
export interface PassageCard extends Location {
  /** How it was found: by the words quoted, by what it shares with the claim, or only as the start of the place cited. */
  readonly kind: 'quotation' | 'likeness' | 'place';
  /** As much of it as a card shows, on one line. */
  readonly text: string;
  /** What it shares with the claim, as spans of `text`, sorted, none touching another. */
  readonly highlights: readonly Span[];
  readonly page?: PageCard;
}

/** A page by the number that is printed on it, and by its place in the file, from one. */
export interface PageCard {
  readonly label?: string;
  readonly inFile: number;
}

/** What the hover on a citation says. */
export interface CitationCard {
  readonly kind: 'citation';
  /** The citation's own span: the hover is on this. */
  readonly span: Span;
  readonly references: readonly ReferenceCard[];
  readonly why: readonly string[];
  /** The step of `why` on which the rest hangs: what says most in one line. */
  readonly decisive?: string;
  readonly problem?: string;
  /** What the citation is to support, as a query of a few words; absent where it stands in no sentence. */
  readonly claim?: string;
}

/** What the hover on a term says. */
export interface TermCard {
  readonly kind: 'term';
  readonly span: Span;
  /** The wording under the cursor, as the glossary writes it. */
  readonly wording: string;
  readonly category?: string;
  /** What this document says that the term means: shown before what a glossary says. */
  readonly localDefinitions: readonly (Location & { readonly text: string })[];
  readonly definitions: readonly { readonly text: string; readonly language: string; readonly source?: string }[];
  /** The concept's other wordings in the language of this one. */
  readonly otherWordings: readonly string[];
  readonly translations: readonly { readonly text: string; readonly language: string }[];
  /** Other concepts that the wording may mean here, where nothing decides. */
  readonly alternatives: readonly InnerTerm[];
  /** The terms within this one, as they stand in it from left to right, each before those that stand in it. */
  readonly nested: readonly InnerTerm[];
  readonly countHere: number;
  /** Occurrences and documents of the corpus, as far as it has been read. */
  readonly countInCorpus: number;
  readonly documentsInCorpus: number;
  /** The glossary's entry; absent where the term is a declared keyword. */
  readonly entry?: Location;
  /** What the glossary is called, where there are several. */
  readonly glossary?: string;
  /** Where the term is declared as a keyword, for a keyword. */
  readonly declaredIn?: Location & { readonly title: string };
  /** True for a key term that the corpus proposes and nobody has accepted. */
  readonly proposed?: true;
}

/** A term that a card names besides its own. */
export interface InnerTerm {
  readonly wording: string;
  readonly category?: string;
  /** What it means, in the language of the wording if there is one. */
  readonly definition?: string;
  readonly entry?: Location;
}

export type Card = CitationCard | TermCard;

import type { CslItem } from '../csl.ts';
import type { NamesForm } from './names.ts';
import type { DateForm } from './dates.ts';
import type { OwnTerms, TermName } from './terms.ts';

/**
 * What a reference is made of. `editorsLead` are the editors in the authors' place; `editorTitle` is `editors`, not `eds.`;
 * `issueAlone` is the issue where there is no volume, `issueOfVolume` that of one; `day` is the date where more than its year is known; `link` is the DOI's address, else the URL, and `url` that where there is no DOI.
 */
export type Part =
  | 'authors'
  | 'editors'
  | 'editorsLead'
  | 'editorLabel'
  | 'editorTitle'
  | 'translators'
  | 'year'
  | 'date'
  | 'day'
  | 'accessed'
  | 'title'
  | 'container'
  | 'collection'
  | 'volume'
  | 'issue'
  | 'issueOfVolume'
  | 'issueAlone'
  | 'number'
  | 'section'
  | 'pages'
  | 'labelledPages'
  | 'edition'
  | 'genre'
  | 'authority'
  | 'place'
  | 'publisher'
  | 'extent'
  | 'doi'
  | 'url'
  | 'link'
  | 'code';

/** What is to be said of a work decides what its reference looks like. */
export type Kind = 'article' | 'news' | 'chapter' | 'book' | 'report' | 'thesis' | 'web' | 'law';

/**
 * A piece of a reference, as data. What has nothing to say leaves no trace: a group without any part is empty, a word
 * stands only beside a part, and what is put around a piece comes only with it.
 */
export type Piece = Part | Word | Group | Choice | Dressed;

/** A word in the language of the reference; with a piece, around or before that, as the language has it. */
export interface Word {
  readonly word: TermName;
  readonly of?: Piece;
}
/** Pieces with something between each two that are there. */
export interface Group {
  readonly by: string;
  readonly all: readonly Piece[];
}
/** The first piece that is there. With `once`, the part that it shows stands nowhere else: a title in an author's place. */
export interface Choice {
  readonly first: readonly Piece[];
  readonly once?: true;
}
/** A piece with something around it. */
export interface Dressed {
  readonly piece: Piece;
  readonly before?: string;
  readonly after?: string;
  readonly italic?: true;
  readonly quoted?: true;
  /** With a capital at its start. */
  readonly capital?: true;
}

/** How references are written: as data for {@link formatReference}. */
export interface ReferenceStyle {
  readonly id: string;
  /** As a list of styles shows it. */
  readonly name: string;
  readonly authors: NamesForm;
  readonly editors: NamesForm;
  readonly dates: DateForm;
  /** Its words are in the language of each entry, as its standard has it, rather than of the text that cites. */
  readonly ownWords?: true;
  /** Words that it has in place of the usual ones of a language. */
  readonly terms?: OwnTerms;
  /** Titles stand in single quotation marks in English, and stops behind them. */
  readonly singleQuotes?: true;
  /** What joins two pages. */
  readonly dash: '–' | '-';
  /** The letter or letters by which it marks each kind of work, where it does. */
  readonly codes?: (csl: CslItem, kind: Kind) => string;
  /** What stands at the end, unless an address does. */
  readonly end: '.' | '';
  readonly forms: Readonly<Record<Kind, Piece>>;
}

export const all = (by: string, ...pieces: readonly Piece[]): Group => ({ by, all: pieces });
export const first = (...pieces: readonly Piece[]): Choice => ({ first: pieces });
/** What stands at the head of an entry: the authors, else the editors, else the title, which then stands nowhere else. */
export const lead = (...pieces: readonly Piece[]): Choice => ({ first: pieces, once: true });
export const italic = (piece: Piece): Dressed => ({ piece, italic: true });
export const quoted = (piece: Piece): Dressed => ({ piece, quoted: true });
export const capital = (piece: Piece): Dressed => ({ piece, capital: true });
export const round = (piece: Piece): Dressed => around('(', piece, ')');
export const square = (piece: Piece): Dressed => around('[', piece, ']');
export const around = (before: string, piece: Piece, after: string): Dressed => ({ piece, before, after });
export const behind = (before: string, piece: Piece): Dressed => ({ piece, before });
export const word = (name: TermName, of?: Piece): Word => ({ word: name, ...(of ? { of } : {}) });

import type { Span } from '../../text/span.ts';
import type { CslItem } from '../csl.ts';

/** One entry of a bibliography file: what it describes, and where it stands. Spans are UTF-16 units of the file. */
export interface BibliographyEntry {
  /** What a draft cites it by; empty where the file gives none. */
  readonly key: string;
  readonly span: Span;
  /** The key alone, without quotation marks: what a rename replaces. Empty, at the entry's start, where there is none. */
  readonly keySpan: Span;
  readonly csl: CslItem;
  /** Other keys that the entry may be cited by. */
  readonly aliases?: readonly Mention[];
  /** Keys of other entries that this one names, as `crossref` does: a rename must reach them too. */
  readonly mentions?: readonly Mention[];
  /** Its type, which may be finer than CSL's, is of works that often name no author: proceedings, manuals. */
  readonly authorless?: true;
  /** Where the values of some variables stand in the file, as far as the format tells: those that may be impossible. */
  readonly places?: Readonly<Partial<Record<CheckedVariable, Span>>>;
}

/** The variables whose values can be told to be impossible. */
export type CheckedVariable = 'issued' | 'page' | 'DOI' | 'ISBN' | 'ISSN';

/** A key inside an entry, and its place in the file. */
export interface Mention {
  readonly key: string;
  readonly span: Span;
}

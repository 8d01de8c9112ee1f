import type { Span } from '../../text/span.ts';

/** The way in which a document says what a term means. */
export type DefinitionForm =
  /** “X” means …, X означает …, X 是指 … */
  | 'means'
  /** X refers to …, „X“ bezeichnet … */
  | 'refers-to'
  /** X is defined as …, by X we mean …, unter X versteht man … */
  | 'defined-as'
  /** … (hereinafter “X”), … (以下简称X), and the bracket with the term alone of contracts and German statutes. */
  | 'hereinafter'
  /** Long Form (LF) */
  | 'abbreviation'
  /** X: …, in an article or a section of definitions. */
  | 'list'
  /** A row of a table of terms. */
  | 'table';

/** A place where a document defines a term for itself. Spans are of the source. */
export interface LocalDefinition {
  /** The term as the reading has it, without quotation marks and article. */
  readonly term: string;
  readonly termSpan: Span;
  /** What it means, as the reading has it. */
  readonly text: string;
  /** Around all of what the term means: what the words say after it, or the words before the bracket that names them. */
  readonly definition: Span;
  /** The parts of `definition`, in reading order. */
  readonly segments: readonly Span[];
  /** The language of the paragraph, a BCP 47 primary tag. */
  readonly language: string;
  readonly form: DefinitionForm;
  /** The abbreviation that is given with the term, as in `X (Y) means …`. */
  readonly abbreviation?: string;
}

/** A definition within one block, its spans in units of the block's text. */
export interface Found {
  readonly term: Span;
  readonly definition: Span;
  readonly form: DefinitionForm;
}

/** A block to look through. */
export interface Stretch {
  /** The block as it is read. */
  readonly text: string;
  readonly language: string;
  /** Where the block stands: `list` after words that announce definitions, `section` below a heading that does. */
  readonly context: 'list' | 'section' | null;
  /** Whether the source sets these units of the text apart as bold or italic. */
  isEmphasised(span: Span): boolean;
}

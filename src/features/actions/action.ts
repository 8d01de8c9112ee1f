import type { Bibliography } from '../../core/bibliography/bibliography.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Document } from '../../core/document/document.ts';
import type { TermFinder } from '../../core/glossary/review/draftTerms.ts';
import type { Span } from '../../core/text/span.ts';
import type { Location } from '../card.ts';

/** What mends a problem, or helps to. */
export interface QuickFix {
  readonly title: string;
  /** The problem, and where it is told. */
  readonly code: string;
  readonly span: Span;
  /** True where it is most likely what one wants. */
  readonly preferred: boolean;
  /** What changes, as one edit: each place gets its text. Empty where something is only opened. */
  readonly edits: readonly (Location & { readonly text: string })[];
  /** A place to go to. */
  readonly open?: Location;
}

/** Where quick fixes are looked for. */
export interface Question {
  readonly corpus: Corpus;
  /** What finds the terms; absent where they are switched off. */
  readonly terms?: TermFinder;
  /** The part of the file that is asked for. */
  readonly span: Span;
}

/** The quick fixes for one kind of problem. */
export interface Fixer {
  readonly code: string;
  readonly inDocument?: (document: Document, question: Question) => readonly QuickFix[];
  readonly inBibliography?: (bibliography: Bibliography, question: Question) => readonly QuickFix[];
}

/** Whether a problem lies in the part that is asked for, or touches it. */
export const isAsked = ({ start, end }: Span, { span }: Question): boolean => start <= span.end && span.start <= end;

import type { Bibliography } from '../core/bibliography/bibliography.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { Document } from '../core/document/document.ts';
import type { Problem } from '../core/document/problem.ts';
import type { TermFinder } from '../core/glossary/review/draftTerms.ts';
import type { Steps } from '../core/text/steps.ts';

/** `hint` is what only the place itself shows, and no list. */
export type Severity = Problem['severity'] | 'hint';

/** What a rule finds. */
export interface Finding extends Omit<Problem, 'severity'> {
  readonly severity: Severity;
  /** True where what is marked could be taken away. */
  readonly unnecessary?: boolean;
}

/** What rules know of the world around a file. */
export interface Context {
  readonly corpus: Corpus;
  /** What finds the terms; absent where they are switched off. */
  readonly terms?: TermFinder;
  /** The year in which we live. */
  readonly thisYear: number;
}

/** Something that can be wrong with a file. A rule asks what a hover would, so that both say the same. */
export interface Rule {
  /** What it finds, by the names under which it can be switched off. */
  readonly codes: readonly string[];
  readonly inDocument?: (document: Document, context: Context) => Iterable<Finding>;
  /** In steps: a library has tens of thousands of entries. */
  readonly inBibliography?: (bibliography: Bibliography, context: Context) => Steps<readonly Finding[]>;
}

/** How many entries of a bibliography file a rule looks at in a step. */
export const portion = 200;

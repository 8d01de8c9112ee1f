import type { Reference } from '../../bibliography/reference.ts';
import type { Document } from '../../document/document.ts';
import { mapped, type Steps } from '../../text/steps.ts';
import type { Citation } from '../citation.ts';

/** A stretch of the source that is running text. */
export interface Stretch {
  /** Offset in the source at which `text` begins. */
  readonly start: number;
  readonly text: string;
}

/** What a recognizer reads: all running text of a document, since a style is decided by the document as a whole. */
export interface Prose {
  readonly document: Document;
  readonly stretches: readonly Stretch[];
  /** The entries of the document's reference list; empty where it has none. */
  readonly entries: readonly Reference[];
  /** What the recognizers before this one found. */
  readonly claimed: readonly Citation[];
}

/** Finds the citations of one style, in steps. Linear in the length of the prose. */
export type Recognizer = (prose: Prose) => Steps<Citation[]>;

/** How many stretches are looked at in a step. */
export const portion = 500;

/** What is found in each stretch, as one list. */
export function* foundIn<T>(stretches: readonly Stretch[], find: (stretch: Stretch) => readonly T[]): Steps<T[]> {
  return (yield* mapped(stretches, portion, find)).flat();
}

/** Makes a recognizer of a style whose marks need nothing but themselves to be known. */
export function inEachStretch(recognize: (stretch: Stretch, document: Document) => Citation[]): Recognizer {
  return ({ stretches, document }) => foundIn(stretches, (stretch) => recognize(stretch, document));
}

import type { Document } from '../../document/document.ts';
import type { Citation } from '../citation.ts';

/** What a recognizer reads: a stretch of prose of the source, and the document around it. */
export interface Stretch {
  readonly document: Document;
  /** Offset in the source at which `text` begins. */
  readonly start: number;
  readonly text: string;
}

/** Finds the citations of one style in a stretch of prose. Linear in its length. */
export type Recognizer = (stretch: Stretch) => Citation[];

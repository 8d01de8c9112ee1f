import type { Range } from './position.ts';

/** A place in a file, in the editor's terms. */
export interface Place {
  readonly uri: string;
  readonly range: Range;
}

/** Why something was not done, as a sentence. */
export interface Refusal {
  readonly refusal: string;
}

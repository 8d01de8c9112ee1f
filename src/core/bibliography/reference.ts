import type { Span } from '../text/span.ts';
import type { CslItem } from './csl.ts';

/** A bibliography entry, or the body of a footnote that stands for one. */
export interface Reference extends Span {
  readonly kind: 'entry' | 'footnote';
  /** Its parts where page furniture stands between; `start`/`end` is then the envelope. */
  readonly segments?: readonly Span[];
  /** What citations call it by, as printed without its brackets: `7`, `*`, `smith`. */
  readonly label?: string;
  /** What the entry prints, and nothing more. */
  readonly csl: CslItem;
  /** The entry as a reader would read it, its label left out. */
  readonly text: string;
  /** The works that a note cites in full, each cut out of it; absent for entries and for notes that cite none. */
  readonly works?: readonly Reference[];
}

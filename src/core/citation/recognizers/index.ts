import { footnote } from './footnote.ts';
import { numeric } from './numeric.ts';
import type { Recognizer } from './recognizer.ts';
import { superscript } from './superscript.ts';

/** All styles, in the order in which they may claim a place. */
export const recognizers: readonly Recognizer[] = [footnote, superscript, numeric];

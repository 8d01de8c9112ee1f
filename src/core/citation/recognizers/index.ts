import { authorDate } from './authorDate.ts';
import { authorPage } from './authorPage.ts';
import { bareSuperscript } from './bareSuperscript.ts';
import { footnote } from './footnote.ts';
import { latex } from './latex.ts';
import { numeric } from './numeric.ts';
import { numericParen } from './numericParen.ts';
import { pandoc } from './pandoc.ts';
import type { Recognizer } from './recognizer.ts';
import { superscript } from './superscript.ts';

/** All styles, in the order in which they may claim a place: those that need nothing but themselves come first. */
export const recognizers: readonly Recognizer[] = [
  footnote,
  pandoc,
  latex,
  superscript,
  numeric,
  authorDate,
  numericParen,
  authorPage,
  bareSuperscript,
];

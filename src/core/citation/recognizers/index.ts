import { authorDate } from './authorDate.ts';
import { authorPage } from './authorPage.ts';
import { bareSuperscript } from './bareSuperscript.ts';
import { footnote } from './footnote.ts';
import { halfBracket } from './halfBracket.ts';
import { label } from './label.ts';
import { latex } from './latex.ts';
import { noteCall } from './noteCall.ts';
import { numeric } from './numeric.ts';
import { numericParen } from './numericParen.ts';
import { pandoc } from './pandoc.ts';
import type { Recognizer } from './recognizer.ts';
import { superscript } from './superscript.ts';

/** All styles, in the order in which they may claim a place: those that need nothing but themselves come first. */
export const recognizers: readonly Recognizer[] = [
  footnote,
  noteCall,
  pandoc,
  latex,
  superscript,
  numeric,
  label,
  authorDate,
  numericParen,
  halfBracket,
  authorPage,
  bareSuperscript,
];

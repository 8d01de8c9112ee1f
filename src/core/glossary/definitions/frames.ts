import { meaningAfter } from './extent.ts';
import type { Found, Stretch } from './localDefinition.ts';
import {
  articlesAt,
  cleanTerm,
  isTermLike,
  patternsOf,
  wordsIn,
  type FramePatterns,
  type LanguagePatterns,
} from './patterns.ts';
import { quotedStartingAt } from './quotes.ts';

/** How far from the first words of a frame the last ones may stand, in UTF-16 units. */
const reach = 120;

/** Definitions with the term between words: by X we mean …, unter X versteht man …, on entend par X …, под X понимается … */
export function frameDefinitions(stretch: Stretch): Found[] {
  const found: Found[] = [];
  const patterns = patternsOf(stretch.language);
  for (const frame of patterns?.frames ?? []) {
    for (const { end } of wordsIn(stretch.text, frame.open)) {
      const definition = framedAt(stretch.text, end, frame, patterns!);
      if (definition) found.push(definition);
    }
  }
  return found;
}

function framedAt(
  text: string,
  at: number,
  { frame, close, later, next, unless }: FramePatterns,
  patterns: LanguagePatterns,
): Found | null {
  let from = at;
  while (from < text.length && /[\s:]/u.test(text[from]!)) from++;
  from += articlesAt(text, from, Math.min(text.length, from + 12), patterns);
  const quoted = quotedStartingAt(text, from);
  const room = text.slice(quoted?.outer.end ?? from, from + reach);
  const closing = close.exec(room);
  const optional = quoted !== null && frame.close.includes('(?=');
  if (!closing && !optional) return null;
  if (quoted && closing && !optional && closing.index > 20) return null;
  const closeAt = (quoted?.outer.end ?? from) + (optional ? 0 : closing!.index);
  const term = cleanTerm(text, quoted?.inner ?? { start: from, end: closeAt });
  if (!term) return null;
  const words = text.slice(term.start, term.end);
  if (!quoted && (!isTermLike(words, patterns) || /[.;:!?()]|,.*,/u.test(words))) return null;
  // German nouns have capitals; what has none is an adverb or a participle.
  if (patterns.capitalNouns && !quoted && !/\p{Lu}\p{L}+$/u.test(words)) return null;
  const after = closeAt + (optional ? 0 : closing![0].length);
  const coming = text.slice(after, after + 30);
  if (unless?.test(coming) || (next && !next.test(coming))) return null;
  const definition = meaningAfter(text, after);
  if (later && !later.test(text.slice(after, definition.end + 1))) return null;
  return definition.end - definition.start < 3 ? null : { term, definition, form: frame.form };
}

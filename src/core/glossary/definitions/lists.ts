import { trimmedEnd } from './extent.ts';
import type { Found, Stretch } from './localDefinition.ts';
import { articlesAt, cleanTerm, patternsOf } from './patterns.ts';
import { quotedStartingAt } from './quotes.ts';

/** How an item of a list is marked, so that items can be told from what stands below them. */
export type ItemMark = 'digit' | 'letter' | 'roman' | 'han' | 'bullet';

/** The mark at the start of a paragraph; `null` where it has none. */
export function itemMarkOf(text: string): ItemMark | null {
  if (/^\s*\(?\d{1,3}[a-z]?[.)]\s/u.test(text)) return 'digit';
  if (/^\s*\(?[ivx]{2,5}[.)]\s/u.test(text)) return 'roman';
  if (/^\s*\(?[a-zа-я]{1,2}[.)]\s/u.test(text)) return 'letter';
  if (/^\s*[(（]?[一二三四五六七八九十]{1,3}[)）、.]/u.test(text)) return 'han';
  return /^\s*[-–—•*]\s/u.test(text) ? 'bullet' : null;
}

/** Where an item begins within a paragraph that holds a whole list. */
const itemStart = /(?:^|[:;,]\s+)\(?\d{1,3}[a-z]?[.)]\s+/gu;
/** What stands between a term and its meaning in a list. */
const separator = /\s*[:：]\s*|\s+[–—-]\s+|\s*——\s*/u;

/** Words before a colon that label a remark. */
const remark =
  /^(?:notes?|examples?|summary|short version|sources?|see(?: also)?|hinweise?|beispiele?|quellen?|anmerkung(?:en)?|remarques?|exemples?|notas?|ejemplos?|примечани[ея]|примеры?|注|例|说明)$/iu;

/** Definitions of the form `X: …` or `X – …`, in a list or a section of definitions. */
export function listDefinitions(stretch: Stretch): Found[] {
  if (stretch.context === null) return [];
  const { text } = stretch;
  const starts = [
    0,
    ...Array.from(text.matchAll(itemStart), (match) => match.index + match[0].length).filter((at) => at > 0),
  ];
  return starts
    .map((start, i) => itemAt(stretch, start, starts[i + 1] ?? text.length))
    .filter((found) => found !== null);
}

function itemAt({ text, context, language, isEmphasised }: Stretch, at: number, to: number): Found | null {
  let from = at;
  while (from < to && /[\s*•–—-]/u.test(text[from]!)) from++;
  const patterns = patternsOf(language);
  if (patterns) from += articlesAt(text, from, to, patterns);
  const quoted = quotedStartingAt(text, from);
  const rest = quoted ? quoted.outer.end : from;
  const between = separator.exec(text.slice(rest, Math.min(to, rest + 100)));
  if (!between || (quoted && between.index > 30)) return null;
  const whole = cleanTerm(text, quoted?.inner ?? { start: from, end: rest + between.index });
  const definition = trimmedEnd(text, { start: Math.min(to, rest + between.index + between[0].length), end: to });
  if (!whole || !/\p{L}/u.test(text.slice(definition.start, definition.end))) {
    if (!whole || to < text.length || definition.end > definition.start) return null;
  }
  const words = text.slice(whole.start, whole.end);
  const brackets = /\s*[(（][^()（）]*[)）]$/u.exec(words);
  const term = brackets && brackets.index > 1 ? { start: whole.start, end: whole.start + brackets.index } : whole;
  if (words.split(/\s+/u).length > 10 || /[.!?;。；]\s|,.*,/u.test(words) || !/\p{L}{2}|\p{sc=Han}/u.test(words))
    return null;
  if (remark.test(words)) return null;
  const marked = quoted !== null || context === 'list' || isEmphasised(term);
  if (!marked && (words.split(/\s+/u).length > 5 || definition.end - definition.start < 10)) return null;
  return { term, definition, form: 'list' };
}

import { meaningBefore } from './extent.ts';
import type { Found, Stretch } from './localDefinition.ts';
import { articlesAt, cleanTerm, isTermLike, patternsOf, wordsIn, type LanguagePatterns } from './patterns.ts';
import { quotedStartingAt } from './quotes.ts';

/** How long what names something may be, in UTF-16 units. */
const reach = 140;

/** Names given on the way: … (hereinafter “X”), … (the “X”), im Folgenden „X“, далее — X, ci-après « X », en adelante «X». */
export function hereinafterDefinitions(stretch: Stretch): Found[] {
  const patterns = patternsOf(stretch.language);
  if (!patterns) return [];
  const found: Found[] = [];
  const { text } = stretch;
  for (const { start, end: after } of wordsIn(text, patterns.hereinafter)) {
    const open = bracketBefore(text, start);
    const close = open === null ? -1 : text.slice(after, after + reach).search(/[)）]/u);
    const terms = namesIn(
      text,
      after,
      close < 0 ? Math.min(text.length, after + reach) : after + close,
      patterns,
      close >= 0,
    );
    add(found, text, terms, open ?? start);
  }
  for (const match of text.matchAll(/[(（]([^()（）]{3,140})[)）]/gu)) {
    const start = match.index + 1;
    if (!/["“„«‘”]/u.test(match[1]!)) continue;
    add(found, text, onlyQuotations(text, start, start + match[1]!.length, patterns), match.index);
  }
  return found;
}

function add(found: Found[], text: string, terms: readonly Found['term'][], at: number): void {
  const definition = terms.length > 0 ? meaningBefore(text, at) : null;
  if (!definition) return;
  for (const term of terms) found.push({ term, definition, form: 'hereinafter' });
}

/** The bracket that is open at `at`, where only a few words stand between. */
function bracketBefore(text: string, at: number): number | null {
  const before = text.slice(Math.max(0, at - 40), at);
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'));
  return open < 0 || /[)）]/u.test(before.slice(open)) ? null : at - before.length + open;
}

/** The names after a word such as `hereinafter`: quoted ones, or, in a bracket, all that stands there. */
function namesIn(
  text: string,
  from: number,
  to: number,
  patterns: LanguagePatterns,
  bracketed: boolean,
): Found['term'][] {
  const start = skipNaming(text, from, to, patterns);
  const quoted = quotationsFrom(text, start, to, patterns);
  if (quoted.length > 0) return quoted;
  if (!bracketed) return [];
  const terms = text
    .slice(start, to)
    .split(/(?<=[,;])/u)
    .reduce<{ at: number; spans: Found['term'][] }>(
      ({ at, spans }, part) => {
        const from = at + articlesAt(text, at, at + part.length, patterns);
        const term = cleanTerm(text, { start: from, end: at + part.length });
        const fits =
          term &&
          isTermLike(text.slice(term.start, term.end), patterns) &&
          !/^\p{N}|[.:]\s/u.test(text.slice(term.start, term.end));
        return { at: at + part.length, spans: fits ? [...spans, term] : spans };
      },
      { at: start, spans: [] },
    ).spans;
  return terms.length <= 3 ? terms : [];
}

/**
 * The quotations of a bracket that holds nothing else. One must begin with a capital, as names that are given do, and be
 * no sentence; where all nouns have capitals, only a word such as `der` or `kurz` tells a name from a remark.
 */
function onlyQuotations(text: string, from: number, to: number, patterns: LanguagePatterns): Found['term'][] {
  const start = skipNaming(text, from, to, patterns);
  if (patterns.capitalNouns && start === from) return [];
  return quotationsFrom(text, start, to, patterns, true).filter((term) =>
    /^\p{Lu}[^?!:;]*$/u.test(text.slice(term.start, term.end)),
  );
}

/** Quotations from `from` on with nothing but commas and conjunctions between; none, where `whole` is asked, if more follows. */
function quotationsFrom(
  text: string,
  from: number,
  to: number,
  patterns: LanguagePatterns,
  whole = false,
): Found['term'][] {
  const terms: Found['term'][] = [];
  let at = from;
  for (;;) {
    const quoted = quotedStartingAt(text, at);
    if (!quoted || quoted.outer.end > to) break;
    const { inner } = quoted;
    const start = inner.start + articlesAt(text, inner.start, inner.end, patterns);
    const term = cleanTerm(text, { start, end: inner.end });
    if (term && text.slice(term.start, term.end).split(/\s+/u).length <= 8) terms.push(term);
    at = skipNaming(text, quoted.outer.end, to, patterns);
  }
  return whole && /[\p{L}\p{N}]/u.test(text.slice(at, to)) ? [] : terms;
}

/** The place after commas, dashes and words such as `the`, `collectively`, `or`. */
function skipNaming(text: string, from: number, to: number, { naming }: LanguagePatterns): number {
  let at = from;
  for (let steps = 0; steps < 8; steps++) {
    while (at < to && /[\s,:;–—-]/u.test(text[at]!)) at++;
    const skipped = /^(?:and|und|et|y|и)\s/iu.exec(text.slice(at, to)) ?? naming.exec(text.slice(at, to));
    if (!skipped) break;
    at += skipped[0].length;
  }
  return at;
}

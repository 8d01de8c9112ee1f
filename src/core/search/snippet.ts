import type { Span } from '../text/span.ts';

/** A word or a pair of characters in a text that matched, in its units, with the number of the query's word. */
export interface Match extends Span {
  readonly word: number;
}

/** The most characters of a snippet. */
export const snippetLength = 200;

/** The part of `text` in which most different words of the query stand, on one line, and where in it they stand. */
export function snippetOf(text: string, matches: readonly Match[]): { snippet: string; highlights: readonly Span[] } {
  const spans = merged(matches);
  const window = densest(matches);
  const room = Math.max(0, snippetLength - (window.end - window.start));
  let start = Math.max(0, Math.min(window.start - Math.floor(room / 2), text.length - snippetLength));
  start = start === 0 ? 0 : wordStart(text, start, window.start);
  let end = Math.min(text.length, start + snippetLength);
  end = end === text.length ? end : wordEnd(text, Math.min(window.end, end), end);
  const highlights = spans
    .map((s) => ({ start: Math.max(s.start, start) - start, end: Math.min(s.end, end) - start }))
    .filter((s) => s.end > s.start);
  return { snippet: text.slice(start, end).replace(/[\r\n\t]/g, ' '), highlights };
}

/** The stretch of at most a snippet's length with the most different words. */
function densest(matches: readonly Match[]): Span {
  let best = { start: 0, end: 0, score: 0 };
  for (let first = 0, last = 0; first < matches.length; first++) {
    const { start } = matches[first]!;
    last = Math.max(last, first);
    while (last + 1 < matches.length && matches[last + 1]!.end - start <= snippetLength) last++;
    const inside = matches.slice(first, last + 1);
    const score = new Set(inside.map(({ word }) => word)).size + inside.length / 1000;
    if (score > best.score) best = { start, end: matches[last]!.end, score };
  }
  return best;
}

/** Sorted, with those that touch made one. */
function merged(matches: readonly Match[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of matches.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}

/** The start of the first word at or after `from`, but not past `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) if (/\s/.test(text[i - 1]!)) return i;
  return insideCharacter(text, from) ? from + 1 : from;
}

/** The end of the last word at or before `to`, but not before `limit`. */
function wordEnd(text: string, limit: number, to: number): number {
  for (let i = to; i > limit; i--) if (/\s/.test(text[i]!)) return i;
  return insideCharacter(text, to) ? to - 1 : to;
}

const insideCharacter = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;

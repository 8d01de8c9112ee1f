import { keysOf, wordsOf } from '../search/words.ts';
import type { Span } from '../text/span.ts';
import { functionWords } from './functionWords.ts';
import { romanKeys } from './transliterate.ts';

/** What a passage can speak for a claim with: its words, its figures, and the names in it. */
export type TermKind = 'word' | 'figure' | 'name';

/** A word, figure or name of a text, with what it is compared by. Its span is one of that text. */
export interface Term extends Span {
  readonly kind: TermKind;
  readonly key: string;
}

/** `1 234`, `1,234.5`, `12.5`: one number however it is grouped. */
const figure = /\d{1,3}(?:[ \u00a0\u202f’']\d{3})+(?!\d)|\d+(?:[.,]\d+)*/gu;

/**
 * The terms of a text. Words are folded, and without an English plural; figures are without the marks that group them; a
 * name is a capitalised word in Latin or Cyrillic letters, with a key for each way to write it in Latin ones. A name is
 * a word too.
 */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const match of text.matchAll(figure)) {
    const key = figureKey(match[0]);
    terms.push({ kind: 'figure', key, start: match.index, end: match.index + match[0].length });
  }
  const words = wordsOf(text);
  for (const { key, word: at } of keysOf(words)) {
    const { start, unspaced, text: whole } = words[at]!;
    const pair = unspaced && key.length > whole.length;
    const end = pair ? words[at + 1]!.end : words[at]!.end;
    if (/^\d+$/u.test(key) || functionWords.has(key)) continue;
    if (unspaced) {
      if (pair) terms.push({ kind: 'word', key, start, end });
      continue;
    }
    if (key.length < 2) continue;
    terms.push({ kind: 'word', key: singular(key), start, end });
    if (key !== whole || !isCapital(text, start)) continue;
    for (const roman of romanKeys(text.slice(start, end)))
      if (roman.length > 2) terms.push({ kind: 'name', key: roman, start, end });
  }
  return terms;
}

/** Whether two words are forms of one: they share their beginning, and little follows it. From 0 to 1. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  let common = 0;
  while (common < Math.min(a.length, b.length) && a[common] === b[common]) common++;
  return common >= stem && common / longer >= 0.6 ? 0.5 + 0.4 * (common / longer) : 0;
}

/** Letters that forms of one word share at least. */
export const stem = 4;

const singular = (word: string): string =>
  word.length > 4 && word.endsWith('ies')
    ? `${word.slice(0, -3)}y`
    : word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/u.test(word)
      ? word.slice(0, -1)
      : word;

function figureKey(printed: string): string {
  const grouped = printed.replace(/[ \u00a0\u202f’']/gu, '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(grouped)) return grouped.replace(/,/gu, '');
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/u.test(grouped)) return grouped.replace(/\./gu, '').replace(',', '.');
  return grouped.replace(',', '.');
}

function isCapital(text: string, at: number): boolean {
  const c = text[at]!;
  return c !== c.toLowerCase();
}

import { chineseNumber } from '../text/chineseNumber.ts';
import type { Locator } from './citation.ts';
import { locatorLabel } from './locatorWords.ts';

const leading = /^(§§?|¶¶?|№|\p{L}{1,12})\.?\s*(?=[\d第IVXLCivxlc(]|\p{Lu}\d)/u;

/** One number of a clause or a page: `33`, `5(1)(a)`, `2.4`, `12a`, `xiv`, `41 ff.`. */
const one =
  /(?:\p{Lu}?\d{1,5}(?:[.:/]\d{1,5}){0,6}\p{L}?(?![\p{L}\d])(?:\s?\([\p{L}\d]{1,5}\)){0,5}(?:\s?ff?\.?(?![\p{L}\d]))?|[IVXLC]{1,8}(?![\p{L}\d])|[ivxlc]{1,8}(?![\p{L}\d]))/u
    .source;
const through = /\s?\p{Pd}\s?/u.source;
/** What goes on with a list of numbers: a year begins another work. */
const further = /(?:\s?[,&+]\s?|\s(?:and|und|et|y|и)\s)(?!(?:1[5-9]|20)\d{2}(?!\d))/u.source;
const value = new RegExp(`^${one}(?:${through}${one})?(?:${further}${one}(?:${through}${one})?){0,12}`, 'u');

const numeral = /[\d零〇一二三四五六七八九十百千两]{1,7}/u.source;
const chinese = new RegExp(
  `^第\\s?(${numeral})(?:\\s?[–—~～至-]\\s?第?(${numeral}))?\\s?(页|頁|章|节|節|条|條|款|段|卷|册|冊|编|編|部分|行|栏|欄|期)`,
  'u',
);
/** The clauses of an article: `第五条第二款第三项` is what English writes `5(2)(3)`. */
const clause = new RegExp(`^第\\s?(${numeral})\\s?[款项項]`, 'u');
/** `15页`, `15–17頁`: the page behind its number. */
const pagesBehind = /^(\d{1,5}(?:\s?\p{Pd}\s?\d{1,5})?)\s?[页頁]/u;
/** A headword of a dictionary, `s. v. “weir”`. */
const headword =
  /^(?:s\.\s?v{1,2}\.|sub\sverbo|sub\svoce)\s*(?:[“"«„‘']([^“”"«»„‘’']{1,80})[”"»“’']|([\p{L}\p{M}-]{1,40}))/iu;

/** Reads the word that announces a locator, `pp. `, `§ `, from the start of a text that goes on with a number; `null` where there is none. */
export function locatorLabelAt(text: string): { label: string; length: number } | null {
  const lead = leading.exec(text);
  const label = lead && locatorLabel(lead[1]!);
  return lead && label ? { label, length: lead[0].length } : null;
}

/**
 * Reads a locator such as `p. 106`, `S. 5–7`, `Art. 3(2)`, `第五条`, from the start of a text. `null` where it does not
 * begin with one. Dashes in the value stay as printed but for spaces around them; Chinese numerals become figures.
 */
export function locatorAt(text: string): { locator: Locator; length: number } | null {
  const near = text.slice(0, 120);
  const own = chineseAt(near);
  if (own) return own;
  const entry = headword.exec(near);
  if (entry) return { locator: { label: 'sub-verbo', value: entry[1] ?? entry[2]! }, length: entry[0].length };
  const lead = locatorLabelAt(near);
  const found = lead && value.exec(near.slice(lead.length))?.[0].replace(/[\s.]+$/u, '');
  return found ? { locator: { label: lead.label, value: tidy(found) }, length: lead.length + found.length } : null;
}

function chineseAt(text: string): { locator: Locator; length: number } | null {
  const behind = pagesBehind.exec(text);
  if (behind) return { locator: { label: 'page', value: tidy(behind[1]!) }, length: behind[0].length };
  const found = chinese.exec(text);
  if (!found) return null;
  let { length } = found[0];
  let printed = figures(found[1]!) + (found[2] === undefined ? '' : `–${figures(found[2])}`);
  for (let more = clause.exec(text.slice(length)); more; more = clause.exec(text.slice(length))) {
    printed += `(${figures(more[1]!)})`;
    length += more[0].length;
  }
  return { locator: { label: locatorLabel(found[3]!)!, value: printed }, length };
}

function figures(text: string): string {
  const worth = /^\d+$/u.test(text) ? Number.NaN : chineseNumber(text);
  return Number.isNaN(worth) ? text : String(worth);
}

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').replace(/\s?(\p{Pd})\s?/gu, '$1');

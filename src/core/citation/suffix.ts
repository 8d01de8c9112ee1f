import type { CitationItem } from './citation.ts';
import { locatorLabelAt } from './locators.ts';

/** One word of a locator: `33`, `1.2`, `C22`, `5(1)(a)`, `[17]-[18]`, `xv–xvii`. */
const word =
  /(?:[\p{L}\p{N}\p{M}\p{S}\-‐‑–−]|[.:](?=[\p{L}\p{N}])|\([^()\s]{0,20}\)|\[[^[\]\s]{0,20}\]|\{[^{}\s]{0,20}\})+/uy;
const between = /[,;]?\s*/uy;
const roman = /^m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/iu;
const delimited = /^\{([^{}]{0,200})\}/u;

/**
 * Reads what follows a key in a citation, `, pp. 3–5, 7 and *passim*`: the locator and what remains. As pandoc reads it,
 * a bare number is a page, braces hold a locator whatever it looks like, and `{}` says that there is none.
 */
export function readSuffix(text: string): Pick<CitationItem, 'locator' | 'suffix'> {
  const from = /^\s*,?\s*/u.exec(text)![0].length;
  const rest = text.slice(from);
  const braces = delimited.exec(rest);
  if (braces) {
    const label = locatorLabelAt(braces[1]!);
    const value = braces[1]!.slice(label?.length ?? 0).trim();
    return { ...locatorOf(label?.label, value), ...suffixOf(rest.slice(braces[0].length)) };
  }
  const label = locatorLabelAt(rest);
  const start = label?.length ?? 0;
  const end = valueEnd(rest, start, label !== null);
  if (end === start) return suffixOf(text);
  return { ...locatorOf(label?.label, rest.slice(start, end)), ...suffixOf(rest.slice(end)) };
}

/** Where the words of a locator's value end; `start` where there is none. A label lets Roman numerals be numbers too. */
function valueEnd(text: string, start: number, labelled: boolean): number {
  let end = start;
  for (;;) {
    between.lastIndex = end;
    const at = end === start ? end : end + between.exec(text)![0].length;
    word.lastIndex = at;
    const found = word.exec(text)?.[0];
    if (found === undefined || !isNumber(found, labelled)) return end;
    end = at + found.length;
  }
}

const isNumber = (found: string, romanToo: boolean): boolean =>
  /\d/u.test(found) || (romanToo && found.split(/[^\p{L}]+/u).some((part) => part !== '' && roman.test(part)));

const locatorOf = (label: string | undefined, value: string): Pick<CitationItem, 'locator'> =>
  value === '' ? {} : { locator: { label: label ?? 'page', value: value.replace(/\s+/gu, ' ') } };

function suffixOf(text: string): Pick<CitationItem, 'suffix'> {
  const suffix = text.replace(/\s+/gu, ' ').trim();
  return suffix === '' ? {} : { suffix };
}

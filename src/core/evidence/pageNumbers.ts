import type { Document, Page } from '../document/document.ts';
import { numberBetween } from '../document/pages.ts';
import { lastStartingAtOrBefore } from '../text/span.ts';

/** A page as readers name it, and as the file has it: the two seldom agree. */
export interface PlacedPage {
  /** The number that is printed on the page, or that it must have by those around it. */
  readonly label?: string;
  /** The page of the file, from zero. */
  readonly index: number;
}

/** How it is known which page is which. */
export type PageNumbering = 'printed' | 'counted' | 'none';

/** The pages of a document with their numbers. */
export interface NumberedPages {
  readonly labels: readonly (string | undefined)[];
  readonly numbering: PageNumbering;
}

/**
 * What each page of a document is called. A page that prints no number has that which those around it leave for it.
 * Where none is printed they are counted from `first`, the first page that the reference gives for the work.
 */
export function numberPages({ pages }: Pick<Document, 'pages'>, first: number | null): NumberedPages {
  const printed = pages.map(({ label }) => label);
  const offsets = printed.flatMap((label, index) =>
    isNumber(label) ? [{ index, offset: Number(label) - index }] : [],
  );
  if (offsets.length > 0)
    return { labels: printed.map((label, i) => label ?? numberBetween(i, offsets)), numbering: 'printed' };
  if (printed.some((label) => label !== undefined)) return { labels: printed, numbering: 'printed' };
  if (first === null || pages.length < 2) return { labels: printed, numbering: 'none' };
  return { labels: pages.map((_, i) => String(first + i)), numbering: 'counted' };
}

/** The page on which something at `offset` of the source stands; `null` where no page shows. */
export function pageAt(
  pages: readonly Page[],
  labels: readonly (string | undefined)[],
  offset: number,
): PlacedPage | null {
  const index = lastStartingAtOrBefore(pages, offset);
  if (index < 0 || pages.length < 2) return null;
  const label = labels[index];
  return { index, ...(label === undefined ? {} : { label }) };
}

/** The pages that a locator's value means, `24`, `24–26`, `124–6`, `iv, 30ff.`, as ranges; numerals that are no numbers stay words. */
export function pageRanges(value: string): { readonly first: string; readonly last: string }[] {
  return value.split(/\s*(?:[,;，、]|\s(?:and|und|et|y|и|&)\s)\s*/u).flatMap((part) => {
    const match = /^\s*([\divxlcdm]+)\s*(?:\p{Pd}\s*([\divxlcdm]+)|(ff?\.?|sqq?\.?))?/iu.exec(part);
    if (!match) return [];
    const [, first, last, following] = match as unknown as [string, string, string | undefined, string | undefined];
    if (following && isNumber(first))
      return [{ first, last: String(Number(first) + (/^ff|qq/u.test(following) ? 4 : 1)) }];
    if (last && isNumber(first) && isNumber(last) && last.length < first.length)
      return [{ first, last: first.slice(0, -last.length) + last }];
    return [{ first, last: last ?? first }];
  });
}

/** Whether a page called `label` is among those that a range names. */
export function isWithin(label: string, { first, last }: { readonly first: string; readonly last: string }): boolean {
  if (isNumber(label) && isNumber(first) && isNumber(last))
    return Number(first) <= Number(label) && Number(label) <= Number(last);
  return label.toLowerCase() === first.toLowerCase() || label.toLowerCase() === last.toLowerCase();
}

const isNumber = (text: string | undefined): text is string => text !== undefined && /^\d{1,6}$/u.test(text);

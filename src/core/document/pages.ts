import { lastStartingAtOrBefore } from '../text/span.ts';
import type { Block, Document, Page } from './document.ts';
import { printedPage } from './furniture.ts';
import type { RawBlock } from './scan/rawBlock.ts';

/**
 * The pages that show: the source between running heads, page numbers and form feeds. A number is taken for the page
 * that it closes where the document ends with one, and for the page that it opens otherwise.
 */
export function pagesOf(text: string, blocks: readonly Block[], raw: readonly RawBlock[]): Page[] {
  const breaks: { end: number; next: number; number?: string }[] = [];
  for (let i = 0; i < raw.length; i++) {
    const block = raw[i]!;
    if (block.kind !== 'furniture') {
      if (block.startsPage && text.lastIndexOf('\f', block.start) > (raw[i - 1]?.end ?? -1)) {
        breaks.push({ end: block.start, next: block.start });
      }
      continue;
    }
    let last = i;
    while (raw[last + 1]?.kind === 'furniture') last++;
    const number = raw
      .slice(i, last + 1)
      .map((b) => printedPage(text.slice(b.start, b.end)))
      .find((n) => n !== null);
    breaks.push({ end: block.start, next: raw[last]!.end, ...(number ? { number } : {}) });
    i = last;
  }
  if (breaks.length === 0) return [];
  const lastText = blocks.at(-1);
  const footed = breaks.at(-1)!.number !== undefined && (lastText?.kind === 'furniture' || lastText === undefined);
  const pages: Page[] = [];
  let start = 0;
  let label: string | undefined;
  for (const b of [...breaks, { end: text.length, next: text.length }] as typeof breaks) {
    const own = footed ? b.number : label;
    if (text.slice(start, b.end).trim() !== '') pages.push({ start, end: b.end, ...(own ? { label: own } : {}) });
    start = b.next;
    label = b.number;
  }
  return pages;
}

/** A page that the file itself has, with the number that the file gives it, where it gives one. */
export interface GivenPage {
  readonly start: number;
  readonly label?: string;
}

/**
 * The pages that a file has. One without a number of the file's has that which it prints, or which it must have between
 * those that print theirs.
 */
export function givenPages(text: string, given: readonly GivenPage[], raw: readonly RawBlock[]): Page[] {
  const pages = given.map(({ start, label }, i): Page => ({
    start,
    end: given[i + 1]?.start ?? text.length,
    ...(label ? { label } : {}),
  }));
  if (pages.some(({ label }) => label)) return pages;
  let block = 0;
  const printed = pages.map(({ start: from, end: to }) => {
    let number: string | null = null;
    for (; block < raw.length && raw[block]!.start < to; block++) {
      const { kind, start, end } = raw[block]!;
      if (kind === 'furniture' && start >= from) number ??= printedPage(text.slice(start, end));
    }
    return number;
  });
  const offsets = printed.flatMap((number, index) =>
    number !== null && /^\d+$/u.test(number) ? [{ index, offset: Number(number) - index }] : [],
  );
  return pages.map((page, i): Page => {
    const label = printed[i] ?? numberBetween(i, offsets);
    return label === undefined ? page : { ...page, label };
  });
}

/** How far the number that a page prints is from its place among the pages, counted from zero. */
export interface NumberedPage {
  readonly index: number;
  readonly offset: number;
}

/** The number of a page without one, where its neighbours on both sides, or on the only side, agree. */
export function numberBetween(index: number, offsets: readonly NumberedPage[]): string | undefined {
  const before = offsets.findLast((o) => o.index < index);
  const after = offsets.find((o) => o.index > index);
  const offset = before && after && before.offset !== after.offset ? undefined : (before ?? after)?.offset;
  return offset === undefined || index + offset < 1 ? undefined : String(index + offset);
}

/** What the page is called that an offset of the text is on; where a file has pages and none has a number, they are counted. */
export function pageLabelAt({ pages, extracted }: Document, offset: number): string | undefined {
  const index = lastStartingAtOrBefore(pages, offset);
  const page = pages[index];
  if (!page || offset >= page.end) return undefined;
  if (page.label !== undefined || !extracted || pages.length < 2) return page.label;
  return pages.every(({ label }) => label === undefined) ? String(index + 1) : undefined;
}

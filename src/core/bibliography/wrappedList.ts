import type { Block, Document } from '../document/document.ts';
import { printedPage } from '../document/furniture.ts';
import { sectionWord } from '../document/sectionWords.ts';
import { linesOf } from '../document/scan/rawBlock.ts';
import { contains, lastStartingAtOrBefore, type Span } from '../text/span.ts';
import { finished } from '../text/steps.ts';
import { continuesList, entryStarts, sortedList, type ListLine } from './entryStarts.ts';

/** From which share of its lines on a list counts as broken by the extraction, so that lines, not blocks, are its parts. */
const mostly = 0.5;

/** The blocks that stand wholly in a span. */
export function blocksIn(document: Document, span: Span): Block[] {
  const { blocks } = document;
  const found: Block[] = [];
  for (
    let i = lastStartingAtOrBefore(blocks, span.start - 1) + 1;
    i < blocks.length && blocks[i]!.start < span.end;
    i++
  ) {
    if (contains(span, blocks[i]!)) found.push(blocks[i]!);
  }
  return found;
}

/** Whether the extraction broke the lines of a list without a blank between its entries. */
export function isWrapped(document: Document, list: Span): boolean {
  if (document.format !== 'plaintext') return false;
  const read = blocksIn(document, list).filter((b) => b.kind !== 'furniture' && b.kind !== 'code').length;
  const printed = printedLines(document, list).length;
  return printed >= 3 && read <= printed * (1 - mostly);
}

/**
 * The entries of a list whose lines the extraction broke, each as the spans of its lines that stand together; `null`
 * where blocks are entries already. Ends where the text stops to look like entries.
 */
export function wrappedEntries(document: Document, list: Span): Span[][] | null {
  if (!isWrapped(document, list)) return null;
  const printed = printedLines(document, list);
  const starts = entryStarts(listLines(document, list));
  const entries = starts.map((start, k) => printed.slice(start, starts[k + 1] ?? printed.length));
  const first = entries.findIndex((lines) => isPlausible(document.text.slice(lines[0]!.start, lines.at(-1)!.end)));
  return entries
    .slice(Math.max(0, first), plausibleEnd(document.text, entries))
    .map((lines) => together(document.text, lines));
}

/** How much of the text behind a list is read to see whether it goes on there, in UTF-16 units. */
const glance = 600;

/** Whether a wrapped list goes on behind a heading that the extraction put into the middle of it. */
export function goesOnBehind(document: Document, list: Span, heading: Span): boolean {
  const above = listLines(document, list);
  const last = above[entryStarts(above).at(-1) ?? -1];
  return continuesList(last, listLines(document, { start: heading.end, end: heading.end + glance }));
}

function listLines(document: Document, list: Span): ListLine[] {
  const printed = printedLines(document, list);
  return printed.map((line, i) => lineOf(document.text, line, printed[i - 1]));
}

/** The list that a wrapped document has without a heading that could be read, in its second half. */
export function unheadedList(document: Document): Span | null {
  const half = { start: document.text.indexOf('\n', document.text.length >> 1), end: document.text.length };
  if (half.start < 0 || !isWrapped(document, half)) return null;
  const lines = printedLines(document, half);
  const list = sortedList(listLines(document, half));
  return list && { start: lines[list.first]!.start, end: lines[list.end - 1]!.end };
}

/** The lines of a list without what the page prints around them, and without headings that the extraction put among them. */
function printedLines(document: Document, list: Span): Span[] {
  const around = blocksIn(document, list).filter(
    (b) =>
      b.kind === 'furniture' || (b.kind === 'heading' && sectionWord(document.text.slice(b.start, b.end)) !== null),
  );
  const lines = finished(linesOf(document.text.slice(list.start, list.end)))
    .filter((l) => !l.blank)
    .map((l) => ({ start: l.start + list.start, end: l.end + list.start }));
  const textOf = (l: Span | undefined): string => (l ? document.text.slice(l.start, l.end) : '');
  return lines.filter((line, i) => {
    const nearest = around[lastStartingAtOrBefore(around, line.start)];
    if (nearest && contains(nearest, line)) return false;
    // A number is the page's, but for the second half of a range.
    return printedPage(textOf(line)) === null || /\d\s?[-–]$/u.test(textOf(lines[i - 1]));
  });
}

/** How many entries are looked ahead at, and how many of them must read like entries for the list to go on. */
const ahead = 6;
const enough = 3;

/** The number of entries before the text that follows a list without a heading. */
function plausibleEnd(text: string, entries: readonly (readonly Span[])[]): number {
  const plausible = entries.map((lines) => isPlausible(text.slice(lines[0]!.start, lines.at(-1)!.end)));
  for (let i = 0; i < plausible.length; i++) {
    if (plausible[i]) continue;
    const next = plausible.slice(i, i + ahead);
    if (next.filter(Boolean).length < Math.min(enough, next.length / 2)) return i;
  }
  return entries.length;
}

const isPlausible = (entry: string): boolean =>
  entry.length >= 20 &&
  entry.length <= 900 &&
  /\p{L}{3}/u.test(entry) &&
  /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)|https?:|www\.|in press|forthcoming|im Erscheinen|\bo\.\s?J\.|\bn\.\s?d\./iu.test(
    entry,
  );

function lineOf(text: string, line: Span, before: Span | undefined): ListLine {
  return {
    text: text.slice(line.start, line.end),
    afterGap: before !== undefined && /\n\s*\n/u.test(text.slice(before.end, line.start)),
  };
}

/** Lines as spans: one for each run with nothing but white space between. */
function together(text: string, lines: readonly Span[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const line of lines) {
    const last = spans.at(-1);
    if (last && text.slice(last.end, line.start).trim() === '') last.end = line.end;
    else spans.push({ ...line });
  }
  return spans;
}

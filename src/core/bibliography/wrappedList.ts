import type { Document } from '../document/document.ts';
import { printedPage } from '../document/furniture.ts';
import { linesOf } from '../document/scan/rawBlock.ts';
import { contains, lastStartingAtOrBefore, type Span } from '../text/span.ts';
import { entryStarts, sortedList, type ListLine } from './entryStarts.ts';

/** From which share of its lines on a list counts as broken by the extraction, so that lines, not blocks, are its parts. */
const mostly = 0.5;

/** Whether the extraction broke the lines of a list without a blank between its entries. */
export function isWrapped(document: Document, list: Span): boolean {
  if (document.format !== 'plaintext') return false;
  const read = document.blocks.filter((b) => contains(list, b) && b.kind !== 'furniture' && b.kind !== 'code').length;
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
  const starts = entryStarts(printed.map((l, i) => lineOf(document.text, l, printed[i - 1])));
  const entries = starts.map((start, k) => printed.slice(start, starts[k + 1] ?? printed.length));
  return entries.slice(0, plausibleEnd(document.text, entries)).map((lines) => together(document.text, lines));
}

/** The list that a wrapped document has without a heading that could be read, in its second half. */
export function unheadedList(document: Document): Span | null {
  const half = { start: document.text.indexOf('\n', document.text.length >> 1), end: document.text.length };
  if (half.start < 0 || !isWrapped(document, half)) return null;
  const lines = printedLines(document, half);
  const list = sortedList(lines.map((l, i) => lineOf(document.text, l, lines[i - 1])));
  return list && { start: lines[list.first]!.start, end: lines[list.end - 1]!.end };
}

function printedLines(document: Document, list: Span): Span[] {
  const blocks = document.blocks.filter((b) => contains(list, b));
  return linesOf(document.text.slice(list.start, list.end))
    .filter((l) => !l.blank)
    .map((l) => ({ start: l.start + list.start, end: l.end + list.start }))
    .filter((l) => !isFurniture(blocks, l) && printedPage(document.text.slice(l.start, l.end)) === null);
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
  /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)|https?:|www\.|in press|forthcoming|im Erscheinen|\bo\.\s?J\.|\bn\.\s?d\./iu.test(
    entry,
  );

function isFurniture(blocks: Document['blocks'], line: Span): boolean {
  for (
    let i = lastStartingAtOrBefore(blocks, line.start);
    i >= 0 && i > lastStartingAtOrBefore(blocks, line.start) - 3;
    i--
  ) {
    if (blocks[i]!.kind === 'furniture' && contains(blocks[i]!, line)) return true;
  }
  return false;
}

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

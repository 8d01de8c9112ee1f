import type { Block, Document, Section } from '../document/document.ts';
import { sectionWord } from '../document/sectionWords.ts';
import { envelope, lastStartingAtOrBefore, type Span } from '../text/span.ts';
import { goesOnBehind, isWrapped, unheadedList } from './wrappedList.ts';

/** How many labelled entries in a row make a list where no heading announces it. */
export const unannounced = 3;
/** So many headings may stand in the middle of a list whose columns the extraction mixed. */
const mostHeadings = 4;

/** Where the reference lists stand: under a heading of that name, or entries numbered from 1 with none above them. */
export function listSpans(document: Document): Span[] {
  const items = document.format === 'latex' ? bibitems(document) : [];
  if (items.length > 0) return items;
  // The sections that every paper has, by their usual names: one of them ends a list.
  const named = document.outline.filter((s) => sectionWord(s.text) !== null);
  const spans = named.flatMap((section, i) =>
    sectionWord(section.text) === 'references'
      ? [
          wrappedSpan(document, section, named.slice(i + 1, i + 2 + mostHeadings)) ?? {
            start: section.end,
            end: ownEnd(document, section),
          },
        ]
      : [],
  );
  if (spans.length > 0) return spans.filter((s, i) => i === 0 || s.start >= spans[i - 1]!.end);
  const sorted = unheadedList(document);
  if (sorted) return [sorted];
  const run = [numberedRun(document.blocks), namedRun(document)].find(
    (blocks) => blocks.length >= unannounced && blocks.every((b) => looksLikeEntry(document, b)),
  );
  return run ? [envelope(run)] : [];
}

/** The list that LaTeX’s `\bibitem`s make. */
function bibitems({ text, blocks }: Document): Span[] {
  const items = blocks.filter(
    (b) => b.kind === 'item' && b.label !== undefined && text.startsWith('\\bibitem', b.start),
  );
  if (items.length === 0) return [];
  const end = text.indexOf('\\end{thebibliography}', items.at(-1)!.start);
  return [{ start: items[0]!.start, end: end < 0 ? items.at(-1)!.end : end }];
}

/**
 * Where a list whose lines the extraction broke stands: up to the next of the sections that every paper has, `below`,
 * since a line of an entry may look like a heading. `null` where its lines are not broken.
 */
function wrappedSpan(document: Document, section: Section, below: readonly Section[]): Span | null {
  const spanTo = (next: Section | undefined): Span => ({
    start: section.end,
    end: next?.start ?? document.text.length,
  });
  if (!isWrapped(document, spanTo(below[0]))) return null;
  const next = below.find(
    (s, i) => i === mostHeadings || sectionWord(s.text) === 'references' || !goesOnBehind(document, spanTo(s), s),
  );
  return spanTo(next);
}

/** A list ends where the next heading of any level stands. */
const ownEnd = (document: Document, section: Section): number =>
  document.outline[lastStartingAtOrBefore(document.outline, section.start) + 1]?.start ?? document.text.length;

/** The last run of items labelled with names, `[ABC99]`. */
function namedRun({ text, blocks }: Document): Block[] {
  const isNamed = (b: Block): boolean =>
    b.kind === 'item' && /^\p{L}/u.test(b.label ?? '') && /^\*{0,2}\\?\[/u.test(text.slice(b.start, b.start + 4));
  const read = blocks.filter((b) => b.kind !== 'furniture');
  const last = read.findLastIndex(isNamed);
  const before = read.slice(0, last + 1).findLastIndex((b) => !isNamed(b));
  return read.slice(before + 1, last + 1);
}

/** The last run of items labelled 1, 2, 3… with nothing but their own second halves between. */
function numberedRun(blocks: readonly Block[]): Block[] {
  let run: Block[] = [];
  let best: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'furniture') continue;
    if (block.kind === 'item' && Number(block.label) === run.length + 1) run.push(block);
    else if (block.kind === 'item' && block.label === '1') run = [block];
    else run = [];
    if (run.length >= best.length && run.length > 0) best = [...run];
  }
  return best;
}

const looksLikeEntry = (document: Document, block: Block): boolean =>
  /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)|https?:/u.test(document.reading.text.slice(block.reading.start, block.reading.end));

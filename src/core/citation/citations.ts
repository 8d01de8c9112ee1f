import { entriesIn, referencesOf } from '../bibliography/references.ts';
import type { Reference } from '../bibliography/reference.ts';
import type { Block, Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import { contains, lastStartingAtOrBefore, overlaps, type Span } from '../text/span.ts';
import type { Citation } from './citation.ts';
import { recognizers } from './recognizers/index.ts';
import type { Stretch } from './recognizers/recognizer.ts';

/** The citations of a document, by their start. Labels of entries and notes are none, nor is anything in code or a link's target. */
export const citationsOf = perDocument((document: Document): readonly Citation[] => {
  const entries = entriesIn(document);
  const notes = new Set(
    referencesOf(document).flatMap((r) => (r.kind === 'footnote' && r.label !== undefined ? [r.label] : [])),
  );
  // `[7]` may be an entry `[7]`, and then it is no note `7`; an entry `7.` leaves it to the notes.
  const bracketed = new Set(
    entries.flatMap((e) =>
      e.label !== undefined && document.text.slice(e.start, e.start + 4).includes('[') ? [e.label] : [],
    ),
  );
  const stretches = proseOf(document, entries);
  let claimed: Citation[] = [];
  for (const recognize of recognizers) {
    const found = recognize({ document, stretches, entries, claimed }).filter((c) => !isOpaque(document, c));
    claimed = merged(claimed, found);
  }
  return claimed.map((c) => asNote(c, notes, bracketed));
});

/** Two lists of citations as one by their start; what overlaps something of the first list is left out. */
function merged(first: readonly Citation[], second: readonly Citation[]): Citation[] {
  const kept: Citation[] = [];
  for (const citation of [...second].sort((a, b) => a.start - b.start)) {
    const at = lastStartingAtOrBefore(first, citation.start);
    const neighbours = [first[at], first[at + 1], kept.at(-1)];
    if (!neighbours.some((n) => n && overlaps(n, citation))) kept.push(citation);
  }
  return [...first, ...kept].sort((a, b) => a.start - b.start);
}

/** The running text: what is read, but for the entries of the reference list. */
function proseOf(document: Document, entries: readonly Reference[]): Stretch[] {
  const noteStarts = new Set(referencesOf(document).map((r) => r.start));
  return document.blocks
    .filter((block) => {
      if (block.kind === 'furniture' || block.kind === 'code') return false;
      const entry = entries[lastStartingAtOrBefore(entries, block.start)];
      return entry === undefined || !contains(entry, block);
    })
    .flatMap((block) => bodyOf(document, block, noteStarts.has(block.start)))
    .map(({ start, end }) => ({ start, text: document.text.slice(start, end) }));
}

/** A block's segments without the mark that labels it: where a paragraph begins with a citation, `[3] argue that`, that is none. */
function bodyOf(document: Document, block: Block, labelled: boolean): readonly Span[] {
  const [first, ...rest] = block.segments;
  if (!first) return [];
  const start =
    !labelled && block.kind === 'item' && document.text[block.start] === '[' ? first.start : block.bodyStart;
  return [{ start: Math.min(start, first.end), end: first.end }, ...rest];
}

/** A number is a note's where the document has a note of that label, and no entry that is labelled as the number is printed. */
const asNote = (citation: Citation, notes: ReadonlySet<string>, bracketed: ReadonlySet<string>): Citation =>
  (citation.style === 'superscript' || (citation.style === 'numeric' && citation.text.startsWith('['))) &&
  citation.items.every((item) => notes.has(item.key) && !bracketed.has(item.key))
    ? { ...citation, style: 'footnote' }
    : citation;

function isOpaque(document: Document, citation: Span): boolean {
  const { opaque } = document;
  const last = opaque[lastStartingAtOrBefore(opaque, citation.start)];
  return last !== undefined && contains(last, citation);
}

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
  const stretches = proseOf(document, entries);
  let claimed: Citation[] = [];
  for (const recognize of recognizers) {
    const found = recognize({ document, stretches, entries, claimed }).filter((c) => !isOpaque(document, c));
    claimed = merged(claimed, found);
  }
  return claimed.map((c) => asNote(c, notes));
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
  return document.blocks
    .filter((block) => {
      if (block.kind === 'furniture' || block.kind === 'code') return false;
      const entry = entries[lastStartingAtOrBefore(entries, block.start)];
      return entry === undefined || !contains(entry, block);
    })
    .flatMap(bodyOf)
    .map(({ start, end }) => ({ start, text: document.text.slice(start, end) }));
}

/** A block's segments without the mark that labels it. */
function bodyOf(block: Block): readonly Span[] {
  const [first, ...rest] = block.segments;
  return first ? [{ start: Math.min(block.bodyStart, first.end), end: first.end }, ...rest] : [];
}

/** A number above the line is a footnote's where the document has a note of that number. */
const asNote = (citation: Citation, notes: ReadonlySet<string>): Citation =>
  citation.style === 'superscript' && citation.items.every((item) => notes.has(item.key))
    ? { ...citation, style: 'footnote' }
    : citation;

function isOpaque(document: Document, citation: Span): boolean {
  const { opaque } = document;
  const last = opaque[lastStartingAtOrBefore(opaque, citation.start)];
  return last !== undefined && contains(last, citation);
}

import { entriesIn, referencesOf } from '../bibliography/references.ts';
import type { Block, Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import { contains, lastStartingAtOrBefore, overlaps, type Span } from '../text/span.ts';
import type { Citation } from './citation.ts';
import { recognizers } from './recognizers/index.ts';
import type { Stretch } from './recognizers/recognizer.ts';

/** The citations of a document, by their start. Labels of entries and notes are none, nor is anything in code or a link's target. */
export const citationsOf = perDocument((document: Document): readonly Citation[] => {
  const entries = entriesIn(document);
  const isEntry = (block: Block): boolean => {
    const entry = entries[lastStartingAtOrBefore(entries, block.start)];
    return entry !== undefined && contains(entry, block);
  };
  const notes = new Set(
    referencesOf(document).flatMap((r) => (r.kind === 'footnote' && r.label !== undefined ? [r.label] : [])),
  );
  const found: Citation[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'furniture' || block.kind === 'code' || isEntry(block)) continue;
    for (const segment of proseOf(block)) {
      const stretch = { document, start: segment.start, text: document.text.slice(segment.start, segment.end) };
      found.push(
        ...claimed(stretch)
          .filter((c) => !isOpaque(document, c))
          .map((c) => asNote(c, notes)),
      );
    }
  }
  return found.sort((a, b) => a.start - b.start);
});

/** What the recognizers find in a stretch; where two claim a place, the first of them has it. */
function claimed(stretch: Stretch): Citation[] {
  const found: Citation[] = [];
  for (const recognize of recognizers) {
    for (const citation of recognize(stretch)) {
      const before = found[lastStartingAtOrBefore(found, citation.start)];
      const after = found[lastStartingAtOrBefore(found, citation.start) + 1];
      if ((before && overlaps(before, citation)) || (after && overlaps(after, citation))) continue;
      found.splice(lastStartingAtOrBefore(found, citation.start) + 1, 0, citation);
    }
  }
  return found;
}

/** A block's segments without the mark that labels it. */
function proseOf(block: Block): readonly Span[] {
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

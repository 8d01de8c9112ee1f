import { entriesIn, referencesOf } from '../bibliography/references.ts';
import type { Reference } from '../bibliography/reference.ts';
import type { Block, Document } from '../document/document.ts';
import { perDocumentInSteps } from '../document/perDocument.ts';
import { contains, lastStartingAtOrBefore, overlaps, type Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import type { Citation } from './citation.ts';
import { backReference } from './recognizers/backReference.ts';
import { recognizers } from './recognizers/index.ts';
import type { Stretch } from './recognizers/recognizer.ts';

/** The citations of a document, by their start. Labels of entries and notes are none, nor is anything in code or a link's target. */
export const citationsOf = perDocumentInSteps(function* (document: Document): Steps<readonly Citation[]> {
  yield* referencesOf.steps(document);
  const entries = entriesIn(document);
  const stretches = proseOf(document, entries);
  let claimed: Citation[] = [];
  yield;
  for (const recognize of recognizers) {
    const all = yield* recognize({ document, stretches, entries, claimed });
    const found = all.filter((c) => !isOpaque(document, c));
    claimed = merged(claimed, found);
    yield;
  }
  const calls = withNoteCalls(document, entries, claimed);
  // What points back can only be read when all else is known.
  yield;
  return merged(calls, yield* backReference({ document, stretches, entries, claimed: calls }));
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
export function proseOf(document: Document, entries: readonly Reference[]): Stretch[] {
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

/** How the label of a note or an entry is printed: `[^7]:`, `[7]`, `7` or above its text, `⁷`. */
type Shape = 'markdown' | 'bracketed' | 'plain' | 'raised';

function labelShape(head: string): Shape {
  // A note `[^7]:` is called by `[^7]` alone.
  if (head.startsWith('[^')) return 'markdown';
  if (/^(?:[-*•]\s*)?\\?\[/u.test(head)) return 'bracketed';
  return /^(?:<sup|\^|[⁰¹²³⁴⁵⁶⁷⁸⁹])/iu.test(head) ? 'raised' : 'plain';
}

/** Citations with the calls of notes known as such. */
function withNoteCalls(document: Document, entries: readonly Reference[], found: readonly Citation[]): Citation[] {
  const shapeOf = ({ start }: Span): Shape => labelShape(document.text.slice(start, start + 6));
  const labelled = (of: readonly Reference[], shape: Shape): Set<string> =>
    new Set(of.filter((r) => shapeOf(r) === shape).flatMap((r) => r.label ?? []));
  const notes = referencesOf(document).filter((r) => r.kind === 'footnote');
  // `[7]` may be an entry `[7]`, and then it is no note `7`; an entry `7.` leaves it to the notes.
  const bracketedEntries = labelled(entries, 'bracketed');
  const bracketed = labelled(notes, 'bracketed');
  const raised = labelled(notes, 'raised');
  const plain = labelled(notes, 'plain');
  const calls = found.filter(isNumber);
  // Where the text has both `[7]` and `⁷`, each calls what is labelled in its own way.
  const both = calls.some((c) => c.style === 'numeric') && calls.some((c) => c.style === 'superscript');
  const isNote = (style: Citation['style'], key: string): boolean =>
    style === 'numeric'
      ? bracketed.has(key) || (!both && raised.has(key))
      : raised.has(key) || plain.has(key) || (!both && bracketed.has(key));
  // Among authors and years, with a list that has no numbers, a number above the line is a power unless it calls a note.
  const dated = entries.length > 0 && !entries.some((e) => e.label !== undefined) && isDated(found);
  return found.flatMap((citation) => {
    if (!isNumber(citation)) return [citation];
    const isCall = citation.items.every(({ key }) => !bracketedEntries.has(key) && isNote(citation.style, key));
    if (isCall) return [{ ...citation, style: 'footnote' as const }];
    return dated && citation.style === 'superscript' ? [] : [citation];
  });
}

/** Whether authors and years are a document's way to cite. */
const isDated = (found: readonly Citation[]): boolean =>
  found.filter((c) => c.style === 'author-date').length > found.filter((c) => c.style === 'superscript').length;

/** Whether a citation could call a note: a number above the line or in square brackets. */
const isNumber = ({ style, text }: Citation): boolean =>
  style === 'superscript' || (style === 'numeric' && /^\\?\[/u.test(text));

function isOpaque(document: Document, citation: Span): boolean {
  const { opaque } = document;
  const last = opaque[lastStartingAtOrBefore(opaque, citation.start)];
  return last !== undefined && contains(last, citation);
}

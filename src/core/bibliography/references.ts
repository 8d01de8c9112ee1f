import type { Block, Document } from '../document/document.ts';
import { perDocument, perDocumentInSteps } from '../document/perDocument.ts';
import { contains, envelope, lastStartingAtOrBefore, type Span } from '../text/span.ts';
import { mapped, type Steps } from '../text/steps.ts';
import type { CslItem } from './csl.ts';
import { listSpans, unannounced } from './listSpans.ts';
import { worksIn } from './noteWorks.ts';
import { parseReference } from './parseReference.ts';
import type { Reference } from './reference.ts';
import { blocksIn, wrappedEntries } from './wrappedList.ts';

/** How many entries or notes are read in a step. */
const portion = 10;

/**
 * The references of a document, in its order: the entries of its reference lists and the bodies of its footnotes.
 * A note that explains a mark on an author's name is none.
 */
export const referencesOf = perDocumentInSteps(function* (document: Document): Steps<readonly Reference[]> {
  const lists = listSpans(document);
  yield;
  const entries: Reference[] = [];
  for (const list of lists) entries.push(...(yield* entriesOf(document, list)));
  const inEntry = (block: Block): boolean => {
    const entry = entries[lastStartingAtOrBefore(entries, block.start)];
    return entry !== undefined && contains(entry, block);
  };
  const notes = document.blocks.filter((b) => b.kind === 'note' && !inEntry(b));
  return [...entries, ...(yield* footnotesOf(document, notes, entries.length > 0))].sort((a, b) => a.start - b.start);
});

/** The entries of the reference lists alone. */
export const entriesIn = perDocument((document: Document): readonly Reference[] =>
  referencesOf(document).filter((r) => r.kind === 'entry'),
);

/** What stands in a list: its entries, and the notes that may follow them under the same heading. */
function* entriesOf(document: Document, list: Span): Steps<Reference[]> {
  const wrapped = wrappedEntries(document, list);
  if (wrapped) return yield* mapped(wrapped, portion, (segments) => entryOf(document, segments));
  const all = blocksIn(document, list).filter((b) => b.kind !== 'furniture' && b.kind !== 'code');
  const entries = all.filter((b) => b.kind !== 'note');
  const blocks = entries.length >= unannounced || entries.length * 2 > all.length ? entries : all;
  const cut = notesFrom(document, blocks);
  return [
    ...(yield* mapped(grouped(blocks.slice(0, cut)), portion, (group) => referenceOf(document, 'entry', group))),
    ...(yield* mapped(grouped(blocks.slice(cut)), portion, (group) => referenceOf(document, 'footnote', group))),
  ];
}

/** Where endnotes begin below a list's entries: labels of another shape that count from 1 again. */
function notesFrom(document: Document, blocks: readonly Block[]): number {
  const shape = (b: Block): string =>
    b.label === undefined ? '' : document.text.slice(b.start, b.bodyStart).replace(/\d+|\s+/gu, '');
  const usual = blocks[0] ? shape(blocks[0]) : '';
  for (let i = 2; i < blocks.length; i++) {
    if (blocks[i]!.label === '1' && shape(blocks[i]!) !== usual) return i;
  }
  return blocks.length;
}

function grouped(blocks: readonly Block[]): Block[][] {
  const labelled = blocks.filter((b) => b.label !== undefined).length * 2 > blocks.length;
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    // In a labelled list, what carries no label goes on with the entry above, as after a page break.
    if (labelled && block.label === undefined) last?.push(block);
    else groups.push([block]);
  }
  return groups;
}

/** An entry that is known by its lines alone. The block that begins with it may have its label already. */
function entryOf(document: Document, segments: readonly Span[]): Reference {
  const printed = segments.map((s) => readingOf(document, s)).join(' ');
  const { start } = envelope(segments);
  const block = document.blocks[lastStartingAtOrBefore(document.blocks, start)];
  const own = block?.start === start ? block.label : undefined;
  const label = own === undefined ? printedLabel.exec(printed) : null;
  const text = printed.slice(label?.[0].length ?? 0);
  const name = own ?? label?.[1] ?? label?.[2];
  return {
    kind: 'entry',
    ...envelope(segments),
    ...(segments.length > 1 ? { segments } : {}),
    ...(name === undefined ? {} : { label: name }),
    csl: cslOf(document, 'entry', segments, text),
    text,
  };
}

const printedLabel = /^(?:[-*•]\s*)?(?:\[([\p{L}\d](?:[^\]\s]|\s(?=\d)){0,23})\]:?|\(?(\d{1,4})[.)])\s*/u;

/** A span of the source as it is read, without the reading's block ends. */
function readingOf(document: Document, segment: Span): string {
  const read = document.reading.toReading(segment);
  return read ? document.reading.text.slice(read.start, read.end).replace(/\s+/gu, ' ').trim() : '';
}

function referenceOf(document: Document, kind: Reference['kind'], blocks: readonly Block[]): Reference {
  const segments = blocks.flatMap((b) => b.segments);
  const text = blocks.map((b) => document.reading.text.slice(b.reading.start, b.reading.end).trim()).join(' ');
  const label = blocks[0]!.label;
  return {
    kind,
    ...envelope(segments),
    ...(segments.length > 1 ? { segments } : {}),
    ...(label === undefined ? {} : { label }),
    csl: cslOf(document, kind, segments, text),
    text,
  };
}

function cslOf(document: Document, kind: Reference['kind'], segments: readonly Span[], text: string): CslItem {
  const link = linkIn(document, segments);
  if (kind === 'footnote' && !link && !citesSomething(text)) return { type: 'document' };
  const csl = parseReference(text);
  // A link's target is the address itself; what is printed for it may have been garbled, or be a title.
  return link && (csl.URL === undefined || csl.URL.includes('\\')) && !csl.DOI ? { ...csl, URL: link } : csl;
}

/** The target of the first Markdown link within spans of the source. */
function linkIn(document: Document, segments: readonly Span[]): string | undefined {
  const { opaque, text } = document;
  for (const segment of segments) {
    for (
      let i = lastStartingAtOrBefore(opaque, segment.start) + 1;
      i < opaque.length && opaque[i]!.start < segment.end;
      i++
    ) {
      const target = /^\((https?:\/\/[^\s()]{1,2000})/u.exec(text.slice(opaque[i]!.start, opaque[i]!.end));
      if (target) return target[1]!;
    }
  }
  return undefined;
}

/** Whether a note's text names a work at all: a year or an address. Anything else is a remark. */
const citesSomething = (text: string): boolean =>
  text.length < 600 && /https?:|www\.|\bdoi\b|(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/iu.test(text);

/**
 * The bodies of footnotes. Further paragraphs of a note carry its label too and stand right after it. Where the document
 * has a list, its notes repeat what stands there, and cite nothing for themselves.
 */
function* footnotesOf(document: Document, notes: readonly Block[], listed: boolean): Steps<Reference[]> {
  const groups: Block[][] = [];
  for (const note of notes) {
    if (!/[\p{L}\d]/u.test(note.label ?? '')) continue;
    if (isContinuation(document, note)) groups.at(-1)?.push(note);
    else groups.push([note]);
  }
  return yield* mapped(groups, portion, (group) => {
    const note = referenceOf(document, 'footnote', group);
    const works = listed ? [] : group.flatMap((block) => worksOf(document, block));
    return works.length > 0 ? { ...note, works } : note;
  });
}

/** The works that a note cites in full. */
function worksOf(document: Document, note: Block): Reference[] {
  const body = document.text.slice(note.bodyStart, note.end);
  return worksIn(body).map(({ start, end }) => {
    const segment = { start: note.bodyStart + start, end: note.bodyStart + end };
    const text = readingOf(document, segment);
    return { kind: 'footnote', ...segment, csl: cslOf(document, 'entry', [segment], text), text };
  });
}

/** A Markdown note's further paragraph is indented and has no mark of its own. */
export const isContinuation = (document: Document, note: Block): boolean =>
  document.format === 'markdown' &&
  !/^(?:\[\^|<sup>|\^|[⁰¹²³⁴⁵⁶⁷⁸⁹])/iu.test(document.text.slice(note.start, note.start + 6));

import { entriesIn } from '../../bibliography/references.ts';
import { citedKeysOf } from '../../citation/citedKeys.ts';
import type { Document } from '../../document/document.ts';
import { perDocument } from '../../document/perDocument.ts';
import { envelope, overlaps, type Span } from '../../text/span.ts';

/** Above this length, in UTF-16 units, nobody writes on a text as one draft: it is a collection, or a source. */
const longest = 300_000;

/**
 * Whether somebody writes on this document, so that its wordings can be mended. LaTeX is written by hand, and so is
 * Markdown that cites by key; other Markdown counts unless it shows where it was taken from: pages, what pages print
 * around the text, a DOI of its own. Plain text is taken for a source.
 */
export const isDraft = perDocument((document: Document): boolean => {
  if (document.extracted || document.format === 'plaintext' || document.text.length > longest) return false;
  if (document.format === 'latex' || citedKeysOf(document).length > 0) return true;
  return (
    document.pages.length === 0 &&
    document.metadata.doi === undefined &&
    document.blocks.every(({ kind }) => kind !== 'furniture')
  );
});

/** What in a draft others have written, sorted: reference lists, quoted paragraphs, quotations of several words. */
const foreign = perDocument((document: Document): readonly Span[] =>
  [...entriesIn(document), ...quotedBlocks(document), ...quotations(document)]
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start),
);

/**
 * Whether the words of a span are the writer's own: those of others are left as they are. So is a wording that a note, its mark or
 * a page's foot cuts in two, since what stands between would be rewritten with it.
 */
export const isOwn = (document: Document, span: Span): boolean =>
  !cutInTwo.test(document.text.slice(span.start, span.end)) &&
  !foreign(document).some((other) => overlaps(other, span));

/** The end of a paragraph, or the mark of a note. */
const cutInTwo = /\n[ \t]*\r?\n|[<[^]/u;

const quotedBlocks = ({ text, blocks }: Document): Span[] =>
  blocks.filter(({ start }) => /^[ \t]{0,3}>/u.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start + 1)));

/** Quotation marks around less are put around a word, not around what another has said. */
const fewestWords = 5;
const fewestHan = 10;

const pairs = /“[^“”]{1,1000}”|„[^„“”]{1,1000}[“”]|«[^«»]{1,1000}»|"[^"\n]{1,1000}"|「[^「」]{1,1000}」/gu;

function quotations({ reading }: Document): Span[] {
  return Array.from(reading.text.matchAll(pairs))
    .filter(({ 0: said }) => isLong(said))
    .map(({ 0: said, index }) => envelope(reading.toSource({ start: index, end: index + said.length })));
}

const isLong = (said: string): boolean =>
  (said.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= fewestWords || (said.match(/\p{sc=Han}/gu)?.length ?? 0) >= fewestHan;

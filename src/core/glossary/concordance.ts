import type { Block, Document } from '../document/document.ts';
import { lastStartingAtOrBefore, type Span } from '../text/span.ts';

/**
 * A keyword in context: what stands before it and after it in its paragraph, as a reader would read it. Words broken over
 * lines are whole, and what a page prints between two halves of a sentence is left out.
 */
export interface KeywordInContext {
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
}

/** The same as spans of the reading, in UTF-16 units of it. */
export interface ContextSpans {
  readonly left: Span;
  readonly keyword: Span;
  readonly right: Span;
}

/**
 * The context of what stands in `segments` of the source, in reading order: whole words of the same paragraph, at most
 * `width` UTF-16 units on each side. `null` where none of it is read.
 */
export function contextSpans(document: Document, segments: readonly Span[], width: number): ContextSpans | null {
  const { reading } = document;
  const first = segments[0] && reading.toReading(segments[0]);
  const last = first && reading.toReading(segments.at(-1)!);
  if (!last) return null;
  const keyword = { start: first.start, end: Math.max(first.end, last.end) };
  const block = blockAt(document, segments[0]!.start, keyword.start);
  const { text } = reading;
  const from = Math.max(block?.start ?? 0, keyword.start - width);
  // What is looked at may reach over the end of a paragraph.
  const most = Math.max(keyword.end, block?.end ?? text.length);
  const to = Math.min(most, keyword.end + width);
  return {
    left: { start: wordStart(text, from, block?.start ?? 0, keyword.start), end: keyword.start },
    keyword,
    right: { start: keyword.end, end: wordEnd(text, to, most, keyword.end) },
  };
}

/** {@link contextSpans} as text on one line. The contexts keep the space that parts them from the keyword. */
export function keywordInContext(
  document: Document,
  segments: readonly Span[],
  width: number,
): KeywordInContext | null {
  const spans = contextSpans(document, segments, width);
  if (!spans) return null;
  const line = ({ start, end }: Span): string => document.reading.text.slice(start, end).replace(/\s+/gu, ' ');
  return { left: line(spans.left).trimStart(), keyword: line(spans.keyword), right: line(spans.right).trimEnd() };
}

/** The reading of the paragraph: the last block that starts before may be a note at the foot of a page in its middle. */
function blockAt({ blocks }: Document, offset: number, at: number): Span | null {
  for (let i = lastStartingAtOrBefore(blocks, offset); i >= 0; i--) {
    const { reading }: Block = blocks[i]!;
    if (reading.start <= at && at < reading.end) return reading;
  }
  return null;
}

/** The first offset from `from` on that does not part a word; `from` where one word fills all up to `limit`. */
function wordStart(text: string, from: number, least: number, limit: number): number {
  let at = from;
  while (at > least && at < limit && partsWord(text, at)) at++;
  return at === limit && from < limit && !isLowSurrogate(text.charCodeAt(from)) ? from : at;
}

/** The last offset up to `from` that does not part a word; `from` where one word fills all down to `limit`. */
function wordEnd(text: string, from: number, most: number, limit: number): number {
  let at = from;
  while (at < most && at > limit && partsWord(text, at)) at--;
  return at === limit && from > limit && !isLowSurrogate(text.charCodeAt(from)) ? from : at;
}

/** Where words are not parted by spaces, each character may begin a context. */
const partsWord = (text: string, at: number): boolean =>
  isLowSurrogate(text.charCodeAt(at)) ||
  (isWordUnit(text[at - 1]) && isWordUnit(text[at]) && !(isUnspaced(text[at - 1]) && isUnspaced(text[at])));

const isWordUnit = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{M}\p{N}'’-]/u.test(unit);
const isUnspaced = (unit: string | undefined): boolean =>
  unit !== undefined && /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(unit);
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

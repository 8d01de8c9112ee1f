import type { Block, BlockKind, Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import { envelope, type Span } from '../text/span.ts';

/** A paragraph-sized part of a document, to be found and shown. Its span is that of the source. */
export interface Passage extends Span {
  /** Its span in the reading. */
  readonly reading: Span;
  /** What it says: its part of the reading. */
  readonly text: string;
  /** The nearest heading above it; '' where there is none. */
  readonly heading: string;
}

/**
 * Sizes in characters. `longest`: what is longer is split between sentences. `tiny`: a block below it is hardly an answer by
 * itself, and goes with its neighbours as long as they stay below `merged`.
 */
interface Sizes {
  readonly longest: number;
  readonly tiny: number;
  readonly merged: number;
}
const usual: Sizes = { longest: 1200, tiny: 200, merged: 600 };
/** A character of these says as much as two or three letters. */
const dense: Sizes = { longest: 500, tiny: 80, merged: 250 };
const sizesOf = (language: string): Sizes => (/^(?:zh|ja|ko)\b/.test(language) ? dense : usual);

/** The passages of a document in reading order: headings, paragraphs, items, notes, tables. Furniture and code are none. */
export const passagesOf = perDocument((document: Document): readonly Passage[] => {
  const passages: Passage[] = [];
  const headings: string[] = [];
  let open: { reading: Span; kind: BlockKind; language: string } | undefined;
  const close = () => {
    if (open) passages.push(...split(document, open.reading, open.language, headings.findLast((h) => h) ?? ''));
    open = undefined;
  };
  for (const block of readBlocks(document)) {
    const { reading, kind, language } = block;
    if (kind === 'heading') {
      close();
      headings.length = (block.level ?? 1) - 1;
    }
    if (open && goTogether(open, block)) {
      open = { ...open, reading: { start: open.reading.start, end: reading.end } };
      continue;
    }
    close();
    open = { reading, kind, language };
    if (kind !== 'heading') continue;
    close();
    headings[(block.level ?? 1) - 1] = document.reading.text.slice(reading.start, reading.end).trim();
  }
  close();
  return passages;
});

const readBlocks = (document: Document): Block[] =>
  document.blocks
    .filter(({ reading }) => reading.end > reading.start)
    .sort((a, b) => a.reading.start - b.reading.start);

/** True where a block should be in one passage with what stands before it. */
function goTogether(open: { reading: Span; kind: BlockKind; language: string }, { reading, kind }: Block): boolean {
  const { longest, tiny, merged } = sizesOf(open.language);
  if (open.kind === 'note' || kind === 'note' || reading.start - open.reading.end > 2) return false;
  const before = open.reading.end - open.reading.start;
  const together = reading.end - open.reading.start;
  return before < tiny ? together <= longest : reading.end - reading.start < tiny && together <= merged;
}

/** The passages of a span of the reading: one, or several of about the same length that end with a sentence. */
function split(document: Document, span: Span, language: string, heading: string): Passage[] {
  const whole = document.reading.text;
  const length = span.end - span.start;
  const { longest } = sizesOf(language);
  const aim = Math.ceil(length / Math.ceil(length / longest));
  const passages: Passage[] = [];
  let start = span.start;
  const take = (end: number) => {
    const text = whole.slice(start, end);
    const from = start + text.length - text.trimStart().length;
    const reading = { start: from, end: from + text.trim().length };
    start = end;
    if (reading.end === reading.start) return;
    passages.push({ ...envelope(document.reading.toSource(reading)), reading, text: text.trim(), heading });
  };
  let end = start;
  for (const next of length > longest ? sentenceEnds(whole, span, language) : [span.end]) {
    if (end > start && (next - start > longest || end - start >= aim)) take(end);
    while (next - start > longest) take(cut(whole, start, longest));
    end = next;
  }
  take(span.end);
  return passages;
}

function* sentenceEnds(text: string, { start, end }: Span, language: string): Generator<number> {
  const segmenter = new Intl.Segmenter(language === 'und' ? 'en' : language, { granularity: 'sentence' });
  for (const { index, segment } of segmenter.segment(text.slice(start, end))) yield start + index + segment.length;
}

/** Where to cut a sentence that is too long for a passage: at a space where there is one, never inside a character. */
function cut(text: string, start: number, longest: number): number {
  const space = text.lastIndexOf(' ', start + longest - 1);
  if (space > start + longest / 2) return space + 1;
  const end = start + longest;
  const inside = (text.codePointAt(end - 1) ?? 0) > 0xffff;
  return inside ? end - 1 : end;
}

import type { Citation } from '../citation/citation.ts';
import { citationsOf } from '../citation/citations.ts';
import type { Block, Document } from '../document/document.ts';
import { endsSentence } from '../text/characters.ts';
import { contains, lastStartingAtOrBefore, overlaps, type Span } from '../text/span.ts';
import { quotationsIn } from './quotations.ts';
import { sentencesIn } from './sentences.ts';

/** What a citation is to support: its sentence, all offsets in the reading but those of `quotations` and `focus`. */
export interface Claim {
  /** The claim's span in the reading. */
  readonly reading: Span;
  /** Its text, each citation in it blanked by as many spaces, so that offsets stay true. */
  readonly text: string;
  /** The part nearest to the citation, from the citation before it in the sentence, as a span of `text`. */
  readonly focus: Span;
  /** What it quotes, as spans of `text` without the marks. */
  readonly quotations: readonly Span[];
  /** BCP 47 tag of the paragraph's language. */
  readonly language: string;
}

/** A claim with fewer words says too little, and takes in the sentence before it. */
const fewestWords = 4;
/** A part of a sentence with fewer words is no claim by itself: `As Li (2014) says`. */
const fewestInFocus = 2;
/** In UTF-16 units; the part of a longer sentence around its citation stands for it. */
const longest = 1500;

/**
 * The claim that a citation supports: the sentence in which it stands, or after whose full stop; without its citations;
 * with the whole of a quotation of several sentences. In a note that says nothing else, the sentence that calls the note.
 */
export function claimOf(document: Document, citation: Citation): Claim | null {
  const block = blockAt(document, citation);
  if (!block) return null;
  const claim = claimIn(document, block, citation);
  if (block.kind !== 'note' || (claim && wordsIn(claim.text) >= fewestWords)) return claim;
  const call = callOf(document, block);
  return (call && claimOf(document, call)) ?? claim;
}

function claimIn(document: Document, block: Block, citation: Citation): Claim | null {
  const { start: base, end: last } = stretchAround(document, block, citation);
  const text = document.reading.text.slice(base, last);
  if (text.trim() === '') return null;
  const placed = (mark: Span): Span => ({ start: mark.start - base, end: mark.end - base });
  const own = placed(markerOf(document, block, citation));
  const marks = markersIn(document, block, citation)
    .filter((mark) => mark.start >= base && mark.end <= last)
    .map(placed);
  const sentences = sentencesIn(masked(text, marks), block.language);
  let first = sentences.findIndex((s) => own.start < s.end);
  if (first < 0) first = sentences.length - 1;
  if (first > 0 && standsBehind(text, sentences[first]!, own, marks)) first--;
  let final = first;
  const bare = blanked(text, marks);
  const quotations = quotationsIn(text);
  const at = (): Span => ({ start: sentences[first]!.start, end: sentences[final]!.end });
  const takeInQuotations = (): void => {
    for (const q of quotations.filter((quote) => overlaps(quote, at()))) {
      while (first > 0 && sentences[first]!.start > q.start) first--;
      while (final < sentences.length - 1 && sentences[final]!.end < q.end) final++;
    }
  };
  takeInQuotations();
  if (first > 0 && wordsIn(bare.slice(at().start, at().end)) < fewestWords) {
    first--;
    takeInQuotations();
  }
  const span = cut(at(), own);
  const focus = focusOf(bare, marks, span, own);
  return {
    reading: { start: base + span.start, end: base + span.end },
    text: bare.slice(span.start, span.end),
    focus: within(span, focus),
    quotations: quotations.filter((q) => contains(span, q)).map((q) => within(span, q)),
    language: block.language,
  };
}

const within = (outer: Span, inner: Span): Span => ({ start: inner.start - outer.start, end: inner.end - outer.start });

/** What stands between a citation and the one before it; where that is next to nothing, what follows up to the next. */
function focusOf(bare: string, marks: readonly Span[], claim: Span, own: Span): Span {
  const end = Math.max(claim.start, Math.min(own.start, claim.end));
  const before = marks.findLast((m) => m.end <= own.start && m.start >= claim.start);
  if (before && wordsIn(bare.slice(before.end, end)) >= fewestInFocus) return { start: before.end, end };
  if (wordsIn(bare.slice(claim.start, end)) >= fewestInFocus) return { start: claim.start, end };
  const after = marks.find((m) => m.start >= own.end && m.start < claim.end);
  const next = { start: Math.min(own.end, claim.end), end: after?.start ?? claim.end };
  return wordsIn(bare.slice(next.start, next.end)) >= fewestInFocus ? next : claim;
}

/** A sentence, or so much of it as ends with its citation. */
function cut(sentence: Span, own: Span): Span {
  if (sentence.end - sentence.start <= longest) return sentence;
  const end = Math.min(sentence.end, Math.max(own.start, sentence.start + longest));
  return { start: Math.max(sentence.start, end - longest), end };
}

/**
 * Whether a citation at a sentence's start belongs to the sentence before, as after a full stop: unless the sentence
 * goes on from it in small letters, `[3] argue that`, or from an author's name.
 */
function standsBehind(text: string, sentence: Span, own: Span, marks: readonly Span[]): boolean {
  if (text.slice(sentence.start, own.start).trim() !== '' || own.end === own.start) return false;
  if (/^[\p{L}]/u.test(text.slice(own.start))) return false;
  let end = own.end;
  for (const mark of marks) if (mark.start <= end + 2 && mark.end > end) end = mark.end;
  return !/^[\s,]*\p{Ll}/u.test(text.slice(end, end + 20));
}

/** How far around a citation a paragraph is read, in UTF-16 units: extraction may make one line of a whole text. */
const room = 4000;
/** And how many citations on either side. */
const mostMarks = 200;

/** The part of a block's reading in which a citation's claim is looked for, from word to word. */
function stretchAround(document: Document, block: Block, citation: Span): Span {
  const whole = block.reading;
  if (whole.end - whole.start <= 3 * room) return whole;
  const { text } = document.reading;
  const own = markerOf(document, block, citation);
  const [first, last] = [Math.max(whole.start, own.start - room), Math.min(whole.end, own.end + room)];
  const start = first === whole.start ? -1 : text.indexOf(' ', first);
  const end = last === whole.end ? -1 : text.lastIndexOf(' ', last);
  return { start: start < 0 || start >= own.start ? first : start + 1, end: end <= own.end ? last : end };
}

/** A block's citations around one of them as spans of the reading, sorted. One that is not read, as calls of notes are, is empty. */
function markersIn(document: Document, block: Block, around: Span): Span[] {
  const citations = citationsOf(document);
  const at = lastStartingAtOrBefore(citations, around.start);
  return citations
    .slice(Math.max(0, at - mostMarks), at + mostMarks)
    .filter((citation) => block.segments.some((segment) => overlaps(segment, citation)))
    .map((citation) => markerOf(document, block, citation))
    .sort((a, b) => a.start - b.start);
}

function markerOf(document: Document, block: Block, citation: Span): Span {
  const { start, end } = block.reading;
  const within = (offset: number): number => Math.max(start, Math.min(offset, end));
  const read = document.reading.toReading(citation);
  if (read) return { start: within(read.start), end: within(read.end) };
  // It is not read, so it stands where the text before it ends.
  const segment = block.segments.findLast((s) => s.start <= citation.start) ?? block;
  const from = Math.max(Math.min(segment.start, citation.start), citation.start - room);
  const at = within(document.reading.toReading({ start: from, end: citation.start })?.end ?? start);
  return { start: at, end: at };
}

/** A text without the words of its citations, but for authors that belong to the sentence; offsets stay true. */
function blanked(text: string, marks: readonly Span[]): string {
  let bare = '';
  let from = 0;
  for (const { start, end } of marks) {
    if (start < from) continue;
    bare += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return bare + text.slice(from);
}

/** The same for finding sentences: full stops in citations end none, and one that begins a sentence is part of it. */
function masked(text: string, marks: readonly Span[]): string {
  let bare = '';
  let from = 0;
  for (const { start, end } of marks) {
    if (start < from) continue;
    const begins = start === 0 || endsSentence(text.slice(Math.max(0, start - 12), start).trimEnd());
    const goesOn = /^[\s,]{0,3}\p{Ll}/u.test(text.slice(end, end + 8));
    bare += text.slice(from, start) + (begins && goesOn ? 'X' : ' ').repeat(end - start);
    from = end;
  }
  return bare + text.slice(from);
}

/** The call of a note, the last before it, since pages number anew. */
function callOf(document: Document, note: Block): Citation | undefined {
  // A call in a note leads no further, and may lead in a circle.
  const calls = citationsOf(document).filter(
    (c) =>
      c.style === 'footnote' &&
      !c.meant &&
      c.items.some((i) => i.key === note.label) &&
      blockAt(document, c)?.kind !== 'note',
  );
  return calls.findLast((c) => c.end <= note.start) ?? calls[0];
}

function blockAt({ blocks }: Document, { start, end }: Span): Block | undefined {
  const at = lastStartingAtOrBefore(blocks, start);
  // A paragraph that a page's foot interrupts starts before the foot's blocks.
  for (let i = at; i >= Math.max(0, at - 40); i--) {
    const block = blocks[i]!;
    if (block.segments.some((s) => overlaps(s, { start, end: Math.max(end, start + 1) }))) return block;
  }
  return undefined;
}

/** Words of a text, a Chinese pair of characters one. */
const wordsIn = (text: string): number => {
  const words = text.match(/\p{Script=Han}{1,2}|[\p{L}\p{N}]+/gu) ?? [];
  return words.length;
};

import type { Block, Document } from '../document/document.ts';
import { characterEnd, edge, type FoldedLetters } from '../text/fold.ts';
import { envelope, lastStartingAtOrBefore, overlaps, type Span } from '../text/span.ts';
import { AbbreviationUse } from './abbreviationUse.ts';
import { choose, type Chosen } from './choose.ts';
import type { Occurrence } from './concept.ts';
import { type Candidate, LabelIndex, type Search } from './labelIndex.ts';
import type { Introduction, LocalMeanings } from './localMeanings.ts';
import { simplifiedLetters } from '../text/simplified.ts';
import type { Entry } from './wording.ts';

/**
 * Finds the labels of concepts in documents.
 *
 * It matches on the reading, block by block, with case, hyphens, spaces, quotation marks and apostrophes out of the account,
 * words inflected as their language does it, and traditional characters as simplified: a label is found hyphenated, solid,
 * glued to its neighbours by extraction, or broken over lines. An occurrence begins and ends where a word does. Of those that
 * overlap the longest stands, with those inside it kept below.
 */
export class TermMatcher {
  readonly #indexes: readonly LabelIndex[];
  readonly #letters = simplifiedLetters();
  readonly #uses = new WeakMap<Document, { readonly of: readonly Introduction[]; readonly use: AbbreviationUse }>();

  /** Looks for `entries`, and for what is in `more`, which other matchers may share. */
  constructor(entries: Iterable<Entry>, more: readonly LabelIndex[] = []) {
    this.#indexes = [new LabelIndex(entries), ...more].filter((index) => !index.isEmpty);
  }

  /**
   * The occurrences in `document`, sorted by start, none overlapping another; only those that share something with
   * `within`, a span of the source, where it is given: then only the blocks around it are read. Code and web addresses
   * have none.
   */
  occurrencesIn(document: Document, within?: Span, local: LocalMeanings = {}): Occurrence[] {
    if (this.#indexes.length === 0) return [];
    const use = this.#useIn(document, local.introductions ?? none);
    return this.#find(document, within, local, use);
  }

  #find(document: Document, within: Span | undefined, local: LocalMeanings, use: AbbreviationUse | null): Occurrence[] {
    const indexes = use && !use.index.isEmpty ? [...this.#indexes, use.index] : this.#indexes;
    const longest = indexes.reduce((most, index) => Math.max(most, index.longest), 0);
    const occurrences: Occurrence[] = [];
    for (const block of document.blocks) {
      if (block.reading.start >= block.reading.end) continue;
      if (within && !block.segments.some((segment) => overlaps(segment, within))) continue;
      const letters = this.#letters.read(document.reading.text, ...stretchOf(document, block, within, longest));
      const candidates = candidatesIn(document.reading.text, letters, indexes);
      for (let i = 0, next; i < candidates.length; i = next) {
        next = endOfCluster(candidates, i);
        const meant = meantOf(candidates, i, next, document, letters, use);
        if (meant.length === 0) continue;
        for (const one of choose(meant, block.language, local.defined)) {
          const occurrence = occurrenceOf(document, letters, one);
          if (isOpaque(document, occurrence.segments[0]!.start)) continue;
          if (!within || occurrence.segments.some((segment) => overlaps(segment, within))) occurrences.push(occurrence);
        }
      }
    }
    return occurrences.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** What abbreviations mean in a document: found out when it is first asked about. */
  #useIn(document: Document, introductions: readonly Introduction[]): AbbreviationUse {
    const known = this.#uses.get(document);
    if (known?.of === introductions) return known.use;
    const use = new AbbreviationUse(document, introductions, (span) => this.#find(document, span, {}, null));
    this.#uses.set(document, { of: introductions, use });
    return use;
  }
}

const none: readonly Introduction[] = [];

/**
 * What is to be read of a block: all of it, or, where it is very long (a document of one line), what lies around `within`
 * with room for some of the longest labels, so that what overlaps is settled as it would be in the whole.
 */
function stretchOf(document: Document, block: Block, within: Span | undefined, longest: number): [number, number] {
  const { start, end } = block.reading;
  const room = 8 * longest + 1000;
  const asked = within && end - start > 4 * room ? document.reading.toReading(within) : null;
  return asked ? [Math.max(start, asked.start - room), Math.min(end, asked.end + room)] : [start, end];
}

/** Where wordings stand in `letters`, by start. */
function candidatesIn(text: string, letters: FoldedLetters, indexes: readonly LabelIndex[]): Candidate[] {
  const { edges, length } = letters;
  const search: Search = { text, letters, start: 0, found: [] };
  for (let start = 0; start < length; start++) {
    if (!(edges[start]! & edge.boundary)) continue;
    search.start = start;
    for (let i = 0; i < indexes.length; i++) indexes[i]!.find(search);
  }
  return search.found;
}

/** Up to where the candidates from the one at `first` on overlap one another. They are sorted by start. */
function endOfCluster(candidates: readonly Candidate[], first: number): number {
  let { end } = candidates[first]!;
  let next = first + 1;
  for (; next < candidates.length && candidates[next]!.start < end; next++) end = Math.max(end, candidates[next]!.end);
  return next;
}

/** Those of a cluster of candidates that lie in no web address, and that the document allows where they are abbreviations. */
function meantOf(
  candidates: readonly Candidate[],
  first: number,
  end: number,
  { reading: { text } }: Document,
  { at }: FoldedLetters,
  use: AbbreviationUse | null,
): readonly Candidate[] {
  const meant: Candidate[] = [];
  for (let i = first; i < end; i++) {
    const { start, wording } = candidates[i]!;
    if (isInAddress(text, at[start]!)) continue;
    if (!wording.abbreviation || !use || use.allows(wording.entry, at[start]!)) meant.push(candidates[i]!);
  }
  return meant;
}

function occurrenceOf(
  document: Document,
  letters: FoldedLetters,
  { start, end, entry, alternatives, nested }: Chosen,
): Occurrence {
  const { reading } = document;
  const { at } = letters;
  const segments = reading.toSource({ start: at[start]!, end: characterEnd(reading.text, at[end - 1]!) });
  // Written out, as there may be very many: spreads cost several times as much.
  const { start: from, end: to } = segments.length === 1 ? segments[0]! : envelope(segments);
  const occurrence = { start: from, end: to, segments, concept: entry.concept, label: entry.label };
  if (alternatives.length === 0 && nested.length === 0) return occurrence;
  return {
    ...occurrence,
    ...(alternatives.length > 0 ? { alternatives } : {}),
    ...(nested.length > 0 ? { nested: nested.map((one) => occurrenceOf(document, letters, one)) } : {}),
  };
}

/** True where the source holds no prose, as in code. */
function isOpaque({ opaque }: Document, offset: number): boolean {
  const last = opaque[lastStartingAtOrBefore(opaque, offset)];
  return last !== undefined && offset < last.end;
}

/** True where `at` lies in a web address: its words name nothing. */
function isInAddress(text: string, at: number): boolean {
  let from = at;
  while (from > Math.max(0, at - 300) && isVisibleAscii(text.charCodeAt(from - 1))) from--;
  return at - from > 3 && /\/\/|www\./i.test(text.slice(from, at));
}

const isVisibleAscii = (unit: number): boolean => unit > 0x20 && unit < 0x7f;

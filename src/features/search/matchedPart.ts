import type { Document } from '../../core/document/document.ts';
import { sentencesIn } from '../../core/evidence/sentences.ts';
import { passagesOf, type Passage } from '../../core/search/passages.ts';
import type { SearchResult } from '../../core/search/search.ts';
import type { Span } from '../../core/text/span.ts';

/** What of a result says where in its document the match stands. `start` is an offset in the source. */
export type FoundPlace = Pick<SearchResult, 'start' | 'snippet' | 'highlights'>;

/** A sentence is quoted beside the one that matched most where at least this part of that much matched in it. */
const alsoMeant = 0.5;

/** The passage that a result shows; `null` where the document is another by now. */
export function passageOf(document: Document, start: number): Passage | null {
  return passagesOf(document).find((passage) => passage.start === start) ?? null;
}

/** Where in the source of its document the first match of a result stands; the start of the passage where none shows. */
export function placeOfMatch(document: Document, found: FoundPlace): number {
  const passage = passageOf(document, found.start);
  const [first] = passage ? matchesIn(passage, found) : [];
  return first ? document.reading.sourceOffset(passage!.reading.start + first.start) : found.start;
}

/**
 * The part of a result's passage to be quoted, as a span of the reading: the sentences in which most of what matched
 * stands, one after another; all of the passage where no match shows. `null` where the document has no such passage.
 */
export function matchedPart(document: Document, found: FoundPlace): Span | null {
  const passage = passageOf(document, found.start);
  if (!passage) return null;
  const matches = matchesIn(passage, found);
  const { start } = passage.reading;
  const sentences = sentencesIn(passage.text, document.language);
  const matched = sentences.map((sentence) => sum(matches.map((match) => shared(sentence, match))));
  const most = Math.max(...matched);
  if (most === 0) return passage.reading;
  const isMeant = (at: number): boolean => (matched[at] ?? 0) >= alsoMeant * most;
  let first = matched.indexOf(most);
  let last = first;
  while (isMeant(first - 1)) first--;
  while (isMeant(last + 1)) last++;
  return { start: start + sentences[first]!.start, end: start + sentences[last]!.end };
}

/** The highlights of the snippet as spans of the passage. */
function matchesIn({ text }: Passage, { snippet, highlights }: FoundPlace): Span[] {
  const at = text.replace(/[\r\n\t]/gu, ' ').indexOf(snippet);
  return at < 0 ? [] : highlights.map(({ start, end }) => ({ start: at + start, end: at + end }));
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

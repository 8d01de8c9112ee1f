import type { Document } from '../core/document/document.ts';
import type { Occurrence } from '../core/glossary/concept.ts';
import type { Steps } from '../core/text/steps.ts';
import { occurrencesFrom, type Finder } from './concordance.ts';

/** An occurrence with its document. */
export interface TermPlace {
  readonly document: Document;
  readonly occurrence: Occurrence;
  /** True where the search went over the end and began anew from the other. */
  readonly wrapped: boolean;
}

/**
 * The next occurrence that starts after `offset` of the first document, or, `backwards`, the last that ends before it; then
 * those of the other documents in their order, and at last those of the first that were passed over. `null` where there is
 * no other than what `offset` is in.
 */
export function* nextTerm(
  documents: readonly Document[],
  offset: number,
  find: Finder,
  backwards: boolean,
): Steps<TermPlace | null> {
  const [home, ...others] = documents;
  if (!home) return null;
  const after = ({ start }: Occurrence): boolean => start > offset;
  const before = ({ end }: Occurrence): boolean => end <= offset;
  const [ahead, behind] = backwards ? [before, after] : [after, before];
  const found = yield* firstIn(home, find, backwards, ahead);
  if (found) return { document: home, occurrence: found, wrapped: false };
  for (const document of backwards ? others.toReversed() : others) {
    const occurrence = yield* firstIn(document, find, backwards, () => true);
    if (occurrence) return { document, occurrence, wrapped: false };
  }
  const first = yield* firstIn(home, find, backwards, behind);
  return first && { document: home, occurrence: first, wrapped: true };
}

/** The first occurrence in a document that is `wanted`, or the last. */
function* firstIn(
  document: Document,
  find: Finder,
  backwards: boolean,
  wanted: (occurrence: Occurrence) => boolean,
): Steps<Occurrence | null> {
  let last: Occurrence | null = null;
  for (const { found } of occurrencesFrom(document, find)) {
    const here = backwards ? found.findLast(wanted) : found.find(wanted);
    if (here && !backwards) return here;
    last = here ?? last;
    yield;
  }
  return last;
}

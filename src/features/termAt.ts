import type { Document } from '../core/document/document.ts';
import type { Occurrence } from '../core/glossary/concept.ts';
import type { TermIndex } from './termIndex.ts';

/** The term that `offset` is in. With `touching`, also one that ends there. */
export function termAt(
  terms: TermIndex,
  document: Document,
  offset: number,
  reach: 'inside' | 'touching',
): Occurrence | null {
  const [inside] = terms.occurrencesIn(document, { start: offset, end: offset + 1 });
  if (inside || reach === 'inside' || offset === 0) return inside ?? null;
  return terms.occurrencesIn(document, { start: offset - 1, end: offset })[0] ?? null;
}

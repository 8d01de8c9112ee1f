import type { Citation } from '../core/citation/citation.ts';
import { citationsOf } from '../core/citation/citations.ts';
import type { Document } from '../core/document/document.ts';
import { lastStartingAtOrBefore } from '../core/text/span.ts';

/**
 * The citation that `offset` is in. With `touching`, also one that ends there, as a cursor stands behind what it means;
 * a mouse is only ever on what it points at.
 */
export function citationAt(document: Document, offset: number, reach: 'inside' | 'touching'): Citation | null {
  const citations = citationsOf(document);
  const last = citations[lastStartingAtOrBefore(citations, offset)];
  if (last && offset < last.end) return last;
  if (reach === 'inside') return null;
  return last?.end === offset ? last : null;
}

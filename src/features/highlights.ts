import type { Document } from '../core/document/document.ts';
import type { Category } from '../core/glossary/concept.ts';
import type { Span } from '../core/text/span.ts';
import type { ShownTerms } from './shownTerms.ts';
import type { TermIndex } from './termIndex.ts';

/** A part of the source to colour as a term. */
export interface Highlight extends Span {
  readonly category?: Category;
  /** True for a term that only the document itself defines. */
  readonly defined?: true;
}

/**
 * The terms within a span of a document, sorted, none overlapping: a term with something unread inside has several parts. Of
 * nested terms the outer one is coloured; one that may mean concepts of several categories has none. `shown` says which of
 * the terms are wanted; all are where it is not given.
 */
export function highlightsIn(terms: TermIndex, document: Document, within: Span, shown?: ShownTerms): Highlight[] {
  const found = terms.occurrencesIn(document, within);
  const parts = (shown?.of(document, found) ?? found).flatMap(({ segments, concept, alternatives = [] }) => {
    const { category } = concept;
    const sure = category && alternatives.every((other) => other.concept.category === category);
    return segments.map((segment): Highlight => ({
      ...segment,
      ...(sure ? { category } : {}),
      ...(terms.isLocal(concept) ? { defined: true } : {}),
    }));
  });
  parts.sort((a, b) => a.start - b.start);
  // Reading order is not the source's: a part of one term may stand between the parts of another, but none in another.
  return parts.filter((part, i) => part.end > part.start && (i === 0 || parts[i - 1]!.end <= part.start));
}

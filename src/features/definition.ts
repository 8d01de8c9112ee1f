import type { Corpus } from '../core/corpus/corpus.ts';
import { resolveCitation } from '../core/corpus/resolution.ts';
import type { Span } from '../core/text/span.ts';
import type { Location } from './card.ts';
import { citationAt } from './citationAt.ts';
import { locationOf } from './location.ts';
import { termAt } from './termAt.ts';
import { declarationOf } from './termCard.ts';
import type { TermIndex } from './termIndex.ts';

/** Where something leads, and from what. */
export interface Definition {
  readonly origin: Span;
  readonly target: Location;
}

/** Where the citation or the term at `offset` leads: to entries, to the glossary, to where a keyword is declared. */
export function definitionsAt(corpus: Corpus, terms: TermIndex, uri: string, offset: number): Definition[] {
  const document = corpus.documents.get(uri);
  if (!document) return [];
  const citation = citationAt(document, offset, 'touching');
  if (citation) {
    const { targets } = resolveCitation(corpus, document, citation);
    const origin = { start: citation.start, end: citation.end };
    return targets.map((target) => ({ origin, target: locationOf(target.uri, target) }));
  }
  const term = termAt(terms, document, offset, 'touching');
  if (!term) return [];
  const target = terms.entryOf(term.concept) ?? declarationOf(corpus, term.concept);
  return target ? [{ origin: { start: term.start, end: term.end }, target: locationOf(target.uri, target) }] : [];
}

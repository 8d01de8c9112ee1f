import type { Citation } from '../core/citation/citation.ts';
import { citationsOfReference } from '../core/corpus/citationsOfReference.ts';
import { citedWork, documentsCiting, type CitingDocument } from '../core/corpus/citedBy.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { FoundReference } from '../core/corpus/resolution.ts';
import type { Document } from '../core/document/document.ts';
import { pageLabelAt } from '../core/document/pages.ts';
import { claimOf } from '../core/evidence/claim.ts';
import { lastStartingAtOrBefore, type Span } from '../core/text/span.ts';
import type { CitingPlace, Elsewhere } from './card.ts';
import { citationAt } from './citationAt.ts';
import { locationOf, titleOf } from './location.ts';
import { clippedAtWord } from './excerpt.ts';

/** How many places a card shows: each in another document. */
const shown = 3;
/** In UTF-16 units: as much of a claim as fits a line. */
const snippetLength = 90;

/**
 * Where else in the corpus a work is cited that a citation of `citing` leads to: a place in each of the first documents, as
 * far as they have been read for that, and how many more there are. `null` where it is cited nowhere else.
 */
export function elsewhereOf(
  corpus: Corpus,
  citing: Document,
  citation: Citation,
  { reference, document: home }: FoundReference,
): Elsewhere | null {
  if (!reference.csl.title && !reference.csl.DOI) return null;
  const { citing: all, complete } = documentsCiting(corpus, citedWork(reference.csl));
  const others = all.filter(({ document }) => document !== citing && document !== home);
  const here = all.filter(({ document }) => document === citing).flatMap((own) => placesIn(corpus, own));
  const again = here.filter(({ start, end }) => end <= citation.start || start >= citation.end).length;
  if (others.length === 0 && again === 0) return null;
  return {
    places: others.slice(0, shown).flatMap((one) => {
      const [first] = placesIn(corpus, one);
      return first ? [citingPlace(one.document, first)] : [];
    }),
    more: Math.max(0, others.length - shown),
    again,
    complete,
  };
}

/** Where a document cites a work: its citations, else its entry, which is all that it has of it. */
export function placesIn(corpus: Corpus, { document, references, keys }: CitingDocument): Span[] {
  const cited = references.flatMap((reference) => citationsOfReference(corpus, document, document.uri, reference));
  const places = [...keys, ...cited].sort((a, b) => a.start - b.start);
  return places.length > 0 ? places : [...references];
}

function citingPlace(document: Document, place: Span): CitingPlace {
  const citation = citationAt(document, place.start, 'inside');
  const claim = citation && claimOf(document, citation);
  const heading = document.outline[lastStartingAtOrBefore(document.outline, place.start)];
  const page = document.pages.length > 1 ? pageLabelAt(document, place.start) : undefined;
  const title = titleOf(document);
  return {
    ...locationOf(document.uri, place),
    title,
    ...(page !== undefined ? { page } : heading && heading.text !== title ? { heading: heading.text } : {}),
    snippet: claim
      ? clippedAtWord(
          claim.text
            .replace(/\s+(?=[.,;:!?])|(?<=\s)\s+/gu, '')
            .replace(/\s/gu, ' ')
            .trim(),
          snippetLength,
        )
      : '',
  };
}

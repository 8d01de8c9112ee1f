import type { CslItem } from '../core/bibliography/csl.ts';
import { referencesOf } from '../core/bibliography/references.ts';
import { itemAt } from '../core/citation/itemAt.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { evidenceForCitation } from '../core/corpus/evidence.ts';
import { resolveCitation, type Resolution } from '../core/corpus/resolution.ts';
import { sourceOf } from '../core/corpus/works.ts';
import type { Document } from '../core/document/document.ts';
import { touches, type Span } from '../core/text/span.ts';
import type { Location } from './card.ts';
import { citationAt } from './citationAt.ts';
import { localDefinitionsOf } from './localTerms.ts';
import { locationOf } from './location.ts';
import { termAt } from './termAt.ts';
import { declarationOf } from './termCard.ts';
import type { TermIndex } from './termIndex.ts';

/** Where something leads, and from what. */
export interface Definition {
  readonly origin: Span;
  readonly target: Location;
}

/**
 * Where what stands at `offset` leads: a citation to its entries, and from that at the offset on to the passage of the source that
 * it rests on; an entry to the document of the corpus that is the work; a term to where the document defines it, and from there, or where it does not, to the glossary or to where the keyword
 * is declared.
 */
export function definitionsAt(corpus: Corpus, terms: TermIndex, uri: string, offset: number): Definition[] {
  const listed = corpus.bibliographies.get(uri)?.entries.find(({ span }) => touches(span, offset));
  if (listed) return toSource(corpus, uri, listed.span, listed.csl);
  const document = corpus.documents.get(uri);
  if (!document) return [];
  const citation = citationAt(document, offset, 'touching');
  if (citation) {
    const resolution = resolveCitation(corpus, document, citation);
    const entries = resolution.targets.map((target) => locationOf(target.uri, target));
    const origin = { start: citation.start, end: citation.end };
    return [...entries, ...passagesOf(corpus, document, terms, resolution, offset)].map((target) => ({
      origin,
      target,
    }));
  }
  const entry = referencesOf(document).find((reference) => touches(reference, offset));
  const source = entry ? toSource(corpus, uri, entry, entry.csl, entry.text) : [];
  if (source.length > 0) return source;
  const term = termAt(terms, document, offset, 'touching');
  if (!term) return [];
  const origin = { start: term.start, end: term.end };
  const local = localDefinitionsOf(document, term.concept).map(({ termSpan }) => locationOf(uri, termSpan));
  // Whoever asks on the definition itself is led on. Editors sort what leads to several places, so there is one way at a time.
  const elsewhere = local.filter((target) => !touches(target, offset));
  if (elsewhere.length > 0) return elsewhere.map((target) => ({ origin, target }));
  const known = terms.entryOf(term.concept) ?? (local.length > 0 ? null : declarationOf(corpus, term.concept));
  const target = known ? locationOf(known.uri, known) : local[0];
  return target ? [{ origin, target }] : [];
}

/** Where the item at `offset` of a citation rests: the passages that its card shows, or the titles of sources without one. */
function passagesOf(
  corpus: Corpus,
  document: Document,
  terms: TermIndex,
  resolution: Resolution,
  offset: number,
): Location[] {
  const item = itemAt(resolution.citation, offset);
  const asked = { ...resolution, found: resolution.found.filter((one) => one.item === item) };
  return evidenceForCitation(corpus, document, asked, (text, part) => terms.occurrencesIn(text, part)).flatMap(
    ({ source, evidence: [best] }) => {
      if (!source || source.confidence === 'possible') return [];
      return [best ? locationOf(source.document.uri, best.span) : titlePlace(source.document)];
    },
  );
}

const titlePlace = ({ uri, metadata }: Document): Location =>
  locationOf(uri, metadata.titleSpan ?? { start: 0, end: 0 });

/** The source of an entry, at its title; none where it is only possibly the work. */
function toSource(corpus: Corpus, uri: string, { start, end }: Span, csl: CslItem, printed?: string): Definition[] {
  const source = sourceOf(corpus, csl, printed);
  if (!source || source.confidence === 'possible' || source.document.uri === uri) return [];
  return [{ origin: { start, end }, target: titlePlace(source.document) }];
}

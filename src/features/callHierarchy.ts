import type { ReferenceStyle } from '../core/bibliography/format/style.ts';
import type { Reference } from '../core/bibliography/reference.ts';
import { referencesOf } from '../core/bibliography/references.ts';
import { itemAt } from '../core/citation/itemAt.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { resolveCitation } from '../core/corpus/resolution.ts';
import { sourceOf } from '../core/corpus/works.ts';
import { touches } from '../core/text/span.ts';
import type { Location } from './card.ts';
import { citationAt } from './citationAt.ts';
import { citingWorks, documentWork, referenceWork, worksCitedIn } from './citationGraph.ts';
import type { CitedWork, PlacedReference, Work } from './citationGraph.ts';

/** A work at which one may ask who cites it and whom it cites, with the place by which it is known again. */
export interface HierarchyItem extends Work {
  readonly at: Location;
}

/**
 * The works at `offset` of a file: those that the citation there leads to, that under the cursor first, that of the entry
 * there, else the document itself. A work that the corpus has is its document, from wherever it was reached.
 */
export function hierarchyAt(corpus: Corpus, uri: string, offset: number, style: ReferenceStyle): HierarchyItem[] {
  const references = placedAt(corpus, uri, offset);
  if (references.length > 0) return references.map((placed) => itemOf(referenceWork(corpus, placed, style)));
  const document = corpus.documents.get(uri);
  return document ? [itemOf(documentWork(document))] : [];
}

/** Who cites a work, given by its place. */
export const citingItem = (corpus: Corpus, at: Location): readonly CitedWork[] => {
  const placed = placedAt(corpus, at.uri, at.start)[0];
  const work = (placed && documentOf(corpus, placed)) ?? placed ?? corpus.documents.get(at.uri);
  return work ? citingWorks(corpus, work).works : [];
};

/** Whom a work cites, given by its place: nobody that is known, unless the corpus has it. */
export function citedByItem(corpus: Corpus, at: Location, style: ReferenceStyle): readonly CitedWork[] {
  const placed = placedAt(corpus, at.uri, at.start)[0];
  const document = placed ? documentOf(corpus, placed) : corpus.documents.get(at.uri);
  return document ? worksCitedIn(corpus, document, style) : [];
}

export const itemOf = (work: Work): HierarchyItem => ({ ...work, at: (work.source ?? work.entry)! });

function documentOf(corpus: Corpus, { uri, reference }: PlacedReference) {
  const source = sourceOf(corpus, reference.csl, reference.text);
  return source && source.confidence !== 'possible' && source.document.uri !== uri ? source.document : null;
}

function placedAt(corpus: Corpus, uri: string, offset: number): PlacedReference[] {
  const entry = corpus.bibliographies.get(uri)?.entries.find(({ span }) => touches(span, offset));
  if (entry) {
    const { start, end } = entry.span;
    const reference: Reference = { kind: 'entry', start, end, label: entry.key, csl: entry.csl, text: entry.key };
    return [{ uri, document: null, reference }];
  }
  const document = corpus.documents.get(uri);
  if (!document) return [];
  const citation = citationAt(document, offset, 'touching');
  if (citation) {
    const { found, named } = resolveCitation(corpus, document, citation);
    const item = itemAt(citation, offset);
    return named.length > 0 ? [...named] : [...found].sort((a, b) => Number(b.item === item) - Number(a.item === item));
  }
  const reference = referencesOf(document).find((one) => touches(one, offset));
  return reference ? [{ uri, document, reference }] : [];
}

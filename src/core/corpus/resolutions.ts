import { citationsOf } from '../citation/citations.ts';
import type { Document } from '../document/document.ts';
import type { Corpus } from './corpus.ts';
import { resolveCitation, type Resolution } from './resolution.ts';

/** The citations of a document with what they lead to: made when first asked for, and kept as long as nothing changes. */
export function resolutionsIn(corpus: Corpus, document: Document): readonly Resolution[] {
  let ofCorpus = known.get(corpus);
  if (!ofCorpus) known.set(corpus, (ofCorpus = new Map()));
  let resolutions = ofCorpus.get(document);
  if (!resolutions) {
    resolutions = citationsOf(document).map((citation) => resolveCitation(corpus, document, citation));
    ofCorpus.set(document, resolutions);
  }
  return resolutions;
}

const known = new WeakMap<Corpus, Map<Document, readonly Resolution[]>>();

import type { Reference } from '../bibliography/reference.ts';
import type { Citation } from '../citation/citation.ts';
import { citationsOf } from '../citation/citations.ts';
import type { Document } from '../document/document.ts';
import type { Corpus } from './corpus.ts';
import { resolveCitation } from './resolution.ts';

/** The citations of `document` that lead to a reference of the file `uri`: of the same document, or of a companion of it. */
export const citationsOfReference = (
  corpus: Corpus,
  document: Document,
  uri: string,
  reference: Reference,
): readonly Citation[] => citationsByTarget(corpus, document).get(nameOf(uri, reference)) ?? [];

/** The citations of a document by what they lead to: made when first asked for, and kept as long as nothing changes. */
function citationsByTarget(corpus: Corpus, document: Document): ReadonlyMap<string, readonly Citation[]> {
  let ofCorpus = known.get(corpus);
  if (!ofCorpus) known.set(corpus, (ofCorpus = new Map()));
  let byTarget = ofCorpus.get(document);
  if (!byTarget) ofCorpus.set(document, (byTarget = indexed(corpus, document)));
  return byTarget;
}

function indexed(corpus: Corpus, document: Document): ReadonlyMap<string, readonly Citation[]> {
  const byTarget = new Map<string, Citation[]>();
  for (const citation of citationsOf(document)) {
    const { found, named } = resolveCitation(corpus, document, citation);
    for (const name of new Set([...found, ...named].map(({ uri, reference }) => nameOf(uri, reference)))) {
      const same = byTarget.get(name);
      if (same) same.push(citation);
      else byTarget.set(name, [citation]);
    }
  }
  return byTarget;
}

const known = new WeakMap<Corpus, Map<Document, ReadonlyMap<string, readonly Citation[]>>>();

const nameOf = (uri: string, { start }: Reference): string => `${uri}\n${start}`;

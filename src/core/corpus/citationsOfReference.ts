import type { Reference } from '../bibliography/reference.ts';
import type { Citation } from '../citation/citation.ts';
import type { Document } from '../document/document.ts';
import type { Corpus } from './corpus.ts';
import type { Resolution } from './resolution.ts';
import { resolutionsIn } from './resolutions.ts';

/** The citations of `document` that lead to a reference of the file `uri`: of the same document, or of a companion of it. */
export const citationsOfReference = (
  corpus: Corpus,
  document: Document,
  uri: string,
  reference: Reference,
): readonly Citation[] => citationsByTarget(resolutionsIn(corpus, document)).get(nameOf(uri, reference)) ?? [];

/** The citations of a document by what they lead to: remembered as long as what they lead to is. */
function citationsByTarget(resolutions: readonly Resolution[]): ReadonlyMap<string, readonly Citation[]> {
  let byTarget = known.get(resolutions);
  if (!byTarget) known.set(resolutions, (byTarget = indexed(resolutions)));
  return byTarget;
}

function indexed(resolutions: readonly Resolution[]): ReadonlyMap<string, readonly Citation[]> {
  const byTarget = new Map<string, Citation[]>();
  for (const { citation, found, named } of resolutions) {
    for (const name of new Set([...found, ...named].map(({ uri, reference }) => nameOf(uri, reference)))) {
      const same = byTarget.get(name);
      if (same) same.push(citation);
      else byTarget.set(name, [citation]);
    }
  }
  return byTarget;
}

const known = new WeakMap<readonly Resolution[], ReadonlyMap<string, readonly Citation[]>>();

const nameOf = (uri: string, { start }: Reference): string => `${uri}\n${start}`;

import type { Bibliography } from '../bibliography/bibliography.ts';
import type { BibliographyEntry } from '../bibliography/formats/entry.ts';
import { mayBeBibliography } from '../bibliography/formats/detect.ts';
import type { Corpus } from './corpus.ts';

/** An entry of a bibliography file, with the file. */
export interface KeyedEntry {
  readonly uri: string;
  readonly entry: BibliographyEntry;
}

/** The entries by key of each bibliography, made when first asked for: a file that has not changed keeps its own. */
const indexes = new WeakMap<Bibliography, ReadonlyMap<string, BibliographyEntry>>();

/** The entries that a key names, those of the file nearest to the citing one first. Keys count as written. */
export function entriesByKey(corpus: Corpus, citing: string, key: string): readonly KeyedEntry[] {
  return bibliographiesNear(corpus, citing).flatMap((bibliography) => {
    const entry = indexOf(bibliography).get(key);
    return entry ? [{ uri: bibliography.uri, entry }] : [];
  });
}

/** The bibliographies of the workspace, those nearest to a file first. */
export const bibliographiesNear = (corpus: Corpus, uri: string): readonly Bibliography[] =>
  [...corpus.bibliographies.values()].sort(
    (a, b) => shared(b.uri, uri) - shared(a.uri, uri) || (a.uri < b.uri ? -1 : 1),
  );

/** Whether every bibliography could be read, and all of it: else nobody knows what is in none of them. */
export function bibliographiesRead({ problems, bibliographies }: Corpus): boolean {
  for (const [uri, list] of problems) {
    if (bibliographies.has(uri) ? list.some(({ severity }) => severity === 'error') : mayBeBibliography(uri) && list.length > 0) return false; // prettier-ignore
  }
  return true;
}

function indexOf(bibliography: Bibliography): ReadonlyMap<string, BibliographyEntry> {
  let index = indexes.get(bibliography);
  if (!index) {
    const byKey = new Map<string, BibliographyEntry>();
    for (const entry of bibliography.entries) {
      for (const key of [entry.key, ...(entry.aliases ?? []).map((a) => a.key)]) {
        if (key !== '' && !byKey.has(key)) byKey.set(key, entry);
      }
    }
    index = byKey;
    indexes.set(bibliography, index);
  }
  return index;
}

/** How many units two addresses begin with alike: files of one folder share most. */
function shared(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i;
}

import type { Bibliography } from '../bibliography/bibliography.ts';
import type { BibliographyEntry } from '../bibliography/formats/entry.ts';
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
  const found: KeyedEntry[] = [];
  for (const bibliography of corpus.bibliographies.values()) {
    const entry = indexOf(bibliography).get(key);
    if (entry) found.push({ uri: bibliography.uri, entry });
  }
  return found.sort((a, b) => shared(b.uri, citing) - shared(a.uri, citing) || (a.uri < b.uri ? -1 : 1));
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

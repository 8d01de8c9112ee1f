import { placesByKey, writtenAs } from '../../core/citation/citedKeys.ts';
import { entriesByKey, type KeyedEntry } from '../../core/corpus/bibliographyKeys.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Location } from '../card.ts';
import { locationOf } from '../location.ts';

/** Every citation of an entry by its key, in all drafts, with another key in its place. */
export function rewritten(
  corpus: Corpus,
  { entry }: KeyedEntry,
  key: string,
): (Location & { readonly text: string })[] {
  const keys = [entry.key, ...(entry.aliases ?? []).map((alias) => alias.key)];
  return [...corpus.documents.values()].flatMap((document) => {
    const places = placesByKey(document);
    return keys.flatMap((old) => {
      const cited = places.get(old);
      if (!cited || entriesByKey(corpus, document.uri, old)[0]?.entry !== entry) return [];
      return cited.map((place) => ({ ...locationOf(document.uri, place), text: writtenAs(key, place) }));
    });
  });
}

import type { Corpus } from '../core/corpus/corpus.ts';
import { FuseIndex } from '../core/search/fuseIndex.ts';
import type { SearchIndex } from '../core/search/search.ts';

/** An index over all documents of a corpus. */
export function indexOf(corpus: Corpus): SearchIndex {
  const index = new FuseIndex();
  for (const document of corpus.documents.values()) index.add(document);
  return index;
}

import type { Corpus } from '../core/corpus/corpus.ts';
import { PassageIndex } from '../core/search/passageIndex.ts';

/** An index over all documents of a corpus. */
export function indexOf(corpus: Corpus): PassageIndex {
  const index = new PassageIndex();
  for (const document of corpus.documents.values()) index.add(document);
  for (const steps = index.tidying(); !steps.next().done;);
  return index;
}

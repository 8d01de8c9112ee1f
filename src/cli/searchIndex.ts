import type { Corpus } from '../core/corpus/corpus.ts';
import { IndexStore } from '../core/corpus/indexStore.ts';
import type { Storage } from '../core/corpus/storage.ts';
import { PassageIndex } from '../core/search/passageIndex.ts';

/** An index over all documents of a corpus. */
export const indexOf = (corpus: Corpus): PassageIndex => filled(new PassageIndex(), corpus);

/**
 * The same, with what an earlier run has stored of the documents that have not changed since; then it is stored. `warn` is
 * told why it cannot be: that costs the next run its time, and no answer.
 */
export async function storedIndexOf(
  corpus: Corpus,
  storage: Storage,
  warn: (message: string) => void,
): Promise<PassageIndex> {
  const store = new IndexStore(storage, { pause: () => Promise.resolve(), now: () => Date.now() });
  const index = new PassageIndex();
  try {
    const { parts } = await store.load();
    index.restore(parts, (uri) => corpus.documents.has(uri));
    for (const steps = index.renewing(await store.complete()); !steps.next().done;);
    await store.save(filled(index, corpus).parts);
  } catch (error) {
    warn(`The search index cannot be stored: ${error instanceof Error ? error.message : String(error)}`);
    filled(index, corpus);
  }
  return index;
}

function filled(index: PassageIndex, corpus: Corpus): PassageIndex {
  for (const document of corpus.documents.values()) index.add(document);
  for (const steps = index.tidying(); !steps.next().done;);
  return index;
}

import { setImmediate } from 'node:timers/promises';
import { IndexStore } from '../../../src/core/corpus/indexStore.ts';
import { PassageIndex } from '../../../src/core/search/passageIndex.ts';
import { NodeStorage } from '../../../src/node/nodeStorage.ts';
import { paused } from '../../../src/server/background.ts';
import { worked } from './worked.ts';

/**
 * Loads a stored search index and asks it something, once, in a process of its own: as a session begins, when nothing is
 * compiled yet and no memory is to be tidied. Prints milliseconds as JSON.
 *
 * `node loadOnce.ts FOLDER QUERY`
 */
async function main(folder: string, query: string): Promise<void> {
  const storage = new NodeStorage(folder);
  const [begun, workedBefore] = [performance.now(), worked()];
  const store = new IndexStore(storage, { pause: paused(setImmediate), now: () => Date.now() });
  const index = new PassageIndex();
  index.restore((await store.load()).parts);
  const [loaded, workedAfter] = [performance.now(), worked()];
  const { unread } = index.search(query, { limit: 30 });
  const search = performance.now() - loaded;
  if (unread.length === 0) throw new Error('loadOnce: the loaded index finds nothing.');
  const searched = performance.now();
  await store.complete();
  const complete = performance.now() - searched;
  console.log(JSON.stringify({ load: loaded - begun, work: workedAfter - workedBefore, search, complete }));
}

await main(process.argv[2]!, process.argv[3]!);

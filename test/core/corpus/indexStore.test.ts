import assert from 'node:assert/strict';
import { IndexStore } from '../../../src/core/corpus/indexStore.ts';
import { PassageIndex } from '../../../src/core/search/passageIndex.ts';
import type { SearchAnswer } from '../../../src/core/search/search.ts';
import { documentOf } from '../../support/documents.ts';
import { MemoryStorage } from '../../support/memoryStorage.ts';

const filler = 'Nothing else that is said here has anything to do with what was asked. '.repeat(5);
const texts: Readonly<Record<string, string>> = {
  quay: `The toll at the quay is due at noon. ${filler}`,
  pier: `A pier without a toll is a public pier. ${filler}`,
  ferry: `Die Fähre über den Kanal fährt täglich. ${filler}`,
  harbour: `码头的收费办法由港务局公布。 ${filler}`,
};
const without = (name: string) => Object.fromEntries(Object.entries(texts).filter(([uri]) => uri !== name));
const queries = ['toll', 'tol at teh quay', 'public pier', 'fahre', '码头', 'harbour -toll', '"the quay"'];

function indexOf(documents: Readonly<Record<string, string>>): PassageIndex {
  const index = new PassageIndex();
  addAll(index, documents);
  return index;
}

function addAll(index: PassageIndex, documents: Readonly<Record<string, string>>): void {
  for (const [uri, text] of Object.entries(documents)) index.add(documentOf(text, uri));
}

const answers = (index: PassageIndex): SearchAnswer[] => queries.map((query) => index.search(query, { limit: 10 }));
const storeOn = (storage: MemoryStorage): IndexStore =>
  new IndexStore(storage, { pause: () => Promise.resolve(), now: () => storage.now });

/** The index that a new session has of what is stored. */
async function reopened(storage: MemoryStorage, documents: Readonly<Record<string, string>>): Promise<PassageIndex> {
  const index = new PassageIndex();
  index.restore((await storeOn(storage).load()).parts);
  addAll(index, documents);
  for (const uri of index.unread) index.remove(uri);
  return index;
}

describe('the index between two sessions', () => {
  let storage: MemoryStorage;

  beforeEach(() => {
    storage = new MemoryStorage();
  });

  it('gives the same answers, and nothing is indexed again', async () => {
    const index = indexOf(texts);
    await storeOn(storage).save(index.parts);
    const again = await reopened(storage, texts);
    assert.deepEqual(answers(again), answers(index));
    assert.equal(again.parts.length, index.parts.length);
  });

  it('has an answer for whoever reads the document, and names those that are to be read', async () => {
    await storeOn(storage).save(indexOf(texts).parts);
    const index = new PassageIndex();
    index.restore((await storeOn(storage).load()).parts);
    assert.deepEqual(index.unread.toSorted(), Object.keys(texts).toSorted());
    const before = index.search('toll at the quay', { limit: 1 });
    assert.deepEqual([before.results, before.unread], [[], ['quay']]);
    index.add(documentOf(texts['quay']!, 'quay'));
    const after = index.search('toll at the quay', { limit: 1 });
    assert.deepEqual([after.results[0]?.uri, after.unread], ['quay', []]);
  });

  it('gives no answer from a text that has changed since', async () => {
    await storeOn(storage).save(indexOf(texts).parts);
    const changed = { ...texts, quay: `No word of it any more. ${filler}` };
    const again = await reopened(storage, changed);
    assert.deepEqual(answers(again), answers(indexOf(changed)));
  });

  it('takes over only what is accepted, and nothing that is known already', async () => {
    await storeOn(storage).save(indexOf(texts).parts);
    const index = indexOf({ quay: `The toll is no more. ${filler}` });
    index.restore((await storeOn(storage).load()).parts, (uri) => uri !== 'ferry');
    assert.deepEqual(index.unread.toSorted(), ['harbour', 'pier']);
    assert.deepEqual(index.search('fahre', { limit: 5 }).unread, []);
  });

  it('remembers what was removed', async () => {
    const store = storeOn(storage);
    const index = indexOf(texts);
    await store.save(index.parts);
    index.remove('pier');
    await store.save(index.parts);
    const rest = without('pier');
    assert.deepEqual(answers(await reopened(storage, rest)), answers(indexOf(rest)));
  });

  it('writes only what is new, and nothing where nothing is', async () => {
    const store = storeOn(storage);
    const index = indexOf(texts);
    await store.save(index.parts);
    const before = storage.written.length;
    await store.save(index.parts);
    assert.equal(storage.written.length, before);
    index.add(documentOf(`Another toll. ${filler}`, 'another'));
    await store.save(index.parts);
    assert.equal(storage.written.length, before + 2);
    const fresh = storeOn(storage);
    const { parts } = await fresh.load();
    await fresh.save(parts);
    assert.equal(storage.written.length, before + 2);
  });

  it('is as it was before, or as it is now, whenever the program ends while it is saved', async () => {
    const more = { ...texts, another: `Another toll. ${filler}` };
    const states = [answers(indexOf(texts)), answers(indexOf(more))].map((state) => JSON.stringify(state));
    for (let steps = 0; ; steps++) {
      storage = new MemoryStorage();
      const store = storeOn(storage);
      const index = indexOf(texts);
      await store.save(index.parts);
      index.add(documentOf(more.another, 'another'));
      index.search('toll', { limit: 1 });
      storage.left = steps;
      const ended = await store.save(index.parts).then(
        () => false,
        () => true,
      );
      storage.left = Infinity;
      const loaded = new PassageIndex();
      const { parts, damaged } = await storeOn(storage).load();
      loaded.restore(parts);
      const held = loaded.unread.length;
      assert.ok(held === 4 || held === 5, `${steps}: ${held}`);
      assert.equal(damaged, 0);
      addAll(loaded, held === 4 ? texts : more);
      assert.equal(JSON.stringify(answers(loaded)), states[held - 4]);
      if (!ended) break;
    }
  });

  it('does without a segment that is damaged or missing, and mends it', async () => {
    await storeOn(storage).save(indexOf(texts).parts);
    for (const harm of ['damaged', 'missing'] as const) {
      const name = [...storage.blobs.keys()].find((one) => one !== 'index/manifest')!;
      if (harm === 'missing') storage.blobs.delete(name);
      else storage.blobs.get(name)![100]! ^= 1;
      const { parts, damaged } = await storeOn(storage).load();
      assert.equal(damaged, 1);
      const index = new PassageIndex();
      index.restore(parts);
      addAll(index, texts);
      assert.deepEqual(answers(index), answers(indexOf(texts)));
      await storeOn(storage).save(index.parts);
      assert.equal((await storeOn(storage).load()).damaged, 0);
    }
  });

  it('is empty where the manifest is damaged, in whatever way', async () => {
    await storeOn(storage).save(indexOf(texts).parts);
    const whole = storage.blobs.get('index/manifest')!;
    for (let at = 0; at < whole.length; at++) {
      const changed = whole.slice();
      changed[at]! ^= 0x40;
      for (const bytes of [changed, whole.slice(0, at)]) {
        storage.blobs.set('index/manifest', bytes);
        assert.deepEqual((await storeOn(storage).load()).parts, []);
      }
    }
  });

  it('is that of the window that saved last, where two do', async () => {
    const [one, other] = [storeOn(storage), storeOn(storage)];
    const first = indexOf(texts);
    await one.save(first.parts);
    const second = new PassageIndex();
    second.restore((await other.load()).parts);
    addAll(second, texts);
    // One merges away the segment that the other still names.
    first.add(documentOf(`Another toll. ${filler}`, 'another'));
    first.search('toll', { limit: 1 });
    await one.save(first.parts);
    second.remove('pier');
    await other.save(second.parts);
    const rest = without('pier');
    const { parts, damaged } = await storeOn(storage).load();
    assert.equal(damaged, 0);
    const index = new PassageIndex();
    index.restore(parts);
    addAll(index, rest);
    assert.deepEqual(answers(index), answers(indexOf(rest)));
  });

  it('leaves no blobs behind that nobody names, but for those that another window may just have written', async () => {
    const store = storeOn(storage);
    const index = indexOf(texts);
    await store.save(index.parts);
    storage.blobs.set(`index/${'0'.repeat(32)}`, new Uint8Array(3));
    const saveMore = async (uri: string) => {
      index.add(documentOf(`Another toll. ${filler}`, uri));
      index.search('toll', { limit: 1 });
      await store.save(index.parts);
    };
    await saveMore('another');
    assert.equal(storage.blobs.size, 3);
    storage.now += 3_600_000;
    await saveMore('more');
    assert.equal(storage.blobs.size, 2);
    await store.clear();
    assert.deepEqual([...storage.blobs], []);
  });
});

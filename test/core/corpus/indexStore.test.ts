import assert from 'node:assert/strict';
import { IndexStore } from '../../../src/core/corpus/indexStore.ts';
import type { OpenBlob } from '../../../src/core/corpus/openBlob.ts';
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

/** A storage that tells how often somebody had to wait for a part of a blob. */
class SlowStorage extends MemoryStorage {
  fetched = 0;
  /** Milliseconds that each takes. */
  wait = 0;

  override async open(name: string): Promise<OpenBlob | null> {
    const blob = await super.open(name);
    const readNow = (into: Uint8Array, from: number): number => {
      this.fetched++;
      this.now += this.wait;
      return blob!.readNow(into, from);
    };
    return blob && { ...blob, readNow };
  }
}

describe('a large index of an earlier session, before its texts have been read', () => {
  const goods = ['salt', 'timber', 'wool', 'copper', 'grain', 'amber', 'cloth', 'wine', 'hides', 'tin'];
  const ships = ['barges', 'cogs', 'ferries', 'rafts', 'luggers', 'skiffs', 'yawls'];
  const passage = (n: number): string =>
    `Of ${goods[n % 10]} that ${ships[n % 7]} bring to quay ${n} the toll is ${n * 3} marks. ${filler.repeat(2)}`;
  const large = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [
      `d${i}`,
      Array.from({ length: 50 }, (_, k) => passage(50 * i + k)).join('\n\n'),
    ]),
  );
  const asked = [
    'copper that barges bring to quay 1764',
    'coper taht bargse bring',
    'grain that skifs bring',
    'quay 777',
  ];
  const found = (index: PassageIndex): unknown => asked.map((query) => index.search(query, { limit: 5 }).unread);
  let storage: SlowStorage;
  let whole: unknown;

  before(async () => {
    const own = new MemoryStorage();
    await storeOn(own).save(indexOf(large).parts);
    const index = new PassageIndex();
    const store = storeOn(own);
    index.restore((await store.load()).parts);
    await store.complete();
    whole = found(index);
    storage = new SlowStorage();
    for (const [name, bytes] of own.blobs) storage.blobs.set(name, bytes);
  });

  beforeEach(() => {
    storage.fetched = 0;
    storage.wait = 0;
  });

  it('gives the same answers, and reads each text that a search looks at once', async () => {
    const store = storeOn(storage);
    const index = new PassageIndex();
    index.restore((await store.load()).parts);
    assert.equal(storage.fetched, 0);
    assert.deepEqual(found(index), whole);
    const fetched = storage.fetched;
    assert.ok(fetched > 0);
    assert.deepEqual(found(index), whole);
    assert.equal(storage.fetched, fetched);
    assert.deepEqual(await store.complete(), []);
    assert.deepEqual(found(index), whole);
  });

  it('looks at fewer texts where they are long in coming', async () => {
    const fetched: number[] = [];
    for (const wait of [0, 60]) {
      storage.wait = wait;
      storage.fetched = 0;
      const index = new PassageIndex();
      index.restore((await storeOn(storage).load()).parts);
      assert.deepEqual(index.search(asked[0]!, { limit: 1 }).unread, ['d35']);
      fetched.push(storage.fetched);
    }
    assert.ok(fetched[1]! < fetched[0]!, `${fetched.join(' and ')}`);
  });

  it('shows nothing of a text that is damaged, and is made anew once that is known', async () => {
    const [name] = [...storage.blobs].find(([, { length }]) => length > 1 << 20)!;
    const bytes = storage.blobs.get(name)!;
    // The last bytes of the file are those of the last texts, of the fortieth document.
    bytes[bytes.length - 200]! ^= 1;
    const store = storeOn(storage);
    const index = new PassageIndex();
    const { parts, damaged } = await store.load();
    assert.equal(damaged, 0);
    index.restore(parts);
    const read = Object.fromEntries(Object.entries(large).filter(([uri]) => uri !== 'd0'));
    addAll(index, read);
    const last = 'tin that luggers bring to quay 1999';
    assert.ok(index.search(last, { limit: 5 }).results.every(({ snippet }) => !snippet.includes('quay 1999')));
    const lost = await store.complete();
    assert.equal(lost.length, 1);
    assert.ok(!storage.blobs.has(name));
    const steps = index.renewing(lost);
    steps.next();
    // A file may go while the others are filed anew.
    index.remove('d30');
    while (!steps.next().done);
    assert.ok(index.search('quay 1510', { limit: 5 }).results.every(({ uri }) => uri !== 'd30'));
    assert.match(index.search(last, { limit: 5 }).results[0]!.snippet, /quay 1999/);
    assert.deepEqual(index.search('quay 3', { limit: 5 }).unread, [], 'what was not read is forgotten');
    await store.save(index.parts);
    const again = await storeOn(storage).load();
    assert.equal(again.damaged, 0);
  });
});

import assert from 'node:assert/strict';
import { blobOfBytes } from '../../src/core/corpus/openBlob.ts';
import type { Storage } from '../../src/core/corpus/storage.ts';
import type { Extraction } from '../../src/readers/extraction.ts';
import { readersVersion } from '../../src/readers/extractionCache.ts';
import { Extractions } from '../../src/readers/extractions.ts';
import { defaultLimits, type Limits } from '../../src/readers/read.ts';
import type { Extractor } from '../../src/readers/workerExtractor.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Takes out of a file what it holds, and counts how often; a file of `slow` is given up. */
class CountingExtractor implements Extractor {
  read = 0;

  async extract(uri: string, _format: unknown, content: Uint8Array) {
    this.read++;
    await new Promise((resolve) => setTimeout(resolve, 1));
    const text = new TextDecoder().decode(content);
    const value: Extraction = {
      text,
      format: 'markdown',
      pages: [{ start: 0, label: 'i' }],
      metadata: { authors: [] },
    };
    const problem = (code: string) => ({ uri, severity: 'warning' as const, code, message: code });
    if (text === 'slow') return { value: null, problems: [problem('file-too-slow')] };
    return { value, problems: text === 'odd' ? [problem('odd')] : [] };
  }

  rest = () => Promise.resolve();
  dispose = () => undefined;
}

class MemoryStorage implements Storage {
  readonly blobs = new Map<string, { bytes: Uint8Array; modified: number }>();
  #clock = 0;

  list = (folder: string) =>
    Promise.resolve(
      [...this.blobs]
        .filter(([name]) => name.startsWith(`${folder}/`))
        .map(
          ([
            name,
            {
              bytes: { length: size },
              modified,
            },
          ]) => ({ name, size, modified }),
        ),
    );
  read = (name: string) => Promise.resolve(this.blobs.get(name)?.bytes.slice() ?? null);
  open = async (name: string) => {
    const bytes = await this.read(name);
    return bytes && blobOfBytes(bytes);
  };
  write = (name: string, parts: readonly Uint8Array[]) => {
    this.blobs.set(name, { bytes: Uint8Array.from(parts.flatMap((part) => [...part])), modified: ++this.#clock });
    return Promise.resolve();
  };
  remove = (name: string) => Promise.resolve(void this.blobs.delete(name));
}

describe('the texts of files', () => {
  let extractor: CountingExtractor;
  let storage: MemoryStorage;

  beforeEach(() => {
    extractor = new CountingExtractor();
    storage = new MemoryStorage();
  });

  /** As if the editor had been started anew. */
  const read = async (text: string, uri = 'memory:/a.html', limits: Limits = defaultLimits) => {
    const extractions = new Extractions(extractor, storage);
    const result = await extractions.of(uri, bytes(text), limits);
    await extractions.rest();
    return result;
  };

  it('are taken out once, whatever the file is called then', async () => {
    const first = await read('odd');
    const again = await read('odd', 'memory:/moved/b.html');
    assert.equal(extractor.read, 1);
    assert.deepEqual(again.value, first.value);
    assert.deepEqual(
      [...first.problems, ...again.problems].map(({ uri }) => uri),
      ['memory:/a.html', 'memory:/moved/b.html'],
    );
    await read('other');
    assert.equal(extractor.read, 2);
  });

  it('are taken out once where a file is asked for again while it is read', async () => {
    const extractions = new Extractions(extractor, null);
    const ask = (uri: string) => extractions.of(uri, bytes('text'), defaultLimits);
    const [one, other] = await Promise.all([ask('memory:/a.html'), ask('memory:/b.html')]);
    assert.deepEqual(one.value, other.value);
    assert.equal(extractor.read, 1);
    await ask('memory:/a.html');
    assert.equal(extractor.read, 2, 'nothing is kept without a storage');
  });

  it('are taken out anew where what was kept is damaged anywhere, or cut short', async () => {
    await read('text');
    const [[name, { bytes: kept }]] = [...storage.blobs] as [[string, { bytes: Uint8Array; modified: number }]];
    for (let i = 0; i < kept.length; i++) {
      storage.blobs.set(name, { bytes: kept.map((byte, at) => (at === i ? byte ^ 4 : byte)), modified: 1 });
      extractor.read = 0;
      assert.equal((await read('text')).value?.text, 'text');
      assert.equal(extractor.read, 1, `byte ${i}`);
    }
    for (const length of [0, 10, 32, kept.length - 1]) {
      storage.blobs.set(name, { bytes: kept.slice(0, length), modified: 1 });
      extractor.read = 0;
      await read('text');
      assert.equal(extractor.read, 1, `${length} bytes`);
    }
  });

  it('are asked for again where a file was given up for reasons of the moment', async () => {
    await read('slow');
    await read('slow');
    assert.equal(extractor.read, 2);
  });

  it('are asked for again where another number of pages is allowed', async () => {
    await read('text');
    await read('text', 'memory:/a.html', { ...defaultLimits, extract: { ...defaultLimits.extract, maxPages: 7 } });
    assert.equal(extractor.read, 2);
  });

  it('are had without a storage that works', async () => {
    const broken = () => Promise.reject(new Error('No space is left.'));
    const storage: Storage = { list: broken, read: broken, open: broken, write: broken, remove: broken };
    const extractions = new Extractions(extractor, storage);
    assert.equal((await extractions.of('memory:/a.html', bytes('text'), defaultLimits)).value?.text, 'text');
    await extractions.rest();
  });

  it('are not kept longer than their readers, nor beyond a size: what was used last stays', async () => {
    const large = (name: string) => {
      const blob = { length: 100_000_000 } as Uint8Array;
      storage.blobs.set(name, { bytes: blob, modified: -storage.blobs.size });
    };
    const nameOf = (key: string) => `texts/${key}.r${readersVersion}.html`;
    large(`texts/old.r${readersVersion - 1}.html`);
    large(nameOf('a'));
    large(nameOf('b'));
    large(nameOf('c'));
    const extractions = new Extractions(extractor, storage);
    await extractions.of('memory:/a.html', bytes('text'), defaultLimits);
    await extractions.rest();
    const left = [...storage.blobs.keys()].map((name) => name.replace(/[0-9a-f]{64}/, 'new'));
    assert.deepEqual(left.sort(), ['a', 'b', 'new'].map(nameOf));
  });

  it('are refused before a reader sees a byte where a file is too large, empty or something else', async () => {
    const refused = async (content: Uint8Array) => {
      const { value, problems } = await new Extractions(extractor, storage).of('memory:/a.pdf', content, defaultLimits);
      assert.equal(value, null);
      return problems.map(({ code }) => code);
    };
    assert.deepEqual(await refused(new Uint8Array(20_000_001)), ['file-too-large']);
    assert.deepEqual(await refused(new Uint8Array()), ['file-empty']);
    assert.deepEqual(await refused(bytes('<p>A page')), ['file-misnamed']);
    assert.equal(extractor.read, 0);
    assert.equal(storage.blobs.size, 0);
  });
});

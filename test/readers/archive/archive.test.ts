import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Archive } from '../../../src/readers/archive/archive.ts';
import { extractionLimits } from '../../../src/readers/extraction.ts';
import { Budget, Refusal } from '../../../src/readers/refusal.ts';
import { zip, type Packed } from '../../support/zip.ts';

const open = (bytes: Uint8Array, limits = extractionLimits): Archive => Archive.open(bytes, new Budget(limits));

describe('an archive', () => {
  it('gives its files as they were packed', async () => {
    const files = fc.uniqueArray(
      fc.record({
        name: fc.stringMatching(/^[a-z/.ü]{1,12}$/u),
        content: fc.uint8Array({ maxLength: 3000 }),
        stored: fc.boolean(),
      }),
      { selector: (file) => file.name.replace(/^\/+/u, ''), maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(files, async (packed: Packed[]) => {
        const archive = open(zip(packed));
        for (const { name, content } of packed)
          assert.deepEqual(Buffer.from((await archive.read(name.replace(/^\/+/u, '')))!), Buffer.from(content));
        assert.equal(await archive.read('no such file'), null);
      }),
      { numRuns: 40 },
    );
  });

  it('may stand after other bytes in the buffer that holds it', async () => {
    const bytes = zip([{ name: 'a', content: 'text' }]);
    const buffer = Buffer.concat([Buffer.alloc(7), bytes]);
    assert.equal(Buffer.from((await open(buffer.subarray(7)).read('a'))!).toString(), 'text');
  });

  const refused = async (act: () => unknown, code: string, message: RegExp): Promise<void> => {
    await assert.rejects(
      async () => act(),
      (error) => error instanceof Refusal && error.code === code && message.test(error.message),
    );
  };

  it('is refused where it says that it would grow too large, before anything is unpacked', async () => {
    const zeros = new Uint8Array(20_000_000);
    await refused(() => open(zip([{ name: 'a', content: zeros }])), 'file-limit', /more than 200 times its size/u);
    const bomb = zip(
      Array.from({ length: 6 }, (_, i) => ({ name: `${i}`, content: 'x'.repeat(9000), stored: true, size: 900_000 })),
    );
    await refused(() => open(bomb, { ...extractionLimits, inflated: 5e6 }), 'file-limit', /more than 5 MB/u);
  });

  it('is refused where many small files in it would make one that is too large', async () => {
    const files = (content: Uint8Array): Packed[] => Array.from({ length: 40 }, (_, i) => ({ name: `${i}`, content }));
    await refused(() => open(zip(files(new Uint8Array(900_000)))), 'file-limit', /more than 200 times its size/u);
    assert.ok(open(zip(files(new Uint8Array(900)))));
  });

  it('stops unpacking a file that is larger than it says', async () => {
    const bytes = zip([{ name: 'a', content: new Uint8Array(20_000_000), size: 10 }]);
    await refused(() => open(bytes).read('a'), 'file-broken', /“a” is larger than its directory says/u);
  });

  it('is refused where the same bytes are unpacked again and again', async () => {
    const archive = open(zip([{ name: 'a', content: 'x'.repeat(600), stored: true }]), {
      ...extractionLimits,
      inflated: 1000,
    });
    await archive.read('a');
    await refused(() => archive.read('a'), 'file-limit', /more than 0 MB/u);
  });

  it('is refused where it holds too many files, has a password, is too large for the format, or packed otherwise', async () => {
    const many = zip(Array.from({ length: 11 }, (_, i) => ({ name: `${i}`, content: '' })));
    await refused(() => open(many, { ...extractionLimits, files: 10 }), 'file-limit', /11 files, more than 10/u);
    await refused(() => open(zip([{ name: 'a', content: 'x', flags: 1 }])), 'file-encrypted', /password/u);
    await refused(() => open(zip([{ name: 'a', content: 'x', method: 12 }])), 'file-broken', /method/u);
    await refused(() => open(zip([{ name: 'a', content: 'x', size: 0xffffffff }])), 'file-broken', /4 GB/u);
    const large = Buffer.from(zip([{ name: 'a', content: 'x' }]));
    large.writeUInt16LE(0xffff, large.length - 12);
    await refused(() => open(large), 'file-archive', /ZIP64/u);
  });

  it('is refused where it is broken', async () => {
    const bytes = zip([{ name: 'a', content: 'some text that is packed' }]);
    await refused(() => open(bytes.subarray(0, bytes.length - 1)), 'file-broken', /its end is missing/u);
    await refused(() => open(new Uint8Array(0)), 'file-broken', /its end is missing/u);
    const flipped = Buffer.from(bytes);
    flipped.fill(0xff, 31, 40);
    await refused(() => open(flipped).read('a'), 'file-broken', /cannot be unpacked/u);
    const short = zip([{ name: 'a', content: 'x', size: 9 }]);
    await refused(() => open(short).read('a'), 'file-broken', /broken off/u);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blobOfBytes, type OpenBlob, readAhead, slice } from '../../../src/core/corpus/openBlob.ts';

const large = new Uint8Array(5 * slice + 7).map((_, i) => i % 251);

describe('reading a blob ahead', () => {
  it('brings every byte of a part to its place, and tells how far it has come', async () => {
    const place = fc.nat({ max: large.length });
    await fc.assert(
      fc.asyncProperty(place, place, async (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const bytes = new Uint8Array(large.length);
        const ends: number[] = [];
        const reached = await readAhead(blobOfBytes(large), bytes, { start, end }, (read) => {
          assert.equal(bytes[read - 1], large[read - 1]);
          ends.push(read);
        });
        assert.equal(reached, end);
        assert.equal(ends.length, Math.ceil((end - start) / slice));
        assert.equal(Buffer.compare(bytes.subarray(start, end), large.subarray(start, end)), 0);
        assert.ok(bytes.subarray(0, start).every((byte) => byte === 0));
        assert.ok(bytes.subarray(end).every((byte) => byte === 0));
      }),
      { numRuns: 20 },
    );
  });

  it('says where a blob ends that was cut short', async () => {
    const short = blobOfBytes(large.subarray(0, 2 * slice + 5));
    const bytes = new Uint8Array(large.length);
    assert.equal(await readAhead(short, bytes, { start: 3, end: large.length }, () => undefined), 2 * slice + 5);
  });

  it('rejects where a read fails or whoever looks on does, after the reads that were begun have ended', async () => {
    let reading = 0;
    const slow = (fails: number): OpenBlob => ({
      ...blobOfBytes(large),
      async read(into, from) {
        reading++;
        await new Promise((resolve) => setTimeout(resolve, from / slice));
        reading--;
        if (from === fails * slice) throw new Error('torn');
        return into.length;
      },
    });
    const bytes = new Uint8Array(large.length);
    const all = { start: 0, end: large.length };
    await assert.rejects(
      readAhead(slow(1), bytes, all, () => undefined),
      /torn/,
    );
    assert.equal(reading, 0);
    const failing = readAhead(slow(-1), bytes, all, () => {
      throw new Error('seen enough');
    });
    await assert.rejects(failing, /seen enough/);
    assert.equal(reading, 0);
  });
});

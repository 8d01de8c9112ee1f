import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toBase64 } from '../../src/client/base64.ts';

describe('base64', () => {
  it('gives back what went in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.deepEqual(Buffer.from(toBase64(bytes), 'base64'), Buffer.from(bytes));
      }),
    );
  });

  it('joins slices without a seam', () => {
    const bytes = new Uint8Array(0x6000 * 2 + 1).map((_, i) => i * 7);
    assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64'));
  });
});

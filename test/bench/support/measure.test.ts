import assert from 'node:assert/strict';
import fc from 'fast-check';
import { median, quantile } from './measure.ts';

const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });

describe('quantile', () => {
  it('is the middle of an odd number, and between the two in the middle of an even one', () => {
    assert.equal(median([5, 1, 3]), 3);
    assert.equal(median([4, 1, 3, 2]), 2.5);
  });

  it('lies between the least and the greatest, and grows with its part', () => {
    fc.assert(
      fc.property(
        values,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (some, a, b) => {
          const [low, high] = [quantile(some, Math.min(a, b)), quantile(some, Math.max(a, b))];
          assert.equal(quantile(some, 0), Math.min(...some));
          assert.equal(quantile(some, 1), Math.max(...some));
          assert.ok(low <= high + 1e-9);
        },
      ),
    );
  });
});

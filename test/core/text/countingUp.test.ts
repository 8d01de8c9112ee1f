import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countingUp, placeOf, type Counted } from '../../../src/core/text/countingUp.ts';

const places = (...numbers: number[]): Counted[] => numbers.map((n) => ({ first: n, most: n, weight: 1 }));
const numbers = (row: readonly Counted[]): number[] => row.map((place) => place.first);

describe('a row that counts up', () => {
  it('leaves out what does not fit', () => {
    assert.deepEqual(numbers(countingUp(places(1, 17, 2, 2014, 3, 1, 4))), [1, 2, 3, 4]);
  });

  it('may skip a number that was lost', () => {
    assert.deepEqual(numbers(countingUp(places(1, 2, 4, 5, 6))), [1, 2, 4, 5, 6]);
  });

  it('takes the places that weigh most', () => {
    const doubtful = { first: 2, most: 2, weight: 0.1 };
    const [one, sure] = places(1, 2);
    assert.equal(countingUp([one!, doubtful, sure!])[1], sure);
  });

  it('begins anew only where it may', () => {
    assert.deepEqual(numbers(countingUp(places(1, 2, 3, 1, 2, 3), 1)), [1, 2, 3, 1, 2, 3]);
    assert.equal(countingUp(places(1, 2, 3, 1, 2, 3)).length, 3);
  });

  it('goes on through places that repeat older numbers first', () => {
    const row = [[1, 2], [3], [1, 4, 5], [6]].map((printed) => ({ ...placeOf(printed), weight: 1 }));
    assert.equal(countingUp(row).length, 4);
    assert.deepEqual(placeOf([3, 26]).starts, [26]);
    assert.deepEqual(placeOf([3, 24, 25]).starts, [24, 25]);
  });

  it('counts up whatever it is given, in the order given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ first: fc.nat(30), wide: fc.nat(3), weight: fc.double({ min: 0, max: 1, noNaN: true }) })),
        (given) => {
          const all = given.map(({ first, wide, weight }) => ({ first, most: first + wide, weight }));
          const row = countingUp(all);
          const at = row.map((place) => all.indexOf(place));
          assert.ok(at.every((index, i) => i === 0 || index > at[i - 1]!));
          assert.ok(row.every((place, i) => i === 0 || place.first > row[i - 1]!.most));
        },
      ),
    );
  });
});

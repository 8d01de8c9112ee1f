import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance, findApproximately } from '../../../src/core/evidence/approximate.ts';

/** The fewest errors with which `pattern` ends anywhere in `text`: Sellers' table, every cell of it. */
function fewestErrors(text: string, pattern: string): number {
  let column = Array.from({ length: pattern.length + 1 }, (_, i) => i);
  let least = column.at(-1)!;
  for (const c of text) {
    const next = [0];
    for (let i = 1; i <= pattern.length; i++)
      next.push(Math.min(column[i - 1]! + (pattern[i - 1] === c ? 0 : 1), column[i]! + 1, next[i - 1]! + 1));
    column = next;
    least = Math.min(least, column.at(-1)!);
  }
  return least;
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 120 });

describe('an approximate search', () => {
  it('finds what stands there at its first place', () => {
    assert.deepEqual(findApproximately('a wide canal, a wide canal', 'wide canal', 2), {
      start: 2,
      end: 12,
      errors: 0,
    });
  });

  it('finds the place that is most like the pattern, with all of it', () => {
    const text = 'the harbour board sets the fees of every pilot by lot';
    const { start, end, errors } = findApproximately(text, 'sets teh fee of evrey pilot', 6)!;
    assert.equal(text.slice(start, end), 'sets the fees of every pilot');
    assert.equal(errors, 5);
  });

  it('finds nothing that is further away than allowed', () => {
    assert.equal(findApproximately('the harbour board', 'the market court', 3), null);
    assert.equal(findApproximately('', 'abc', 1), null);
  });

  it('has as many errors as the full table, and its span as many as it says', () => {
    fc.assert(
      fc.property(
        letters,
        letters.filter((p) => p.length > 0),
        fc.nat(8),
        (text, pattern, allowed) => {
          const most = Math.min(allowed, pattern.length - 1);
          const found = findApproximately(text, pattern, most);
          const least = fewestErrors(text, pattern);
          assert.equal(found?.errors ?? null, least <= most ? least : null);
          if (found) assert.equal(editDistance(text.slice(found.start, found.end), pattern, 200), found.errors);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('finds long patterns in long texts, over the blocks’ borders', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii', minLength: 60, maxLength: 300 }),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom('', 'x', 'yy')), { maxLength: 6 }),
        (pattern, edits) => {
          let changed = pattern;
          for (const [n, put] of edits) {
            const at = n % changed.length;
            changed = changed.slice(0, at) + put + changed.slice(at + 1);
          }
          const text = '·'.repeat(500) + changed + '·'.repeat(500);
          const found = findApproximately(text, pattern, 12)!;
          assert.ok(found.errors <= 2 * edits.length);
          assert.equal(editDistance(text.slice(found.start, found.end), pattern, 400), found.errors);
        },
      ),
    );
  });

  it('takes time that grows with the text, whatever the text', () => {
    const time = (length: number): number => {
      const started = performance.now();
      findApproximately('ab'.repeat(length / 2), `${'ab'.repeat(200)}x${'ab'.repeat(20)}`, 60);
      return performance.now() - started;
    };
    time(10_000);
    assert.ok(time(400_000) < 2000);
  });
});

describe('the edit distance', () => {
  it('is the same in a band as in the whole table, and one more than the band where it is wider', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(20), (a, b, most) => {
        const whole = editDistance(a, b, 500);
        assert.equal(editDistance(a, b, most), Math.min(whole, most + 1));
        assert.equal(editDistance(b, a, 500), whole);
      }),
    );
  });
});

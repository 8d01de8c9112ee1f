import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Pattern } from '../../../src/core/text/pattern.ts';

describe('a pattern in a text', () => {
  const least = (pattern: string, text: string, most = 99): number => {
    const units = Uint16Array.from(text, (c) => c.charCodeAt(0));
    return new Pattern(pattern).leastErrors(units, units.length, most);
  };

  it('is found with the errors of its best place', () => {
    assert.equal(least('harbour', 'the harbour master'), 0);
    assert.equal(least('harbour', 'the harbor master'), 1);
    assert.equal(least('harbour', 'nothing'), 6);
  });

  it('has one error where two neighbours are changed over', () => {
    assert.equal(least('harbour', 'the harobur master'), 1);
    assert.equal(least('报告和其为', '报告和为其'), 1);
  });

  it('has one more error than is asked about where all places have more', () => {
    assert.equal(least('harbour', 'nothing', 2), 3);
  });

  const letters = (most: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: most });

  it('has as many errors as a table of all places says', () => {
    fc.assert(
      fc.property(letters(80), letters(90), (pattern, text) => {
        assert.equal(least(pattern, text), byTable(pattern, text));
      }),
    );
  });
});

/** The optimal string alignment of a pattern with any part of a text, by the table that defines it. */
function byTable(pattern: string, text: string): number {
  const m = pattern.length;
  let [before, last] = [[] as number[], Array.from({ length: m + 1 }, (_, i) => i)];
  let least = m;
  for (let j = 1; j <= text.length; j++) {
    const now = [0];
    for (let i = 1; i <= m; i++) {
      const same = pattern[i - 1] === text[j - 1] ? 0 : 1;
      let errors = Math.min(now[i - 1]! + 1, last[i]! + 1, last[i - 1]! + same);
      if (i > 1 && j > 1 && pattern[i - 1] === text[j - 2] && pattern[i - 2] === text[j - 1])
        errors = Math.min(errors, before[i - 2]! + 1);
      now.push(errors);
    }
    least = Math.min(least, now[m]!);
    [before, last] = [last, now];
  }
  return least;
}

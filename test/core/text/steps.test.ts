import assert from 'node:assert/strict';
import { finished, mapped } from '../../../src/core/text/steps.ts';

describe('work in steps', () => {
  it('gives its result with the last step', () => {
    const steps = mapped([1, 2, 3, 4, 5], 2, (n) => n * n);
    assert.deepEqual(steps.next(), { done: false, value: undefined });
    assert.deepEqual(steps.next(), { done: false, value: undefined });
    assert.deepEqual(steps.next(), { done: true, value: [1, 4, 9, 16, 25] });
  });

  it('can be done at once', () => {
    assert.deepEqual(finished(mapped(['a', 'b'], 1, (word, i) => `${i}${word}`)), ['0a', '1b']);
  });
});

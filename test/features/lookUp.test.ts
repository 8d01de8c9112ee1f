import assert from 'node:assert/strict';
import fc from 'fast-check';
import { candidateOf, folded, type Candidate } from '../../src/features/completion/candidates.ts';
import { lookUp } from '../../src/features/completion/lookUp.ts';

const candidate = (key: string, title: string): Candidate => candidateOf(key, { type: 'book', title }, '');
const keys = (found: readonly Candidate[]): string[] => found.map(({ key }) => key);

/** The same candidate by candidate. */
function oneByOne(lists: readonly (readonly Candidate[])[], written: string, limit: number): Candidate[] {
  const all = lists.flat();
  const words = folded(written).split(' ').filter((word) => word !== ''); // prettier-ignore
  const byKey = all.filter(({ keyStart }) => keyStart.startsWith(written.toLowerCase()));
  const byWords = all.filter((one) => words.every((word) => one.words.includes(word < '\u3000' ? ` ${word}` : word)));
  return [...new Set([...byKey, ...byWords])].slice(0, limit);
}

describe('looking up what may be cited', () => {
  it('takes those first whose key begins so, then those that have all words', () => {
    const list = [candidate('berg1', 'The slow lock'), candidate('lock2', 'On quays'), candidate('oduya', 'A lock, slowly')]; // prettier-ignore
    assert.deepEqual(keys(lookUp([list], 'lock', 9)), ['lock2', 'berg1', 'oduya']);
    assert.deepEqual(keys(lookUp([list], 'slo lock', 9)), ['berg1', 'oduya']);
    assert.deepEqual(keys(lookUp([list], 'lock', 2)), ['lock2', 'berg1']);
    assert.deepEqual(keys(lookUp([list], 'ock', 9)), []);
  });

  it('finds what a walk over all candidates finds, in its order', () => {
    const word = fc.constantFrom('lock', 'Lo', 'quay', 'qu', 'é', '船', '船闸', '1', '-', '\n');
    const text = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
    const list = fc.array(fc.tuple(word, text).map(([key, title]) => candidate(key, title)), { maxLength: 8 }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(list, { maxLength: 3 }), text, fc.integer({ min: 1, max: 6 }), (lists, written, limit) => {
        assert.deepEqual(lookUp(lists, written, limit), oneByOne(lists, written, limit));
      }),
      { numRuns: 500 },
    );
  });
});

import assert from 'node:assert/strict';
import { Random } from '../../bench/support/random.ts';
import { mutated } from '../../support/mutate.ts';
import { extractMade, madeBytes } from '../../support/pdfFiles.ts';

describe('a damaged PDF file', () => {
  // The benchmark `readers-fuzz` reads thousands, in a worker.
  it('gives its text, or one problem', async () => {
    const bytes = madeBytes('qpdf-plain.pdf');
    for (let seed = 1; seed <= 40; seed++) {
      const { value, problems } = await extractMade(mutated(bytes, new Random(seed)));
      assert.ok(value !== null || problems.length === 1, `seed ${seed}`);
    }
  });
});

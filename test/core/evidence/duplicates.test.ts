import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CslItem } from '../../../src/core/bibliography/csl.ts';
import { duplicatesAmong } from '../../../src/core/evidence/duplicates.ts';

const work = (title: string, family = 'Ash', year = 2003, more: Partial<CslItem> = {}): CslItem => ({
  type: 'book',
  title,
  author: [{ family, given: 'B.' }],
  issued: { 'date-parts': [[year]] },
  ...more,
});

const firsts = (...works: readonly CslItem[]): (number | null)[] => duplicatesAmong(works).map((found) => found?.of ?? null); // prettier-ignore

describe('duplicates', () => {
  it('are of the first of all that are one work', () => {
    const [a, b] = [work('Reading rooms of the old valley'), work('Counting sacks by the river')];
    assert.deepEqual(firsts(a, b, a, b, a), [null, null, 0, 1, 0]);
  });

  it('have a title that is misprinted at its beginning or its end, however many works the author has of that year', () => {
    const others = Array.from({ length: 40 }, (_, i) => work(`Report ${String.fromCharCode(97 + (i % 26))}${i} of the harbour’s ward assembly`)); // prettier-ignore
    const found = firsts(
      work('Wells and the law of the valley'),
      work('Gardens of the northern mills'),
      ...others,
      work('Vells and the law of the valley'),
      work('Gardens of the northern milks'),
    );
    assert.deepEqual(found.slice(-2), [0, 1]);
    assert.ok(found.slice(0, -2).every((of) => of === null));
  });

  it('are none by a short title or a name alone, nor where nothing is known but the title', () => {
    assert.deepEqual(firsts(work('Preface'), work('Preface', 'Elm')), [null, null]);
    assert.deepEqual(firsts(work('Preface'), work('Preface', 'Ash', 2004)), [null, null]);
    const bare = { type: 'webpage', title: 'The register of public notices' };
    assert.deepEqual(firsts(bare, bare), [null, 0]);
    assert.deepEqual(firsts({ type: 'webpage', title: 'Home' }, { type: 'webpage', title: 'Home' }), [null, null]);
  });

  it('lead to an earlier work that has none itself, whatever the list', () => {
    const any = fc.record({ title: fc.constantFrom('', 'Reading rooms of the valley', 'Reading rooms of the valey', 'Sacks'), family: fc.constantFrom('', 'Ash', 'Elm'), year: fc.constantFrom(2003, 2004), DOI: fc.constantFrom('', '10.5555/a', '10.5555/b') }); // prettier-ignore
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (list) => {
        const found = duplicatesAmong(list.map(({ title, family, year, DOI }) => work(title, family, year, { DOI })));
        assert.equal(found.length, list.length);
        found.forEach((duplicate, i) => {
          if (!duplicate) return;
          assert.ok(duplicate.of < i);
          assert.equal(found[duplicate.of], null);
        });
      }),
    );
  });
});

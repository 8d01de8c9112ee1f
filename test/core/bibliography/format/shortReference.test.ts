import assert from 'node:assert/strict';
import type { CslName } from '../../../../src/core/bibliography/csl.ts';
import { shortReference } from '../../../../src/core/bibliography/format/shortReference.ts';

const issued = { 'date-parts': [[2021]] } as const;
const names = (...families: string[]): CslName[] => families.map((family) => ({ family, given: 'A.' }));

describe('a reference in a few words', () => {
  it('names one author, two, or the first of more', () => {
    assert.equal(shortReference({ type: 'book', author: names('Berg'), issued }), 'Berg 2021');
    assert.equal(shortReference({ type: 'book', author: names('Berg', 'Ruiz'), issued }), 'Berg & Ruiz 2021');
    assert.equal(shortReference({ type: 'book', author: names('Berg', 'Ruiz', 'Sato'), issued }), 'Berg et al. 2021');
    assert.equal(shortReference({ type: 'book', author: [...names('Berg'), { literal: 'others' }], issued }), 'Berg et al. 2021'); // prettier-ignore
    assert.equal(shortReference({ type: 'book', editor: names('Lange'), issued }), 'Lange 2021');
  });

  it('begins the title where nobody is named', () => {
    assert.equal(shortReference({ type: 'webpage', title: 'Rules' }), 'Rules');
    assert.equal(
      shortReference({ type: 'webpage', title: 'Rules for the inner harbour and for all that lies beside it', issued }),
      'Rules for the inner harbour and for all… 2021',
    );
  });
});

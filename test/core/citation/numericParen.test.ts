import assert from 'node:assert/strict';
import { citesExactly, keys } from '../../support/cites.ts';

const list = `

References

1. Oduya M. Pilot fees. Small Ports. 2019;4(2):1–9.

2. Feld T. Boards that listen. Small Ports. 2016;3(1):1–9.

3. Ngata R. Three tariffs. Small Ports. 2020;5(1):3–8.
`;

describe('numbers in round brackets', () => {
  it('are citations where the list is numbered and nothing else cites it', () => {
    const found = citesExactly(`Fees rose ‹(1)›, fell ‹(2, 3)› and rested ‹(1-3)›.${list}`);
    assert.deepEqual(found.map(keys), [['1'], ['2', '3'], ['1', '2', '3']]);
  });

  it('carry a page', () => {
    const found = citesExactly(`Fees rose ‹(1, p. 14)›, fell ‹(2)› and rested ‹(3)›.${list}`);
    assert.deepEqual(found[0]?.items, [{ key: '1', locator: { label: 'page', value: '14' } }]);
  });

  it('are none where square brackets cite the list', () => {
    citesExactly(
      `Fees rose ‹[1]› for three reasons: (1) boards, (2) rivers and (3) rates, as ‹[2]› and ‹[3]› and again ‹[1]› say.${list}`,
    );
  });

  it('are none where the document has no numbered list', () => {
    citesExactly('Fees rose for three reasons: (1) boards, (2) rivers and (3) rates.');
  });
});

describe('numbers with a closing bracket alone', () => {
  it('are citations where they count up and end clauses', () => {
    const found = citesExactly(
      'Walking in water helps balance ‹1, 2)› . It lowers the load ‹3)› , and training improves it ‹3, 4)› . Older swimmers gain more ‹5)› .',
    );
    assert.deepEqual(found.map(keys), [['1', '2'], ['3'], ['3', '4'], ['5']]);
  });

  it('are none where they number the parts of a sentence', () => {
    citesExactly(
      'The board shall 1) publish its tariff, 2) hear the pilots, 3) answer complaints, 4) report each year and 5) resign.',
    );
  });

  it('are none where a bracket is open', () => {
    citesExactly('It rose (see part 1), fell (part 2), rose (part 3), fell (part 4) and rested (part 5).');
  });
});

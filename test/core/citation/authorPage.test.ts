import assert from 'node:assert/strict';
import { citesExactly } from '../../support/cites.ts';

const list = `

Works Cited

Feld, Tomas. “Boards That Listen.” Small Ports, vol. 3, no. 1, 2016, pp. 1–9.

Ngata, Rua, et al. Three Tariffs. Kai, 2020.

Oduya, Mira, and Tomas Feld. “Who Pays for the Pilot.” Small Ports, vol. 2, 2014, pp. 12–30.

Oduya, Mira. Harbour Dues. Kai, 2019.

Port Trust. Annual Report. Northport, 2018.
`;

describe('authors without a year', () => {
  it('are citations in brackets where the list confirms each of them, with pages', () => {
    const found = citesExactly(
      `Fees rose ‹(Oduya and Feld 14)›, then fell ‹(see Feld 3–5; Ngata et al.)›, as traders knew ‹(Port Trust)›.${list}`,
    );
    assert.deepEqual(
      found.map((c) => c.items.map((i) => [i.family, ...(i.coauthors ?? [])].join(' '))),
      [['Oduya Feld'], ['Feld', 'Ngata et al.'], ['Port Trust']],
    );
    assert.deepEqual(
      found.map((c) => c.items[0]?.locator?.value),
      ['14', '3–5', undefined],
    );
  });

  it('are told apart by titles', () => {
    const found = citesExactly(
      `Fees rose ‹(Oduya, “Harbour Dues” 7)› and fell ‹(Feld 2)› and rose ‹(Ngata et al. 3)›, as ‹Feld (“Boards That Listen”)› says.${list}`,
    );
    assert.equal(found[0]?.items[0]?.title, 'Harbour Dues');
    assert.equal(found.at(-1)?.items[0]?.title, 'Boards That Listen');
  });

  it('are citations in the sentence where two of an entry stand together, or others are meant', () => {
    citesExactly(
      `As ‹Oduya and Feld› say, and ‹Ngata et al.› repeat, fees rose ‹(Feld 2)› and fell ‹(Oduya 3)› and rose ‹(Ngata et al. 8)›. Mira and Tomas of Northport agree.${list}`,
    );
  });

  it('are none where they stand in no list, or hardly any bracket has one', () => {
    citesExactly(`The boards (Northport), the pilots (Oland) and one more (Feld) met.${list}`);
  });
});

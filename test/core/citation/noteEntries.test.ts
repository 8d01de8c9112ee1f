import assert from 'node:assert/strict';
import { entriesIn, referencesOf } from '../../../src/core/bibliography/references.ts';
import { NoteReader } from '../../../src/core/citation/noteEntries.ts';
import { documentOf } from '../../support/documents.ts';

const list = `# References

Feld, Tomas. *Boards That Listen: How Harbours Decide*. Northport: Kai, 2016.

Ngata, Rua, Mira Oduya, and Tomas Feld. “Three Tariffs.” *Small Ports* 5 (2020): 3–8.

Oduya, Mira. “Harbour Dues.” *Small Ports* 4, no. 3 (2019): 11–19.

———. “Pilot Fees and Their Payers.” *Small Ports* 4, no. 2 (2018): 1–9.

Oduya, Mira, and Tomas Feld. “Who Pays for the Pilot.” *Small Ports* 2 (2014): 12–30.
`;

/** What each note names: the beginning of the entry, and the place where there is one. */
function named(...notes: string[]): string[][] {
  const calls = notes.map((_, i) => `[^${i + 1}]`).join(' ');
  const bodies = notes.map((note, i) => `[^${i + 1}]: ${note}`).join('\n\n');
  const document = documentOf(`Fees rose.${calls}\n\n${list}\n${bodies}\n`, 'memory:/a.md', 'markdown');
  const found = referencesOf(document).filter((r) => r.kind === 'footnote');
  const reader = new NoteReader(found, entriesIn(document));
  return found.map((note) =>
    reader
      .namedIn(note)
      .map(({ entry, locator }) => [entry.csl.title, ...(locator ? [locator.value] : [])].join(' @ ')),
  );
}

describe('a note', () => {
  it('names an entry by author and title, whole or short', () => {
    assert.deepEqual(named('Feld, *Boards That Listen*.', 'Mira Oduya, “Harbour Dues,” *Small Ports* 4 (2019).'), [
      ['Boards That Listen: How Harbours Decide'],
      ['Harbour Dues'],
    ]);
  });

  it('names several, set apart by semicolons', () => {
    assert.deepEqual(named('See Feld, *Boards That Listen*; and Oduya and Feld, “Who Pays for the Pilot”.'), [
      ['Boards That Listen: How Harbours Decide', 'Who Pays for the Pilot'],
    ]);
  });

  it('names an entry whose author the list does not repeat', () => {
    assert.deepEqual(named('Oduya, “Pilot Fees”.'), [['Pilot Fees and Their Payers']]);
  });

  it('names an entry by its title alone', () => {
    assert.deepEqual(named('“Who Pays for the Pilot”.', '*Boards That Listen*.'), [
      ['Who Pays for the Pilot'],
      ['Boards That Listen: How Harbours Decide'],
    ]);
  });

  it('names an entry by its authors alone where no other has just these', () => {
    assert.deepEqual(named('Ngata, Oduya, and Feld.'), [['Three Tariffs']]);
  });

  it('says which page it means, but not which pages the work has', () => {
    assert.deepEqual(
      named('Feld, *Boards That Listen*, 41.', 'Oduya, “Harbour Dues,” 11–19.', 'Feld, *Boards That Listen*, p. 7–8.'),
      [
        ['Boards That Listen: How Harbours Decide @ 41'],
        ['Harbour Dues'],
        ['Boards That Listen: How Harbours Decide @ 7–8'],
      ],
    );
  });

  it('may mean what the note above names, or one that it numbers', () => {
    assert.deepEqual(
      named('Feld, *Boards That Listen*; Oduya, “Harbour Dues”.', 'Ibid.', 'Oduya (n 1), 14.', 'Ibid, 15.'),
      [
        ['Boards That Listen: How Harbours Decide', 'Harbour Dues'],
        ['Boards That Listen: How Harbours Decide', 'Harbour Dues'],
        ['Harbour Dues @ 14'],
        ['Harbour Dues @ 15'],
      ],
    );
  });

  it('names nothing where it only remarks something, or leads to itself', () => {
    assert.deepEqual(named('The tariff of 2019 was the third.', 'Feld advised the board for years.', '(n 3)'), [
      [],
      [],
      [],
    ]);
  });
});

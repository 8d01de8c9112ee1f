import assert from 'node:assert/strict';
import { readNames } from '../../../../src/core/bibliography/formats/bibtex/names.ts';

describe('names in BibTeX', () => {
  const one = (text: string, useprefix = false) => {
    const names = readNames(text, useprefix);
    assert.equal(names.length, 1);
    return names[0];
  };

  it('have parts in three orders', () => {
    assert.deepEqual(one('Odalys P. Brenwick'), { family: 'Brenwick', given: 'Odalys P.' });
    assert.deepEqual(one('Brenwick, Odalys P.'), { family: 'Brenwick', given: 'Odalys P.' });
    assert.deepEqual(one('Brenwick, Jr., Odalys P.'), { family: 'Brenwick', given: 'Odalys P.', suffix: 'Jr.' });
    assert.deepEqual(one('Brenwick'), { family: 'Brenwick' });
  });

  it('have small words before the family name', () => {
    const expected = { family: 'Meer', given: 'Ann', 'dropping-particle': 'van der' };
    for (const text of ['Ann van der Meer', 'van der Meer, Ann', 'Meer, Ann van der'])
      assert.deepEqual(one(text), expected);
    assert.deepEqual(one('Ann de la Cruz Pérez'), { family: 'Cruz Pérez', given: 'Ann', 'dropping-particle': 'de la' });
    assert.deepEqual(one("d'Aubigny, Ann"), { family: "d'Aubigny", given: 'Ann' });
  });

  it('keep the small words where the entry says that they belong to the name', () => {
    assert.deepEqual(one('van Meer, Ann', true), { family: 'Meer', given: 'Ann', 'non-dropping-particle': 'van' });
  });

  it('are whole where braces hold them', () => {
    assert.deepEqual(one('{Office of Quays and Tolls}'), { literal: 'Office of Quays and Tolls' });
    assert.deepEqual(one('{Meer} Castle, Ann'), { family: 'Meer Castle', given: 'Ann' });
    assert.deepEqual(one('{\\O}stby, {\\AA}se'), { family: 'Østby', given: 'Åse' });
    assert.deepEqual(one('{de Meer}, Ann'), { family: 'de Meer', given: 'Ann' });
  });

  it('are joined by "and", whatever its case and the space around it', () => {
    const names = readNames('Li, Wei  AND\n Andersson, Anna and {Reed and Rush}');
    assert.deepEqual(
      names.map((name) => name.family ?? name.literal),
      ['Li', 'Andersson', 'Reed and Rush'],
    );
  });

  it('are cut at semicolons where a file has those', () => {
    assert.deepEqual(readNames('Li, W.; Andersson, A.'), [
      { family: 'Li', given: 'W.' },
      { family: 'Andersson', given: 'A.' },
    ]);
  });

  it('may name their parts', () => {
    assert.deepEqual(one('family=Meer, given={Ann, Dr.}, prefix=van, useprefix=true'), {
      family: 'Meer',
      given: 'Ann, Dr.',
      'non-dropping-particle': 'van',
    });
  });

  it('are none in an empty field', () => {
    assert.deepEqual(readNames(' and , and {}'), []);
  });
});

import assert from 'node:assert/strict';
import { dateOfParts, readDate, readPrintedDate } from '../../../../src/core/bibliography/formats/dates.ts';

describe('dates', () => {
  it('are read as ISO 8601-2 writes them', () => {
    assert.deepEqual(readDate('2004-05-16'), { 'date-parts': [[2004, 5, 16]] });
    assert.deepEqual(readDate('1997/1999-02'), { 'date-parts': [[1997], [1999, 2]] });
    assert.deepEqual(readDate('1997/'), { 'date-parts': [[1997]] });
    assert.deepEqual(readDate('1723~'), { 'date-parts': [[1723]], circa: true });
    assert.deepEqual(readDate('2001-22'), { 'date-parts': [[2001]], season: 2 });
    assert.deepEqual(readDate('-0043'), { 'date-parts': [[-44]] });
    assert.equal(readDate(' '), undefined);
  });

  it('keep their words where they have no numbers', () => {
    assert.deepEqual(readDate('in press'), { 'date-parts': [], literal: 'in press' });
    assert.deepEqual(dateOfParts('forthcoming'), { 'date-parts': [], literal: 'forthcoming' });
  });

  it('are put together of year, month and day', () => {
    assert.deepEqual(dateOfParts('1999', 'oct', '7'), { 'date-parts': [[1999, 10, 7]] });
    assert.deepEqual(dateOfParts('1999', '7 October'), { 'date-parts': [[1999, 10, 7]] });
    assert.deepEqual(dateOfParts('1999', 'März'), { 'date-parts': [[1999, 3]] });
    assert.deepEqual(dateOfParts('1999', 'jun-jul'), {
      'date-parts': [
        [1999, 6],
        [1999, 7],
      ],
    });
    assert.deepEqual(dateOfParts('1999', '13'), { 'date-parts': [[1999]] });
    assert.deepEqual(dateOfParts('1998-99'), { 'date-parts': [[1998], [1999]] });
    assert.deepEqual(dateOfParts('c. 1850'), { 'date-parts': [[1850]], circa: true });
    assert.deepEqual(dateOfParts('1999 [1887]'), { 'date-parts': [[1999]] });
    assert.deepEqual(dateOfParts('2019a'), { 'date-parts': [[2019]] });
  });

  it('are read as people print them', () => {
    for (const text of ['2014/06/01', '2014 Jun 1', '1 June 2014', 'June 1, 2014', '2014-06-01/extra']) {
      assert.deepEqual(readPrintedDate(text), { 'date-parts': [[2014, 6, 1]] }, text);
    }
    assert.deepEqual(readPrintedDate('2014///'), { 'date-parts': [[2014]] });
    assert.deepEqual(readPrintedDate('Spring 2014'), { 'date-parts': [[2014]] });
  });
});

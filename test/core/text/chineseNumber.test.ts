import assert from 'node:assert/strict';
import { chineseNumber } from '../../../src/core/text/chineseNumber.ts';

describe('Chinese numerals', () => {
  it('are worth what they say', () => {
    const worths = {
      五: 5,
      十: 10,
      十二: 12,
      二十: 20,
      三十五: 35,
      一百零三: 103,
      两百: 200,
      二〇二〇: 2020,
      一千二百: 1200,
    };
    for (const [text, worth] of Object.entries(worths)) assert.equal(chineseNumber(text), worth, text);
  });

  it('are nothing else', () => {
    for (const text of ['', '条', '12', '五b']) assert.ok(Number.isNaN(chineseNumber(text)), text);
  });
});

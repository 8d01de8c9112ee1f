import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';

const read = (text: string): string => parseDocument({ uri: 'memory:/a.txt', text, format: 'plaintext' }).reading.text;

describe('a word broken at the end of a line', () => {
  it('is rejoined', () => {
    assert.match(read('The council answers for the admin-\nistration of the harbour.'), /the administration of/);
  });

  it('keeps its hyphen where the document writes it with one elsewhere', () => {
    const text = 'A co-operative board sits in June.\n\nEvery member of the co-\noperative board has one vote.';
    assert.match(read(text), /of the co-operative board has/);
  });

  it('loses it where the document writes the word whole more often', () => {
    const text =
      'Cooperation is slow. Cooperation is dear. A co-operation clause.\n\nThey ask for coop-\neration again.';
    assert.match(read(text), /ask for cooperation again/);
  });

  it('keeps it between two words that both stand alone elsewhere', () => {
    const text = 'The fee and its decision, taken in making rules.\n\nThis slows decision-\nmaking in the port.';
    assert.match(read(text), /slows decision-making in/);
  });

  it('keeps it before a capital letter', () => {
    assert.match(read('The line from Upper-\nMarsh to the quay is closed for now.'), /Upper-Marsh/);
  });

  it('is rejoined over a page’s foot, and the note between the halves comes after the sentence', () => {
    const text =
      'The report was sent to the mem-\n\n^{*}Printed at the expense of the port.\n\nbers of the council in the same week.\n';
    const reading = read(text);
    assert.match(reading, /sent to the members of the council/);
    assert.ok(reading.indexOf('Printed at') > reading.indexOf('same week'));
  });

  it('goes with a soft hyphen too', () => {
    assert.match(
      read('the regu\u00adlation of the regu\u00ad\nlated trades'),
      /the regulation of the regulated trades/,
    );
  });
});

import assert from 'node:assert/strict';
import { cite, citesExactly, keys } from '../../support/cites.ts';

describe('numbers in brackets', () => {
  it('are citations, one work or several', () => {
    const found = citesExactly('The fee doubled ‹[3]›, then halved ‹[1-2]› and doubled again ‹[3, 5–7]›.');
    assert.deepEqual(found.map(keys), [['3'], ['1', '2'], ['3', '5', '6', '7']]);
  });

  it('carry a page, in the words of six languages', () => {
    const found = citesExactly(
      'So ‹[3, p. 106]›, ‹[4, S. 5–7]›, ‹[5, с.\u00a0 12]›, ‹[6, 第9页]›, ‹[7, art. 3]› and ‹[8, cap. IV]› say.',
    );
    assert.deepEqual(
      found.map((c) => c.items[0]?.locator),
      [
        { label: 'page', value: '106' },
        { label: 'page', value: '5–7' },
        { label: 'page', value: '12' },
        { label: 'page', value: '9' },
        { label: 'article', value: '3' },
        { label: 'chapter', value: 'IV' },
      ],
    );
  });

  it('carry a page each', () => {
    const [found] = citesExactly('Both boards agree ‹[2, p. 14; 5, pp. 3-4]›.');
    assert.deepEqual(found?.items, [
      { key: '2', locator: { label: 'page', value: '14' } },
      { key: '5', locator: { label: 'page', value: '3-4' } },
    ]);
  });

  it('are found where a line breaks inside them', () => {
    const text =
      'The board answered in the spring of the same year, as the pilots had\nasked it to do in the letter that they sent in autumn ‹[3,\np. 106]› and in winter.';
    const [found] = citesExactly(text);
    assert.deepEqual(keys(found), ['3']);
  });

  it('are none where they are years, links, code or bracketed words', () => {
    citesExactly(
      'In [2014] and [Northport, Oland] and a[1] and [1](https://example.org) and [12 boats] and [0].',
      'markdown',
    );
    citesExactly('Call `fees[1]` and see [the note](https://example.org/x[3]).', 'markdown');
  });

  it('are none between hyphens, as in the names of substances', () => {
    citesExactly('They made 2-spiro-[3,10b]-weirane and a guidance-‹[3]› for it.');
  });

  it('are none where they label an entry', () => {
    citesExactly(
      'Fees rose ‹[1]›.\n\nReferences\n\n[1] Oduya M. Pilot fees. Small Ports, 2019, 4(2): 1–9.\n\n[2] Feld T. Boards. Small Ports, 2020, 5(1): 3.\n',
    );
  });
});

describe('numbers above the line', () => {
  it('are citations in all their spellings', () => {
    const found = citesExactly('Fees rose ‹^[7]›, fell‹^8^›, rose‹^{9}›, fell‹<sup>10</sup>› and rested‹¹¹›.');
    assert.deepEqual(found.map(keys), [['7'], ['8'], ['9'], ['10'], ['11']]);
  });

  it('may name a part of an entry', () => {
    const found = citesExactly(
      'Fees rose<sup>4a</sup> and fell.<sup>4b, 5</sup>'.replace(/<sup>.*?<\/sup>/gu, '‹$&›'),
      'markdown',
    );
    assert.deepEqual(found.map(keys), [['4a'], ['4b', '5']]);
  });

  it('are none in ordinals, powers and marks of affiliation', () => {
    citesExactly(
      'On the 20<sup>th</sup> of May 30 km² and 10<sup>6</sup> m³ were sold by Mira Oduya^{*} and Tomas Feld<sup>*</sup>.',
    );
  });

  it('may follow a year', () => {
    citesExactly('It was fixed in 2021‹<sup>2</sup>›.');
  });

  it('are footnotes where the page has a note of that number', () => {
    const [found] = cite('The fee rose<sup>1</sup> again in the spring.\n\n<sup>1</sup> See the tariff of 2019.');
    assert.equal(found?.style, 'footnote');
  });
});

describe('calls of Markdown footnotes', () => {
  it('are citations, also side by side', () => {
    const found = citesExactly(
      'Fees rose‹[^a]›‹[^Second note]›‹[^b-2]›: twice.\n\n[^a]: Once.\n\n[^b-2]: Twice‹[^a]›.\n'.replace(
        '‹[^Second note]›',
        '',
      ),
      'markdown',
    );
    assert.deepEqual(found.map(keys), [['a'], ['b-2'], ['a']]);
  });

  it('are none in code or in plain text', () => {
    citesExactly('Write `[^a]` for a note.', 'markdown');
    citesExactly('Write [^a] for a note.', 'plaintext');
  });
});

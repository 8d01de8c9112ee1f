import assert from 'node:assert/strict';
import { PassageIndex } from '../../../src/core/search/passageIndex.ts';
import { documentOf } from '../../support/documents.ts';

describe('passages with the same common words', () => {
  const words = ['of', 'the', 'to', 'in', 'a', 'town', 'for', 'by', 'port'];
  /** All these words, so many times, in another order each. */
  const line = (i: number, times: number): string =>
    Array.from({ length: times }, (_, t) => {
      const order = (k: number): number => ((k + 1) * (i * 31 + t * 57 + 13)) % 101;
      return words.toSorted((a, b) => order(words.indexOf(a)) - order(words.indexOf(b))).join(' ');
    }).join(' ');
  const firstOf = (lines: readonly string[], query: string): string => {
    const index = new PassageIndex();
    index.add(documentOf(lines.join('.\n\n'), 'a.txt'));
    return index.search(query, { limit: 1 }).results[0]?.snippet ?? '';
  };
  const phrase = 'port by a town in the port of';
  const misspelt = ['prot by a town in teh port of', 'port b a twn in the port of', phrase];

  it('are told apart where thousands have each word more often than the one that has them in a row', () => {
    const lines = Array.from({ length: 4600 }, (_, i) => line(i, 20));
    lines[4500] = `${'Elsewhere nothing is said. '.repeat(8)} There is a ${phrase}`;
    for (const query of misspelt) assert.match(firstOf(lines, query), new RegExp(phrase, 'u'), query);
  });

  it('are told apart where it is a long one among very many that are short', () => {
    const lines = Array.from({ length: 1500 }, (_, i) => line(i, 8));
    lines[1400] = `${line(1, 12)} ${phrase} ${line(2, 12)}`;
    for (const query of misspelt) assert.match(firstOf(lines, query), new RegExp(phrase, 'u'), query);
  });

  it('are told apart in a short document that is added to a long one', () => {
    const index = new PassageIndex();
    index.add(documentOf(Array.from({ length: 4600 }, (_, i) => line(i, 20)).join('.\n\n'), 'a.txt'));
    const short = [...Array.from({ length: 9 }, (_, i) => line(i, 10)), `${line(1, 12)} ${phrase} ${line(2, 12)}`];
    index.add(documentOf(short.join('.\n\n'), 'b.txt'));
    for (const query of misspelt)
      assert.match(index.search(query, { limit: 1 }).results[0]?.snippet ?? '', new RegExp(phrase, 'u'), query);
  });

  it('are told apart where many have the query with an error, and one has it to the letter', () => {
    const lines = Array.from({ length: 1500 }, (_, i) =>
      i % 5 === 0 ? `${line(i, 8)} port by in town in the port of` : line(i, 8),
    );
    lines[1400] = `${line(1, 20)} ${phrase} ${line(2, 20)}`;
    assert.match(firstOf(lines, phrase), new RegExp(phrase, 'u'));
  });
});

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
});

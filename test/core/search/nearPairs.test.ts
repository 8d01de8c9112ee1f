import assert from 'node:assert/strict';
import { PassageIndex } from '../../../src/core/search/passageIndex.ts';
import { NearPairs } from '../../../src/core/search/nearPairs.ts';
import { readQuery } from '../../../src/core/search/query.ts';
import { documentOf } from '../../support/documents.ts';

describe('pairs of characters, one of which is wrong', () => {
  /** What of a text stands for a query's pairs with one error. */
  const near = (query: string, text: string): string[] => {
    const found: string[] = [];
    const units = Uint16Array.from(text, (_, i) => text.charCodeAt(i));
    NearPairs.of(readQuery(query).slots)?.read(units, units.length, (_slot, _sure, start, end) =>
      found.push(text.slice(start, end)),
    );
    return [...new Set(found)];
  };

  it('are found where a character was left out, added or mistaken', () => {
    assert.deepEqual(near('河堤', '修河的堤'), ['河的堤']);
    assert.deepEqual(near('河边堤', '修河堤'), ['河堤']);
    assert.deepEqual(near('河边堤', '修河大堤'), ['河大堤']);
  });

  it('are found across a sign', () => {
    assert.deepEqual(near('河堤', '过河 堤上'), ['河 堤']);
  });

  it('are none of what must be as it is written, or has words', () => {
    assert.equal(NearPairs.of(readQuery('"河堤"').slots), null);
    assert.equal(NearPairs.of(readQuery('river bank').slots), null);
  });

  const search = (query: string, ...texts: string[]) => {
    const index = new PassageIndex();
    for (const [i, text] of texts.entries()) index.add(documentOf(text, `${i}.txt`));
    return index.search(query, { limit: 3 }).results;
  };

  it('put the passage that has all chunks, one misspelt, before one that has the others closer together', () => {
    const wanted = '渡船每日往返两次。码头由村民看守，修堤的工人住在河边，旧灯塔在夏天开放。';
    const closer = '码头由村民看守，旧灯塔在夏天开放。';
    for (const query of ['渡每 村民看 灯塔', '渡大船每 村民看 灯塔', '渡轮每 村民看 灯塔'])
      assert.match(search(query, closer, wanted)[0]!.snippet, /^渡船每日往返/u, query);
  });

  it('are marked in what is shown', () => {
    const [found] = search('灯开放', '灯塔开放时，渡船停在码头。');
    assert.deepEqual(
      found!.highlights.map(({ start, end }) => found!.snippet.slice(start, end)),
      ['灯塔开放'],
    );
  });
});

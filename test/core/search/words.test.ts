import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keysOf, wordsOf } from '../../../src/core/search/words.ts';

const keys = (text: string) => keysOf(wordsOf(text)).map(({ key }) => key);

describe('words to search for', () => {
  it('are folded, without signs', () => {
    assert.deepEqual(keys('The “Évaluation”, (2014–2020) & co-op!'), ['the', 'evaluation', '2014', '2020', 'co', 'op']);
  });

  it('are pairs of characters where words are not spaced', () => {
    assert.deepEqual(keys('许可制度，法 ABC法规'), ['许可', '可制', '制度', '法', 'abc', '法规']);
  });

  it('are also the parts of what is glued', () => {
    assert.deepEqual(keys('PublicGoods system12'), ['publicgoods', 'public', 'goods', 'system12', 'system', '12']);
  });

  it('say where they stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let last = 0;
        for (const { start, end, text: word } of wordsOf(text)) {
          assert.ok(start >= last && end > start && end <= text.length && word.length > 0);
          last = start;
        }
      }),
    );
  });

  it('are the same alone as in their text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('law', 'Öffnung', '许可', 'PublicGoods', 'x-y'), { minLength: 1 }),
        (parts) => {
          assert.deepEqual(keys(parts.join(', ')), parts.flatMap(keys));
        },
      ),
    );
  });
});

import assert from 'node:assert/strict';
import { isRowNumber, isRowOrder, messageFrom, subjectFrom } from '../../../src/client/views/concordance/messages.ts';

describe('what a concordance page says', () => {
  it('is taken for what it was left with only where it has that shape', () => {
    assert.deepEqual(subjectFrom({ name: 'ledger', of: { concept: 'file:///g.yaml#ledger', more: 1 } }), {
      name: 'ledger',
      of: { concept: 'file:///g.yaml#ledger' },
    });
    assert.deepEqual(subjectFrom({ name: 'x', of: { text: 'x', language: 'de' } }), {
      name: 'x',
      of: { text: 'x', language: 'de' },
    });
    for (const value of [null, 'x', {}, { name: 'x' }, { name: 'x', of: { text: 7 } }, { name: '', of: { text: 'x' } }])
      assert.equal(subjectFrom(value), null);
    assert.equal(subjectFrom({ name: 'x', of: { text: 'x'.repeat(10_000) } }), null);
  });

  it('names rows that there are', () => {
    const rows = ['a', 'b'];
    assert.ok(isRowNumber(1, rows));
    for (const value of [2, -1, 0.5, '0', null, Number.NaN]) assert.ok(!isRowNumber(value, rows), String(value));
    assert.ok(isRowOrder([1, 0], rows));
    for (const value of [[2], [0, 1, 0], 'ab', null]) assert.ok(!isRowOrder(value, rows));
    assert.deepEqual(messageFrom(null), {});
  });
});

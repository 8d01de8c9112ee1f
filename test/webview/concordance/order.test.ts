import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Row, Sort } from '../../../src/webview/concordance/messages.ts';
import { columns } from '../../../src/webview/concordance/messages.ts';
import { ordered } from '../../../src/webview/concordance/order.ts';

const row = (left: string, right = '', more: Partial<Row> = {}): Row => ({
  left,
  keyword: 'ledger',
  right,
  document: 'A study',
  page: '',
  wording: 'ledger',
  ...more,
});
const rows = [
  row('of the old ', ' is lost', { page: '10' }),
  row('by an Ancient ', ' was read', { document: 'Élan', page: '9' }),
  row('(the) old ', ', and others', { document: 'beta' }),
  row('', ''),
];
const by = (column: Sort['by'], descending = false, filter = '') =>
  ordered(rows, { by: column, descending }, filter).join('');

describe('the order of a concordance', () => {
  it('by what stands before compares the nearest word first', () => assert.equal(by('left'), '3120'));
  it('by what stands after compares from the first word on', () => assert.equal(by('right'), '3201'));
  it('by document and page is as a reader would have it', () => {
    assert.equal(by('document'), '0321');
    assert.equal(by('page'), '1023');
  });
  it('can be turned round, what is equal staying as it was found', () => assert.equal(by('keyword', true), '0123'));
  it('compares characters where words have no spaces', () => {
    const chinese = [row('建立'), row('健全'), row('各立')];
    assert.deepEqual(ordered(chinese, { by: 'left', descending: false }, ''), [1, 2, 0]);
  });

  it('holds the rows that have all words of the filter, whatever their case and accents', () => {
    assert.equal(by('document', false, 'OLD'), '02');
    assert.equal(by('document', false, 'elan  ledger'), '1');
    assert.equal(by('document', false, 'nowhere'), '');
  });

  it('holds each row once', () => {
    const rowOf = fc.record({
      left: fc.string(),
      keyword: fc.string(),
      right: fc.string(),
      document: fc.string(),
      page: fc.string({ maxLength: 3 }),
      wording: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(rowOf), fc.constantFrom(...columns), fc.boolean(), (some, column, descending) => {
        const order = ordered(some, { by: column, descending }, '');
        assert.deepEqual(
          [...order].sort((a, b) => a - b),
          [...some.keys()],
        );
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { decodeTokens } from '../../../src/client/views/tokens.ts';

const modifiers = ['instrument', 'defaultLibrary', 'place'];
const kinds = ['instrument', 'place'];

describe('semantic tokens', () => {
  it('are placed from the token before', () => {
    const data = [2, 4, 6, 0, 1, 0, 10, 3, 0, 4, 3, 1, 2, 0, 0];
    assert.deepEqual(decodeTokens(data, modifiers, kinds), [
      { line: 2, start: 4, end: 10, kind: 'instrument' },
      { line: 2, start: 14, end: 17, kind: 'place' },
      { line: 5, start: 1, end: 3, kind: 'term' },
    ]);
  });

  it('have a kind by the modifiers that say one', () => {
    assert.equal(decodeTokens([0, 0, 1, 0, 2], modifiers, kinds)[0]?.kind, 'term');
    assert.equal(decodeTokens([0, 0, 1, 0, 6], modifiers, kinds)[0]?.kind, 'place');
  });

  it('that are cut short are left out', () => {
    assert.deepEqual(decodeTokens([0, 0, 1], modifiers, kinds), []);
  });
});

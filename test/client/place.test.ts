import assert from 'node:assert/strict';
import { isCopyable, isPlace } from '../../src/client/place.ts';

const position = { line: 3, character: 0 };
const range = { start: position, end: position };

describe('the arguments of links in cards', () => {
  it('are a place with whole, non-negative positions', () => {
    assert.equal(isPlace({ uri: 'file:///ports/tariff.md', range }), true);
  });

  it('are nothing else', () => {
    const end = { line: 3, character: -1 };
    const wrong: unknown[] = [
      undefined,
      null,
      'file:///ports/tariff.md',
      {},
      { uri: 'file:///ports/tariff.md' },
      { uri: { path: '/ports' }, range },
      { uri: 'file:///ports/tariff.md', range: { start: position } },
      { uri: 'file:///ports/tariff.md', range: { start: position, end } },
      { uri: 'file:///ports/tariff.md', range: { start: position, end: { line: 0.5, character: 0 } } },
      { uri: 'file:///ports/tariff.md', range: { start: position, end: { line: '1', character: 0 } } },
    ];
    for (const value of wrong) assert.equal(isPlace(value), false, JSON.stringify(value));
  });

  it('copy a text of some length at most', () => {
    assert.equal(isCopyable('Ahrens 2021'), true);
    assert.equal(isCopyable(''), false);
    assert.equal(isCopyable(['Ahrens 2021']), false);
    assert.equal(isCopyable('a'.repeat(20_001)), false);
  });
});

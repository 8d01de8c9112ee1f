import assert from 'node:assert/strict';
import { suggestion } from '../../src/cli/suggestion.ts';

describe('suggestion', () => {
  const names = ['cite', 'terms', 'parse-references', 'search', 'index'];
  for (const [typed, meant] of [
    ['serach', 'search'],
    ['cit', 'cite'],
    ['parse', 'parse-references'],
    ['term', 'terms'],
    ['indx', 'index'],
    ['xylophone', undefined],
    ['', undefined],
  ] as const) {
    it(`takes '${typed}' for ${meant ?? 'nothing'}`, () => assert.equal(suggestion(typed, names), meant));
  }
});

import assert from 'node:assert/strict';
import { Results } from '../../src/client/results.ts';
import type { SearchHit } from '../../src/protocol/search.ts';

const hit = (uri: string, line: number, more: Partial<SearchHit> = {}): SearchHit => ({
  uri,
  range: { start: { line, character: 0 }, end: { line, character: 5 } },
  title: `Title of ${uri}`,
  heading: '',
  language: 'en',
  kind: 'text',
  snippet: `passage ${line}`,
  highlights: [],
  score: 1,
  ...more,
});

describe('the results that are kept', () => {
  const hits = [hit('a', 1), hit('b', 2), hit('a', 3)];
  const linesOf = (results: Results, steps: readonly (1 | -1)[]): (number | undefined)[] =>
    steps.map((by) => results.step(by)?.range.start.line);

  it('are grouped by document, that of the best first', () => {
    const results = new Results(hits, 'document');
    assert.deepEqual(
      results.groups.map(({ title, hits: own }) => [title, own.map(({ range }) => range.start.line)]),
      [
        ['Title of a', [1, 3]],
        ['Title of b', [2]],
      ],
    );
    assert.equal(results.groupOf(hits[2]!)?.uri, 'a');
  });

  it('are gone through document by document, or the best first, around the ends', () => {
    assert.deepEqual(linesOf(new Results(hits, 'document'), [1, 1, 1, 1]), [1, 3, 2, 1]);
    assert.deepEqual(linesOf(new Results(hits, 'document'), [-1, -1, 1]), [2, 3, 2]);
    assert.deepEqual(linesOf(new Results(hits, 'score'), [1, 1, 1, 1]), [1, 2, 3, 1]);
    assert.equal(Results.none.step(1), undefined);
  });

  it('keep the place that one has come to in another order, and when others come', () => {
    const results = new Results(hits, 'document');
    results.step(1);
    results.step(1);
    assert.deepEqual([results.place, results.in('score').place], [2, 3]);
    const others = new Results([hit('c', 9), ...hits], 'document', results.current);
    assert.deepEqual(linesOf(others, [1]), [2]);
  });
});

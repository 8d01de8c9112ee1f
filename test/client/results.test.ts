import assert from 'node:assert/strict';
import { Results } from '../../src/client/results.ts';
import type { SearchHit } from '../../src/protocol/protocol.ts';

const hit = (uri: string, line: number, more: Partial<SearchHit> = {}): SearchHit => ({
  uri,
  range: { start: { line, character: 0 }, end: { line, character: 5 } },
  title: `Title of ${uri}`,
  heading: '',
  snippet: `passage ${line}`,
  highlights: [],
  score: 1,
  ...more,
});

describe('the results that are kept', () => {
  const results = new Results('toll', [hit('a', 1), hit('b', 2), hit('a', 3)]);

  it('are grouped by document, that of the best first', () => {
    assert.deepEqual(
      results.groups.map(({ title, hits }) => [title, hits.map(({ range }) => range.start.line)]),
      [
        ['Title of a', [1, 3]],
        ['Title of b', [2]],
      ],
    );
    assert.equal(results.groupOf(results.hits[2]!)?.uri, 'a');
  });

  it('are gone through document by document, around the ends', () => {
    const lines = (steps: readonly (1 | -1)[]): (number | undefined)[] => {
      const fresh = new Results('toll', results.hits);
      return steps.map((by) => fresh.step(by)?.range.start.line);
    };
    assert.deepEqual(lines([1, 1, 1, 1]), [1, 3, 2, 1]);
    assert.deepEqual(lines([-1, -1, 1]), [2, 3, 2]);
    assert.equal(Results.none.step(1), undefined);
  });

  it('become a document in which nothing of a text is markup', () => {
    const hostile = hit('c', 1, {
      title: '[x](command:evil)',
      heading: '<script>',
      page: '7',
      snippet: '# not\na heading',
    });
    const text = new Results('q', [hostile]).markdown('Results for “q”', (uri) => `folder/${uri}`);
    assert.match(
      text,
      /^# Results for “q”\n\n## \\\[x\\\]\(command:evil\)\n\nfolder\/c\n\n> \\# not a heading\n>\n> — \\<script\\>, p\. 7\n$/,
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { facetsOf } from '../../src/client/facets.ts';
import { filtersOf, withFilter, withoutFilter } from '../../src/client/queryFilters.ts';
import type { SearchHit } from '../../src/protocol/search.ts';

describe('the filters of a query', () => {
  it('are what it asks of documents, as they are written', () => {
    const texts = filtersOf('toll lang:de -in:"old notes/" “year: 3” year:2015..').map(({ text }) => text);
    assert.deepEqual(texts, ['lang:de', '-in:"old notes/"', 'year:2015..']);
  });

  it('are put at the end, one of a field in place of another', () => {
    assert.equal(withFilter('bridge toll', 'lang', 'de'), 'bridge toll lang:de');
    assert.equal(withFilter('bridge lang:de toll', 'lang', 'fr'), 'bridge toll lang:fr');
    assert.equal(withFilter('toll', 'in', 'old notes/'), 'toll in:"old notes/"');
    assert.equal(withFilter('toll -lang:de', 'lang', 'fr'), 'toll -lang:de lang:fr');
  });

  it('can be taken away again, which leaves the query as it was', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, fc.stringMatching(/^[a-z]{1,6}( [a-z]{1,4})?\/$/), (list, folder) => {
        const query = list.join(' ');
        const filtered = withFilter(query, 'in', folder);
        const [filter] = filtersOf(filtered);
        assert.equal(withoutFilter(filtered, filter!.text), query);
      }),
    );
  });
});

describe('what results can be narrowed by', () => {
  const hit = (uri: string, language: string, year?: number): SearchHit => ({
    uri,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    title: '',
    heading: '',
    language,
    kind: uri.endsWith('.pdf') ? 'pdf' : 'text',
    ...(year === undefined ? {} : { year }),
    snippet: '',
    highlights: [],
    score: 1,
  });
  const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/') + 1);
  const facets = (hits: readonly SearchHit[]): string[] =>
    facetsOf(hits, folderOf).map(({ field, value, count }) => `${field}:${value} ${count}`);

  it('is what they differ in, the most frequent first', () => {
    const hits = [hit('a/1.txt', 'de', 2019), hit('a/2.txt', 'de'), hit('b/3.pdf', 'en', 2004)];
    assert.deepEqual(facets(hits), [
      'lang:de 2',
      'lang:en 1',
      'kind:text 2',
      'kind:pdf 1',
      'in:a/ 2',
      'in:b/ 1',
      'year:2004 1',
      'year:2019 1',
    ]);
  });

  it('is nothing that all of them have', () => {
    assert.deepEqual(facets([hit('a/1.txt', 'de'), hit('a/2.txt', 'und')]), ['lang:de 1']);
  });

  it('is decades where there are many years', () => {
    const hits = [1991, 1993, 1997, 2001, 2003, 2004, 2005, 2011, 2012, 2013].map((year) => hit('a.txt', 'de', year));
    assert.deepEqual(facets(hits), ['year:1990..1999 3', 'year:2000..2009 4', 'year:2010..2019 3']);
  });
});

import type { Field } from '../core/search/queryLanguage.ts';
import type { SearchHit } from '../protocol/search.ts';

/** A filter that results could be narrowed by, with how many of them it would leave. */
export interface Facet {
  readonly field: Extract<Field, 'lang' | 'kind' | 'in' | 'year'>;
  readonly value: string;
  readonly count: number;
}

/** More different years than this are put together by decades. */
const mostYears = 8;

/**
 * By what results differ: languages, kinds of documents, folders, years; the most frequent first, years and decades in
 * order. `folderOf` is the folder of a file within the workspace, '' for none.
 */
export function facetsOf(hits: readonly SearchHit[], folderOf: (uri: string) => string): Facet[] {
  const years = hits.flatMap(({ year }) => (year === undefined ? [] : [year]));
  const byDecade = new Set(years).size > mostYears;
  const decade = (year: number): string => `${year - (year % 10)}..${year - (year % 10) + 9}`;
  const periods = years.map((year) => (byDecade ? decade(year) : `${year}`));
  return [
    ...counted('lang', hits.map(({ language }) => language).filter((tag) => tag !== 'und')), // prettier-ignore
    ...counted(
      'kind',
      hits.map(({ kind }) => kind),
    ),
    ...counted('in', hits.map(({ uri }) => folderOf(uri)).filter((folder) => folder !== '')), // prettier-ignore
    ...counted('year', periods).sort((a, b) => (a.value < b.value ? -1 : 1)),
  ].filter(({ count }) => count < hits.length);
}

const counted = (field: Facet['field'], values: readonly string[]): Facet[] =>
  [...Map.groupBy(values, (value) => value)]
    .map(([value, same]) => ({ field, value, count: same.length }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

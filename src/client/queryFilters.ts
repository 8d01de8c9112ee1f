import { parseQuery, type Field } from '../core/search/queryLanguage.ts';

/** A filter in a query, such as `lang:de`, as it is written there. */
export interface QueryFilter {
  readonly field: Field;
  readonly text: string;
}

/** What a query asks of documents: its filters, in order. */
export const filtersOf = (query: string): QueryFilter[] =>
  parseQuery(query).parts.flatMap((part) => {
    const inner = part.kind === 'without' ? part.part : part;
    return inner.kind === 'field' ? [{ field: inner.field, text: query.slice(part.start, part.end) }] : [];
  });

/** A query with a filter at its end, in place of one of the same field: a document has one language, one year, one kind. */
export function withFilter(query: string, field: Field, value: string): string {
  const others = filtersOf(query).filter((filter) => filter.field === field && !filter.text.startsWith('-'));
  const rest = others.reduce((left, { text }) => withoutFilter(left, text), query);
  return `${rest} ${field}:${/\s/u.test(value) ? `"${value.replaceAll('"', '')}"` : value}`.trim();
}

/** A query without a filter, named as it is written there. */
export function withoutFilter(query: string, filter: string): string {
  const part = parseQuery(query).parts.find(({ start, end }) => query.slice(start, end) === filter);
  return part ? `${query.slice(0, part.start).trimEnd()} ${query.slice(part.end).trimStart()}`.trim() : query;
}

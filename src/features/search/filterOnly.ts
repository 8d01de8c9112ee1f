import type { Corpus } from '../../core/corpus/corpus.ts';
import { passagesOf } from '../../core/search/passages.ts';
import type { Query } from '../../core/search/query.ts';
import type { SearchResult } from '../../core/search/search.ts';
import { snippetOf } from '../../core/search/snippet.ts';
import { titleOf } from '../../core/search/titleOf.ts';

/** Whether a query only says of documents what they are, and names no words to look for. */
export const isFilterOnly = ({ fields, slots }: Query): boolean => fields.length > 0 && slots.length === 0;

/** How each document that fits begins, in the order of their titles: the answer to a query without words. */
export function beginnings(corpus: Corpus, accepts: (uri: string) => boolean, limit: number): SearchResult[] {
  const documents = [...corpus.documents.values()].filter(({ uri }) => accepts(uri));
  const titled = documents.map((document) => ({ document, title: titleOf(document) }));
  return titled
    .sort((a, b) => (a.title < b.title ? -1 : 1))
    .slice(0, limit)
    .flatMap(({ document, title }): SearchResult[] => {
      const passages = passagesOf(document);
      const first = passages.find(({ text }) => text !== title) ?? passages[0];
      if (!first) return [];
      const { start, end, heading, text } = first;
      return [{ uri: document.uri, start, end, score: 1, title, heading, ...snippetOf(text, []) }];
    });
}

import { entriesByKey } from '../../core/corpus/bibliographyKeys.ts';
import { citedWork, documentsCiting } from '../../core/corpus/citedBy.ts';
import type { Corpus } from '../../core/corpus/corpus.ts';
import type { Document } from '../../core/document/document.ts';
import { type FieldPart } from '../../core/search/query.ts';
import { yearRange } from '../../core/search/queryLanguage.ts';
import { titleOf } from '../../core/search/titleOf.ts';
import { foldedKey } from '../../core/text/fold.ts';
import type { TermIndex } from '../termIndex.ts';
import { documentKind } from './documentKind.ts';

type Test = (document: Document) => boolean;

/**
 * Tells which documents have what a query asks of them, such as `year:2015..2022`. Of a document that is yet to be read
 * only its place is known; all else may be so. One filter serves one search.
 */
export function documentFilter(
  corpus: Corpus,
  terms: TermIndex | undefined,
): (uri: string, fields: readonly FieldPart[]) => boolean {
  const tests = new Map<FieldPart, Test>();
  const testOf = (field: FieldPart): Test => {
    let test = tests.get(field);
    if (!test) tests.set(field, (test = testFor(field, corpus, terms)));
    return test;
  };
  return (uri, fields) => {
    const document = corpus.documents.get(uri);
    return fields.every((field) => {
      if (document) return testOf(field)(document) !== (field.without === true);
      return field.field !== 'in' || isIn(uri, field.value) !== (field.without === true);
    });
  };
}

function testFor({ field, value }: FieldPart, corpus: Corpus, terms: TermIndex | undefined): Test {
  const wanted = foldedKey(value);
  const has = (text: string): boolean => foldedKey(text).includes(wanted);
  switch (field) {
    case 'title':
      return (document) => has(titleOf(document));
    case 'author':
      return ({ metadata }) =>
        metadata.authors.some(({ family, given = '' }) => has(`${given} ${family}`) || has(`${family} ${given}`));
    case 'year': {
      const range = yearRange(value);
      return ({ metadata: { year } }) => !range || (year !== undefined && range.from <= year && year <= range.to);
    }
    case 'in':
      return ({ uri }) => isIn(uri, value);
    case 'lang': {
      const tag = value.toLowerCase();
      return ({ language }) => language === tag || language.startsWith(`${tag}-`);
    }
    case 'kind': {
      const kind = value.toLowerCase();
      return (document) => documentKind(document) === kind;
    }
    case 'tag':
      return ({ metadata }) => metadata.keywords.some(({ text }) => has(text));
    case 'concept': {
      const names = ({ id, labels }: { id: string; labels: readonly { text: string }[] }): boolean =>
        id === value || labels.some(({ text }) => foldedKey(text) === wanted);
      return (document) => terms?.occurrencesIn(document).some(({ concept }) => names(concept)) ?? false;
    }
    case 'cites': {
      const key = value.replace(/^@/u, '');
      const citing = new Set(
        entriesByKey(corpus, '', key).flatMap(({ entry }) =>
          documentsCiting(corpus, citedWork(entry.csl)).citing.map(({ document }) => document),
        ),
      );
      return (document) => citing.has(document);
    }
  }
}

/** Whether a path goes through a folder, or is the file, that is named, from whichever folder on. */
function isIn(uri: string, folder: string): boolean {
  const plain = (path: string): string => `/${path.toLowerCase().replace(/^\/+|\/+$/gu, '')}/`;
  let path = uri.replace(/^[a-z-]+:\/*/iu, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // It is compared as it is written.
  }
  return plain(path).includes(plain(folder));
}

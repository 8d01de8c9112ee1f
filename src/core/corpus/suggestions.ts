import type { Reference } from '../bibliography/reference.ts';
import type { CitationItem } from '../citation/citation.ts';
import { itemPlaces } from '../citation/itemAt.ts';
import type { Document } from '../document/document.ts';
import { nearest } from '../glossary/nearest.ts';
import type { Span } from '../text/span.ts';
import { authorsIn, citedListOf, type CitedList } from './citedList.ts';
import type { Corpus } from './corpus.ts';
import type { Resolution } from './resolution.ts';

/** What a citation that leads nowhere may have meant: `text` in place of the span leads to the entry. */
export interface Suggestion extends Span {
  readonly text: string;
  readonly entry: Reference;
}

/** How many entries are suggested for one item. */
const most = 3;

/** What the items of a citation that a list does not have may have meant, as far as they are nearly right. */
export function suggestionsFor(corpus: Corpus, document: Document, { citation, found }: Resolution): Suggestion[] {
  const list = citedListOf(corpus, document);
  if (!list) return [];
  return itemPlaces(citation)
    .filter(({ item }) => !found.some((hit) => hit.item === item))
    .flatMap(({ item, at }) =>
      item.family === undefined ? numbersLike(list, item, at) : worksLike(list, item, at, citation),
    );
}

/** `33` or `23` where the list has no such: a digit too many, or two that changed places. */
function numbersLike({ entries }: CitedList, { key }: CitationItem, start: number): Suggestion[] {
  if (!/^\d{2,4}$/u.test(key)) return [];
  const variants = new Set<string>();
  for (let i = 0; i < key.length; i++) {
    if (i + 1 < key.length) variants.add(key.slice(0, i) + key[i + 1]! + key[i]! + key.slice(i + 2));
    variants.add(key.slice(0, i) + key.slice(i + 1));
  }
  return [...variants]
    .flatMap((text) => {
      const entry = entries.find(({ label }) => label === text);
      return entry ? [{ start, end: start + key.length, text, entry }] : [];
    })
    .slice(0, most);
}

/** Other years of the same author; where the list has none of that name, the author of that year whose name is most like it. */
function worksLike(
  list: CitedList,
  item: CitationItem,
  at: number,
  citation: Span & { readonly text: string },
): Suggestion[] {
  const authors = authorsIn(list.document);
  const { family = '', year = '' } = item;
  const printed = (text: string, from: number): Span | null => {
    const index = text === '' ? -1 : citation.text.indexOf(text, from - citation.start);
    return index < 0 ? null : { start: citation.start + index, end: citation.start + index + text.length };
  };
  const dated = printed(year, at);
  const own = authors.of(family).filter((one) => one.year !== '' && one.year !== year);
  if (own.length > 0)
    return dated ? own.slice(0, most).map((one) => ({ ...dated, text: one.year, entry: one.entry })) : [];
  const named = printed(family, at);
  const ofYear = authors.entries.filter((one) => one.year.slice(0, 4) === year.slice(0, 4));
  const name = nearest(family, ofYear.flatMap((one) => familyOf(one.entry) ?? [])); // prettier-ignore
  const meant = name === undefined ? undefined : ofYear.find((one) => familyOf(one.entry) === name);
  return named && meant && name !== undefined ? [{ ...named, text: name, entry: meant.entry }] : [];
}

const familyOf = ({ csl }: Reference): string | undefined => {
  const [first] = csl.author?.length ? csl.author : (csl.editor ?? []);
  return first?.family ?? first?.literal;
};

import type { CslItem } from '../bibliography/csl.ts';
import { nameKey } from '../citation/authorYear.ts';
import { finished, mapped, type Steps } from '../text/steps.ts';
import { peopleIn, sharedPeople } from './people.ts';
import { doiKey } from './record.ts';
import { tellsApart, titleForm, titleKey, titleLikeness } from './titles.ts';

/** That an entry describes the same work as an earlier one of its list. */
export interface Duplicate {
  /** The place of the earlier entry in the list. */
  readonly of: number;
  /** What says so, as part of a sentence: `the same DOI`. */
  readonly why: string;
}

/** An entry, ready to be compared with others. */
interface Entry {
  readonly at: number;
  readonly csl: CslItem;
  readonly doi: string;
  readonly title: string;
  /** The first author's or editor's family name, as a key. */
  readonly family: string;
  readonly year: number | undefined;
}

/** With how many neighbours in the order of titles an entry is compared, among those of its author and year. */
const neighbours = 6;
/** How many entries are read, or pairs compared, in a step. */
const portion = 200;
/** From here on two titles that differ are taken for one, misprinted. See {@link titleLikeness}. */
const nearlyEqual = 0.9;

/**
 * For each entry of a list the earlier one that describes the same work; `null` where there is none. Entries are compared
 * only where they have one DOI, one title, or one author and year and neighbouring titles, from their beginning or from
 * their end (the sorted neighbourhood of Hernández and Stolfo, 1995), so the time is that of sorting.
 */
export const duplicatesAmong = (works: readonly CslItem[]): readonly (Duplicate | null)[] =>
  finished(duplicatesInSteps(works));

/** The same for a long list. */
export function* duplicatesInSteps(works: readonly CslItem[]): Steps<readonly (Duplicate | null)[]> {
  const entries = yield* mapped(works, portion, entryOf);
  const found = new Array<Duplicate | null>(works.length).fill(null);
  const note = (a: Entry, b: Entry, why: string | null): void => {
    const [first, second] = a.at < b.at ? [a, b] : [b, a];
    if (why !== null && found[second.at] === null) found[second.at] = { of: first.at, why };
  };
  let compared = 0;
  function* compare(
    pairs: Iterable<readonly [Entry, Entry]>,
    same: (a: Entry, b: Entry) => string | null,
  ): Steps<void> {
    for (const [a, b] of pairs) {
      note(a, b, same(a, b));
      if (++compared % portion === 0) yield;
    }
  }
  for (const group of yield* grouped(entries, ({ doi }) => doi)) yield* compare(withFirst(group), byDoi);
  for (const group of yield* grouped(entries, ({ title }) => title)) yield* compare(pairsOf(group), byTitle);
  for (const group of yield* grouped(entries, ({ family, year }) =>
    family && year !== undefined ? `${family} ${year}` : '',
  )) {
    const orders = group.length <= neighbours ? [group] : [sortedBy(group, ({ title }) => title), sortedBy(group, ({ title }) => ending(title))]; // prettier-ignore
    for (const order of orders) yield* compare(pairsOf(order), byLikeness);
  }
  return found.map((duplicate) => duplicate && { ...duplicate, of: firstOf(found, duplicate.of) });
}

/** Of three that are one work, the third is one with the first. */
function firstOf(found: readonly (Duplicate | null)[], at: number): number {
  let first = at;
  for (let earlier = found[first]; earlier; earlier = found[first]) first = earlier.of;
  return first;
}

function entryOf(csl: CslItem, at: number): Entry {
  const [first] = csl.author?.length ? csl.author : (csl.editor ?? []);
  return {
    at,
    csl,
    doi: csl.DOI ? doiKey(csl.DOI) : '',
    title: titleKey(csl.title ?? ''),
    family: nameKey(first?.family ?? first?.literal ?? ''),
    year: csl.issued?.['date-parts'][0]?.[0],
  };
}

/** The groups of two and more that have one key. */
function* grouped(entries: readonly Entry[], keyOf: (entry: Entry) => string): Steps<Entry[][]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (entry.at % portion === portion - 1) yield;
    const key = keyOf(entry);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function* withFirst([first, ...others]: readonly Entry[]): Generator<readonly [Entry, Entry]> {
  for (const other of others) yield [first!, other];
}

function* pairsOf(order: readonly Entry[]): Generator<readonly [Entry, Entry]> {
  for (let i = 0; i < order.length; i++)
    for (let j = i + 1; j < order.length && j <= i + neighbours; j++) yield [order[i]!, order[j]!];
}

function byDoi(a: Entry, b: Entry): string | null {
  // The chapters of a book may all be given the book's DOI.
  if (a.title !== b.title && a.title !== '' && b.title !== '' && !titleLikeness(titleOf(a), titleOf(b))) return null;
  return differing(a.csl, b.csl) ? null : 'the same DOI';
}

function byTitle(a: Entry, b: Entry): string | null {
  if (a === b || differ(a.doi, b.doi) || differing(a.csl, b.csl)) return null;
  const people = sharedPeople(peopleIn(a.csl), peopleIn(b.csl));
  const years = a.year === b.year ? 'same' : a.year === undefined || b.year === undefined ? 'unknown' : 'other';
  if (years === 'other' || (people !== null && people < 1)) return null;
  // A title such as “Introduction” is many works'; a long one without authors may still be printed again and again.
  const certain = tellsApart(a.title) ? people !== null || years === 'same' : people !== null && years === 'same';
  return certain ? 'the same title, authors and year' : null;
}

function byLikeness(a: Entry, b: Entry): string | null {
  if (a.title === b.title || !mayBeMisprint(a.title, b.title)) return null;
  if (!tellsApart(a.title) || !tellsApart(b.title)) return null;
  if (differ(a.doi, b.doi) || differing(a.csl, b.csl)) return null;
  const [one, other] = [titleOf(a), titleOf(b)];
  const like = titleLikeness(one, other);
  if (!like || like.score < nearlyEqual || tellsPartsApart(one.words, other.words)) return null;
  return sharedPeople(peopleIn(a.csl), peopleIn(b.csl)) === 1 ? `${like.how}, and the same authors and year` : null;
}

/** Whether two titles agree in their beginnings and ends for half their length: what else are neighbours hardly does. */
function mayBeMisprint(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  let start = 0;
  while (start < length && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < length - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return 2 * (start + end) >= length;
}

const titleOf = ({ csl }: Entry) => titleForm(csl.title ?? '');

/** “Part A” and “Part B” differ by a letter, and are two works. */
function tellsPartsApart(a: readonly string[], b: readonly string[]): boolean {
  const own = a.filter((word) => !b.includes(word));
  const theirs = b.filter((word) => !a.includes(word));
  return own.length === theirs.length && [...own, ...theirs].some((word) => word.length < 3);
}

/** What tells two works of one title apart, where both print it. */
const telling = ['volume', 'issue', 'page', 'edition', 'number', 'chapter-number', 'language', 'version'] as const;

function differing(a: CslItem, b: CslItem): boolean {
  if (telling.some((variable) => differ(titleKey(a[variable] ?? ''), titleKey(b[variable] ?? '')))) return true;
  if ((a.type === 'chapter') !== (b.type === 'chapter') && a.type !== 'document' && b.type !== 'document') return true;
  const placed = a.page !== undefined && a.page === b.page && a.volume === b.volume;
  return !placed && differ(titleKey(a['container-title'] ?? ''), titleKey(b['container-title'] ?? ''));
}

const differ = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;

const sortedBy = (entries: readonly Entry[], keyOf: (entry: Entry) => string): Entry[] =>
  entries
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.entry.at - b.entry.at))
    .map(({ entry }) => entry);

/** The end of a title, backwards: as much of it as brings misprints of one title together. */
function ending(title: string): string {
  let backwards = '';
  for (let i = title.length - 1; i >= 0 && backwards.length < 16; i--) backwards += title[i]!;
  return backwards;
}

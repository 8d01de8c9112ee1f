import type { Bibliography } from '../bibliography/bibliography.ts';
import type { CslItem } from '../bibliography/csl.ts';
import type { BibliographyEntry } from '../bibliography/formats/entry.ts';
import type { Reference } from '../bibliography/reference.ts';
import { referencesOf } from '../bibliography/references.ts';
import { placesByKey, type CitedKey } from '../citation/citedKeys.ts';
import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import { matchWork, workQuery, type WorkQuery } from '../evidence/match.ts';
import { recordOf, type WorkRecord } from '../evidence/record.ts';
import { titleKey } from '../evidence/titles.ts';
import { hashOf } from '../text/hash.ts';
import { entriesByKey } from './bibliographyKeys.ts';
import type { Corpus } from './corpus.ts';

/** A document that cites a work, and by what. */
export interface CitingDocument {
  readonly document: Document;
  /** Its entries and notes that describe the work. */
  readonly references: readonly Reference[];
  /** Where it cites the work by the key of a bibliography's entry. */
  readonly keys: readonly CitedKey[];
}

export interface CitingDocuments {
  /** In the order of the corpus. */
  readonly citing: readonly CitingDocument[];
  /** False where some files have not been read for what they cite: see {@link readCitedWorks}. */
  readonly complete: boolean;
}

/** The work that a reference describes, to look up who cites it. */
export const citedWork = (csl: CslItem): WorkQuery => workQuery(csl);

/** The work that a document of the corpus is. */
export function workOf(document: Document): WorkQuery {
  const { doi, titles, people, year, namedByFile } = recordOf(document);
  return { doi, titles: namedByFile ? [] : titles, containers: [], people, year, printed: null };
}

/**
 * The documents of a snapshot that cite a work, as far as they have been read for that: of each only a few numbers are
 * looked at, so that a card can ask this of ten thousand. Whoever wants all of them reads them first.
 */
export function documentsCiting(corpus: Corpus, work: WorkQuery): CitingDocuments {
  const wanted = filedUnder(work);
  const keyed = new Set(entriesOf(corpus, work));
  const keys = new Set([...keyed].flatMap(keysOfEntry));
  let complete = [...corpus.bibliographies.values()].every((bibliography) => entriesByWork.has(bibliography));
  const hashes = [...wanted, ...[...keys].map((key) => hashOf(key, kind.key))];
  const citing: CitingDocument[] = [];
  for (const document of corpus.documents.values()) {
    if (!citedWorksOf.isKnown(document)) complete = false;
    else if (hasAny(citedWorksOf(document), hashes)) {
      const references = referencesTo(document, work);
      const places = keys.size > 0 ? placesOfKeys(corpus, document, keys, keyed) : [];
      if (references.length > 0 || places.length > 0) citing.push({ document, references, keys: places });
    }
  }
  return { citing, complete };
}

/** Whether an entry of a bibliography, as far as they have been read, describes a work. */
export const isDescribed = (corpus: Corpus, work: WorkQuery): boolean => {
  const [first] = entriesOf(corpus, work);
  return first !== undefined;
};

/** The entries of bibliographies that describe a work. */
function* entriesOf(corpus: Corpus, work: WorkQuery): Generator<BibliographyEntry> {
  const wanted = filedUnder(work);
  for (const bibliography of corpus.bibliographies.values()) {
    const index = entriesByWork.get(bibliography);
    for (const hash of index ? wanted : [])
      for (const entry of index!.get(hash) ?? []) if (isSame(work, workQuery(entry.csl))) yield entry;
  }
}

/** Reads what a document or a bibliography cites, in steps, so that {@link documentsCiting} knows it. */
export function* readCitedWorks(file: Document | Bibliography): Generator<void> {
  if ('entries' in file) yield* indexEntries(file);
  else if (!citedWorksOf.isKnown(file)) {
    citedWorksOf(file);
    yield;
  }
}

/** What a document cites, as sorted hashes of the names under which each work is filed. */
const citedWorksOf = perDocument((document: Document): Int32Array => {
  const hashes = new Set<number>();
  for (const { csl } of worksCitedIn(document)) for (const hash of filedUnder(workQuery(csl))) hashes.add(hash);
  for (const key of placesByKey(document).keys()) hashes.add(hashOf(key, kind.key));
  return Int32Array.from(hashes).sort();
});

/** The works that a document's entries and notes describe. */
const worksCitedIn = (document: Document): readonly Reference[] =>
  referencesOf(document).flatMap((reference) => reference.works ?? [reference]);

/** Under what a work is filed: its DOI, its titles, and each title without a subtitle. */
function filedUnder(work: WorkQuery): number[] {
  const hashes = namesOf(work).map((name) => hashOf(name, kind.title));
  return work.doi === '' ? hashes : [hashOf(work.doi, kind.doi), ...hashes];
}

const namesOf = ({ titles }: WorkQuery): string[] =>
  titles.flatMap(({ key, mains }) => [key, ...mains]).filter((name) => name !== '');

const kind = { title: 1, doi: 2, key: 3 } as const;

/** How many entries of a bibliography are filed at a time. */
const portion = 500;

function* indexEntries(bibliography: Bibliography): Generator<void> {
  if (entriesByWork.has(bibliography)) return;
  const index = new Map<number, BibliographyEntry[]>();
  for (const [i, entry] of bibliography.entries.entries()) {
    for (const hash of new Set(filedUnder(workQuery(entry.csl)))) {
      const same = index.get(hash);
      if (same) same.push(entry);
      else index.set(hash, [entry]);
    }
    if (i % portion === portion - 1) yield;
  }
  entriesByWork.set(bibliography, index);
}

/** The entries of each bibliography by what they are filed under: a file that has not changed keeps its own. */
const entriesByWork = new WeakMap<Bibliography, ReadonlyMap<number, readonly BibliographyEntry[]>>();

const keysOfEntry = ({ key, aliases = [] }: BibliographyEntry): string[] =>
  [key, ...aliases.map((alias) => alias.key)].filter((one) => one !== '');

function referencesTo(document: Document, work: WorkQuery): Reference[] {
  const names = namesOf(work);
  // To compare two works costs more than to see that neither title is in the other.
  const mayBe = ({
    title = '',
    'original-title': original = '',
    'title-short': short = '',
    DOI,
    URL = '',
  }: CslItem) => {
    if (work.doi !== '' && (DOI !== undefined || URL.includes('doi'))) return true;
    const key = titleKey(`${title} ${original} ${short}`);
    return names.some((name) => key.includes(name));
  };
  return referencesOf(document).filter((reference) =>
    (reference.works ?? [reference]).some(({ csl }) => mayBe(csl) && isSame(work, workQuery(csl))),
  );
}

/** Where a document cites one of `entries` by a key: of two files that have a key, each draft means the nearer. */
function placesOfKeys(
  corpus: Corpus,
  document: Document,
  keys: ReadonlySet<string>,
  entries: ReadonlySet<BibliographyEntry>,
): CitedKey[] {
  const places = placesByKey(document);
  return [...keys].flatMap((key) => {
    const here = places.get(key);
    const [meant] = here ? entriesByKey(corpus, document.uri, key) : [];
    return here && meant && entries.has(meant.entry) ? here : [];
  });
}

/** Whether two references surely describe one work. */
function isSame(a: WorkQuery, b: WorkQuery): boolean {
  const record: WorkRecord = { ...b, namedByFile: false };
  const match = matchWork({ ...a, containers: [], printed: null }, record);
  return match !== null && match.confidence !== 'possible';
}

/** Whether a sorted list has any of some numbers. */
function hasAny(sorted: Int32Array, wanted: readonly number[]): boolean {
  return wanted.some((value) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return sorted[low] === value;
  });
}

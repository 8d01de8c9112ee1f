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
import { hashOf } from '../text/hash.ts';
import { placeIn } from '../text/sorted.ts';
import { entriesByKey } from './bibliographyKeys.ts';
import type { Corpus } from './corpus.ts';
import type { Derivation } from './derived.ts';
import { HashIndex } from './hashIndex.ts';

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
 * The documents of a snapshot that cite a work, as far as they have been read for that: only those are looked at that
 * may, so that a card can ask this of ten thousand. Whoever wants all of them reads them first.
 */
export function documentsCiting(corpus: Corpus, work: WorkQuery): CitingDocuments {
  const wanted = filedUnder(work);
  const keyed = new Set(entriesOf(corpus, work));
  const keys = new Set([...keyed].flatMap(keysOfEntry));
  const read = [...corpus.bibliographies.values()].every((bibliography) => entriesByWork.has(bibliography));
  const hashes = [...wanted, ...[...keys].map((key) => hashOf(key, kind.key))];
  const index = corpus.derived(citedWorks);
  const filed = new Set(hashes.flatMap((hash) => Array.from(index.places(hash))));
  const citing: CitingDocument[] = [];
  for (const place of [...filed].sort((a, b) => a - b)) {
    const document = index.documents[place]!;
    const references = referencesTo(document, work, wanted);
    const places = keys.size > 0 ? placesOfKeys(corpus, document, keys, keyed) : [];
    if (references.length > 0 || places.length > 0) citing.push({ document, references, keys: places });
  }
  return { citing, complete: read && index.isComplete() };
}

/** Whether an entry of a bibliography, as far as they have been read, describes a work. */
export const isDescribed = (corpus: Corpus, work: WorkQuery): boolean => {
  const [first] = entriesOf(corpus, work);
  return first !== undefined;
};

/** The entries of bibliographies that describe a work. */
function* entriesOf(corpus: Corpus, work: WorkQuery): Generator<BibliographyEntry> {
  for (const bibliography of corpus.bibliographies.values()) yield* entriesDescribing(bibliography, work);
}

/** The entries of a bibliography that describe a work; none before it was read by {@link readCitedWorks}. */
export function entriesDescribing(bibliography: Bibliography, work: WorkQuery): BibliographyEntry[] {
  const index = entriesByWork.get(bibliography);
  const filed = index ? filedUnder(work).flatMap((hash) => index.get(hash) ?? []) : [];
  return filed.filter(({ csl }) => isSame(work, workQuery(csl)));
}

/** Whether a reference surely describes a work. */
export const describes = (csl: CslItem, work: WorkQuery): boolean => isSame(work, queryOf(csl));

/** Reads what a document or a bibliography cites, in steps, so that {@link documentsCiting} knows it. */
export function* readCitedWorks(file: Document | Bibliography): Generator<void> {
  if ('entries' in file) yield* indexEntries(file);
  else if (!citedWorksOf.isKnown(file)) {
    citedWorksOf(file);
    yield;
  }
}

/** What a document cites: the hashes under which each work and key is filed, sorted, and whose each is. */
interface CitedWorks {
  readonly hashes: Int32Array;
  /** The place of the reference in the document, once for each that has the hash; -1 for a key. */
  readonly references: Int32Array;
}

const citedWorksOf = perDocument((document: Document): CitedWorks => {
  const filed = new Map<string, readonly [hash: number, reference: number]>();
  const file = (hash: number, reference: number): unknown => filed.set(`${hash} ${reference}`, [hash, reference]);
  for (const [i, reference] of referencesOf(document).entries())
    for (const { csl } of worksIn(reference)) for (const hash of filedUnder(workQuery(csl))) file(hash, i);
  for (const key of placesByKey(document).keys()) file(hashOf(key, kind.key), -1);
  const sorted = [...filed.values()].sort(([a, i], [b, j]) => a - b || i - j);
  return {
    hashes: Int32Array.from(sorted, ([hash]) => hash),
    references: Int32Array.from(sorted, ([, reference]) => reference),
  };
});

const hashesOf = (document: Document): Int32Array | null =>
  citedWorksOf.isKnown(document) ? citedWorksOf(document).hashes : null;

/** The documents of a snapshot by what they cite. */
const citedWorks: Derivation<HashIndex> = {
  make: (documents) => HashIndex.of(documents, hashesOf),
  follow: (index, replaced) => index.with(replaced),
};

/** The works that an entry or a note describes. */
const worksIn = (reference: Reference): readonly Reference[] => reference.works ?? [reference];

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

/** The entries and notes of a document that describe a work: only those filed under its names are compared with it. */
function referencesTo(document: Document, work: WorkQuery, wanted: readonly number[]): Reference[] {
  const { hashes, references } = citedWorksOf(document);
  const filed = new Set<number>();
  for (const hash of wanted) {
    const first = placeIn(hashes, hash);
    for (let i = first; i >= 0 && hashes[i] === hash; i++) filed.add(references[i]!);
  }
  const all = referencesOf(document);
  return [...filed]
    .filter((at) => at >= 0)
    .sort((a, b) => a - b)
    .map((at) => all[at]!)
    .filter((reference) => worksIn(reference).some(({ csl }) => isSame(work, queryOf(csl))));
}

/** Remembered with the entry: after each edit of a draft its cards ask the same of the same others. */
function queryOf(csl: CslItem): WorkQuery {
  let query = queries.get(csl);
  if (!query) queries.set(csl, (query = workQuery(csl)));
  return query;
}

const queries = new WeakMap<CslItem, WorkQuery>();

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

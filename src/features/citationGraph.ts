import type { CslItem } from '../core/bibliography/csl.ts';
import { formatReference } from '../core/bibliography/format/formatReference.ts';
import { shortReference } from '../core/bibliography/format/shortReference.ts';
import type { ReferenceStyle } from '../core/bibliography/format/style.ts';
import type { Reference } from '../core/bibliography/reference.ts';
import { referencesOf } from '../core/bibliography/references.ts';
import { citedWork, documentsCiting, workOf } from '../core/corpus/citedBy.ts';
import { citationsOfReference } from '../core/corpus/citationsOfReference.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { resolutionsIn } from '../core/corpus/resolutions.ts';
import { companionsOf, sourceOf } from '../core/corpus/works.ts';
import type { Document } from '../core/document/document.ts';
import type { Span } from '../core/text/span.ts';
import type { Location } from './card.ts';
import { placesIn } from './elsewhere.ts';
import { locationOf, titleOf } from './location.ts';

/** A work that cites or is cited: a document of the corpus, or what only an entry tells of. */
export interface Work {
  readonly title: string;
  /** Who wrote it and when, in a few words. */
  readonly detail: string;
  /** The reference as text; empty for a document that no entry here describes. */
  readonly reference: string;
  /** The document that is the work, at its title; absent where the corpus has it not. */
  readonly source?: Location;
  /** An entry or a note that describes it. */
  readonly entry?: Location;
}

/** A work, and where it is cited, or cites: all places are in one file. */
export interface CitedWork extends Work {
  readonly places: readonly Location[];
}

/** A reference, and the file in which it stands. */
export interface PlacedReference {
  readonly uri: string;
  /** `null` for an entry of a bibliography file. */
  readonly document: Document | null;
  readonly reference: Reference;
}

/** The work that a document of the corpus is. */
export function documentWork(document: Document): Work {
  const { authors, year, titleSpan } = document.metadata;
  const [first, second] = authors.map(({ family }) => family);
  const who = first === undefined ? '' : authors.length > 2 ? `${first} et al.` : second === undefined ? first : `${first} & ${second}`; // prettier-ignore
  return {
    title: titleOf(document),
    detail: [who, year].filter((part) => part !== '' && part !== undefined).join(' '),
    reference: '',
    source: locationOf(document.uri, titleSpan ?? { start: 0, end: 0 }),
  };
}

/** The work that a reference describes: the document of the corpus, unless that is only possibly it. */
export function referenceWork(corpus: Corpus, { uri, reference }: PlacedReference, style: ReferenceStyle): Work {
  const { csl, text } = reference;
  const found = sourceOf(corpus, csl, text);
  const document = found && found.confidence !== 'possible' && found.document.uri !== uri ? found.document : null;
  const printed = text.replace(/\s+/gu, ' ').trim();
  return {
    ...(document ? documentWork(document) : {}),
    title: csl.title ?? (document ? titleOf(document) : printed),
    detail: shortOf(csl),
    reference: csl.title ? formatReference(csl, style).text : printed,
    entry: locationOf(uri, reference),
  };
}

/** Where a work has no title, its short form is how its entry begins, which is said already. */
const shortOf = (csl: CslItem): string => (csl.title ? shortReference(csl) : '');

/**
 * The works that a document cites, in the order of their first citations, each once; then those of its list for which no
 * citation is found. Of a work that several entries describe, all places.
 */
export function worksCitedIn(corpus: Corpus, document: Document, style: ReferenceStyle): readonly CitedWork[] {
  const works = new Map<string, { work: Work; places: Location[] }>();
  const add = (placed: PlacedReference, place: Span | null): void => {
    const work = referenceWork(corpus, placed, style);
    const name = work.source ? work.source.uri : `${placed.uri}\n${placed.reference.start}`;
    const known = works.get(name) ?? { work, places: [] };
    works.set(name, known);
    if (place) known.places.push(locationOf(document.uri, place));
  };
  const seen = new Map<string, readonly PlacedReference[]>();
  for (const { citation, found, named } of resolutionsIn(corpus, document)) {
    for (const { uri, document: home, reference } of [...found, ...named]) {
      const id = `${uri}\n${reference.start}`;
      const described = seen.get(id) ?? worksOf({ uri, document: home, reference }, named.length > 0);
      seen.set(id, described);
      for (const one of described) add(one, citation);
    }
  }
  for (const reference of referencesOf(document)) {
    if (reference.kind === 'entry' && !seen.has(`${document.uri}\n${reference.start}`))
      add({ uri: document.uri, document, reference }, null);
  }
  return [...works.values()].map(({ work, places }) => ({
    ...work,
    places: unique(places),
  }));
}

/** What a reference describes: a note may cite several works in full, or only name entries of the list, or none at all. */
function worksOf({ uri, document, reference }: PlacedReference, naming: boolean): PlacedReference[] {
  if (reference.kind === 'entry') return [{ uri, document, reference }];
  if (reference.works) return reference.works.map((work) => ({ uri, document, reference: work }));
  return naming || reference.csl.title === undefined ? [] : [{ uri, document, reference }];
}

/** The documents that cite a work, and where; `complete` is false while some have not been read for that. */
export function citingWorks(
  corpus: Corpus,
  work: Document | PlacedReference,
): { readonly works: readonly CitedWork[]; readonly complete: boolean } {
  const own = 'reference' in work ? work : null;
  // Who cites a work may name it as another record of it does.
  const records = 'reference' in work ? [] : [work, ...companionsOf(corpus, work).map(({ document }) => document)];
  const queries = 'reference' in work ? [citedWork(work.reference.csl)] : records.map(workOf);
  const answers = queries.map((query) => documentsCiting(corpus, query));
  const complete = answers.every((answer) => answer.complete);
  const citing = new Map(answers.flatMap((answer) => answer.citing.map((one) => [one.document, one] as const)));
  const works = [...citing.values()]
    .filter(({ document }) => !records.includes(document))
    .map((one) => ({
      ...documentWork(one.document),
      places: unique(placesIn(corpus, one).map((place) => locationOf(one.document.uri, place))),
    }));
  // What an entry without a title describes is known by nothing but its place.
  if (own?.document && !works.some(({ source }) => source?.uri === own.uri)) {
    const places = citationsOfReference(corpus, own.document, own.uri, own.reference);
    const located = places.map((place) => locationOf(own.uri, place));
    if (places.length > 0) works.unshift({ ...documentWork(own.document), places: located });
  }
  return { works, complete };
}

function unique(places: readonly Location[]): Location[] {
  const names = new Set<string>();
  return places.filter(({ uri, start }) => !names.has(`${uri}\n${start}`) && names.add(`${uri}\n${start}`));
}

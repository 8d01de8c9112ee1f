import type { Reference } from '../core/bibliography/reference.ts';
import { referencesOf } from '../core/bibliography/references.ts';
import type { Citation } from '../core/citation/citation.ts';
import { citedKeyAt, placesByKey } from '../core/citation/citedKeys.ts';
import { entriesByKey, type KeyedEntry } from '../core/corpus/bibliographyKeys.ts';
import { citationsOfReference } from '../core/corpus/citationsOfReference.ts';
import { citedWork, documentsCiting } from '../core/corpus/citedBy.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { resolveCitation } from '../core/corpus/resolution.ts';
import { companionsOf } from '../core/corpus/works.ts';
import type { Document } from '../core/document/document.ts';
import { touches } from '../core/text/span.ts';
import { placesIn } from './elsewhere.ts';
import type { Location } from './card.ts';
import { citationAt } from './citationAt.ts';
import { locationOf } from './location.ts';

/** An entry or a note that may be cited, by where it stands. */
type Cited =
  | { readonly kind: 'keyed'; readonly at: KeyedEntry }
  | { readonly kind: 'printed'; readonly document: Document; readonly reference: Reference };

/**
 * Every citation, in the whole corpus, of the entries or the note that stand at `offset` of a file or that the citation
 * there leads to; the entries themselves first where `declared` asks for them. `null` where there is neither.
 */
export function referencesAt(corpus: Corpus, uri: string, offset: number, declared: boolean): Location[] | null {
  const cited = citedAt(corpus, uri, offset);
  if (cited.length === 0) return null;
  const declarations = cited.map(declarationOf);
  const places = cited.flatMap((one) => [...placesOf(corpus, one), ...placesOfWork(corpus, one)]);
  const seen = new Set(declarations.map(nameOf));
  const others = places.filter((place) => !seen.has(nameOf(place)) && seen.add(nameOf(place)));
  return [...(declared ? declarations : []), ...others];
}

function citedAt(corpus: Corpus, uri: string, offset: number): Cited[] {
  const entry = corpus.bibliographies.get(uri)?.entries.find(({ span }) => touches(span, offset));
  if (entry) return [{ kind: 'keyed', at: { uri, entry } }];
  const document = corpus.documents.get(uri);
  if (!document) return [];
  const citation = citationAt(document, offset, 'touching');
  if (citation) return citedBy(corpus, document, citation, offset);
  const reference = referencesOf(document).find((r) => touches(r, offset));
  return reference ? [{ kind: 'printed', document, reference }] : [];
}

/** What a citation leads to: the one work under the cursor where it is on a key or a number, else all of them. */
function citedBy(corpus: Corpus, document: Document, citation: Citation, offset: number): Cited[] {
  if (citation.style === 'pandoc' || citation.style === 'latex') {
    const under = citedKeyAt(document, offset);
    return [...new Set(under ? [under.key] : citation.items.map(({ key }) => key))].flatMap((key): Cited[] => {
      const [at] = entriesByKey(corpus, document.uri, key);
      return at ? [{ kind: 'keyed', at }] : [];
    });
  }
  const { found, named } = resolveCitation(corpus, document, citation);
  const within = offset - citation.start;
  const number = [...citation.text.matchAll(/\d+/gu)].find(
    ({ 0: digits, index }) => index <= within && within <= index + digits.length,
  )?.[0];
  const under = found.filter(({ item }) => item.key === number);
  return [...(under.length > 0 ? under : found), ...named].flatMap((hit): Cited[] =>
    hit.document ? [{ kind: 'printed', document: hit.document, reference: hit.reference }] : [],
  );
}

const declarationOf = (cited: Cited): Location =>
  cited.kind === 'keyed'
    ? locationOf(cited.at.uri, cited.at.entry.keySpan)
    : locationOf(cited.document.uri, cited.reference);

/** Where other lists and bibliographies have the same work, the places that cite it by them, as far as they have been read. */
function placesOfWork(corpus: Corpus, cited: Cited): Location[] {
  const { csl } = cited.kind === 'keyed' ? cited.at.entry : cited.reference;
  const { citing } = documentsCiting(corpus, citedWork(csl));
  return citing.flatMap((one) => placesIn(corpus, one).map((place) => locationOf(one.document.uri, place)));
}

const nameOf = ({ uri, start }: Location): string => `${uri}\n${start}`;

const placesOf = (corpus: Corpus, cited: Cited): Location[] =>
  cited.kind === 'keyed' ? keyPlaces(corpus, cited.at) : printedPlaces(corpus, cited.document, cited.reference);

/** Where an entry of a bibliography is cited, by any of its keys: of two files that have a key, each draft means the nearer. */
export function keyPlaces(corpus: Corpus, { uri, entry }: KeyedEntry, keys = keysOf(entry)): Location[] {
  return [...corpus.documents.values()].flatMap((document) => {
    const places = placesByKey(document);
    return keys.flatMap((key) => {
      const here = places.get(key);
      if (!here) return [];
      const [meant] = entriesByKey(corpus, document.uri, key);
      return meant?.uri === uri && meant.entry === entry ? here.map((place) => locationOf(document.uri, place)) : [];
    });
  });
}

const keysOf = ({ key, aliases = [] }: KeyedEntry['entry']): string[] =>
  [key, ...aliases.map((alias) => alias.key)].filter((one) => one !== '');

/** Where an entry of a document's list, or a note, is cited: in the document, and in the records that take its list for theirs. */
function printedPlaces(corpus: Corpus, home: Document, reference: Reference): Location[] {
  const others = reference.kind === 'entry' ? companionsOf(corpus, home).map(({ document }) => document) : [];
  return [home, ...others].flatMap((document) =>
    citationsOfReference(corpus, document, home.uri, reference).map((citation) => locationOf(document.uri, citation)),
  );
}

import type { BibliographyEntry } from '../core/bibliography/formats/entry.ts';
import { citedKeyAt, placesByKey, writtenAs } from '../core/citation/citedKeys.ts';
import { entriesByKey, type KeyedEntry } from '../core/corpus/bibliographyKeys.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { touches, type Span } from '../core/text/span.ts';
import type { Location } from './card.ts';
import { fileName, locationOf } from './location.ts';

/** A key that may be renamed, and its place. */
export interface RenamableKey extends Span {
  readonly key: string;
}

/** What a renamed key changes: each place gets its text. */
export interface Renaming {
  readonly edits: readonly (Location & { readonly text: string })[];
}

/** Why a key cannot be renamed so, as a sentence. */
export interface Refusal {
  readonly refusal: string;
}

/** Letters, digits and what stands for itself in BibTeX, LaTeX, pandoc, JSON and YAML alike. */
const possibleKey = /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_:.+/?!-]{0,199}$/u;

/** The key at `offset` of a draft or a bibliography; `null` where there is none. */
export function renamableAt(corpus: Corpus, uri: string, offset: number): RenamableKey | null {
  const document = corpus.documents.get(uri);
  if (document) return document.extracted ? null : citedKeyAt(document, offset);
  const entry = corpus.bibliographies.get(uri)?.entries.find(({ span }) => touches(span, offset));
  const places = entry ? [{ key: entry.key, span: entry.keySpan }, ...others(entry)] : [];
  const found = places.find(({ key, span }) => key !== '' && touches(span, offset));
  return found ? { key: found.key, start: found.span.start, end: found.span.end } : null;
}

/**
 * What changes where the key at `offset` gets another name: the entry that it means, what the same file says of that entry,
 * and every draft that cites it by this key. A key that no bibliography has is renamed in its own draft alone. `null`
 * where there is no key.
 */
export function renamed(corpus: Corpus, uri: string, offset: number, name: string): Renaming | Refusal | null {
  const at = renamableAt(corpus, uri, offset);
  if (!at) return null;
  if (name === at.key) return { edits: [] };
  if (!possibleKey.test(name)) {
    return {
      refusal: `“${name}” cannot be a key: a key is made of letters, digits and _ : . + / ? ! - and begins with a letter, a digit or _.`,
    };
  }
  const [taken] = entriesByKey(corpus, uri, name);
  if (taken) return { refusal: `“${name}” is already the key of an entry of ${fileName(taken.uri)}.` };
  const meant = entryMeant(corpus, uri, at.key);
  const edits = meant ? editsInFile(corpus, meant, at.key).map((place) => ({ ...place, text: name })) : [];
  for (const document of corpus.documents.values()) {
    const places = document.extracted ? undefined : placesByKey(document).get(at.key);
    if (!places) continue;
    const [theirs] = entriesByKey(corpus, document.uri, at.key);
    const same = meant ? theirs?.entry === meant.entry : document.uri === uri;
    if (same)
      edits.push(...places.map((place) => ({ ...locationOf(document.uri, place), text: writtenAs(name, place) })));
  }
  return { edits };
}

/** The entry that a key means: in a bibliography, the first one there that has it; in a draft, that of the nearest one. */
function entryMeant(corpus: Corpus, uri: string, key: string): KeyedEntry | undefined {
  const own = corpus.bibliographies.get(uri)?.entries.find((entry) => hasKey(entry, key));
  return own ? { uri, entry: own } : entriesByKey(corpus, uri, key)[0];
}

/** Where a bibliography has a key of an entry: as its key or one of its other keys, and wherever an entry names it. */
function editsInFile(corpus: Corpus, { uri, entry }: KeyedEntry, key: string): Location[] {
  const mentions = (corpus.bibliographies.get(uri)?.entries ?? []).flatMap((one) => one.mentions ?? []);
  return [{ key: entry.key, span: entry.keySpan }, ...(entry.aliases ?? []), ...mentions]
    .filter((place) => place.key === key)
    .map(({ span }) => locationOf(uri, span));
}

const hasKey = ({ key, aliases = [] }: BibliographyEntry, wanted: string): boolean =>
  key === wanted || aliases.some((alias) => alias.key === wanted);

const others = ({ aliases = [], mentions = [] }: BibliographyEntry): BibliographyEntry['aliases'] & object => [
  ...aliases,
  ...mentions,
];

import type { Bibliography } from '../bibliography/bibliography.ts';
import type { BibliographyEntry } from '../bibliography/formats/entry.ts';
import type { Reference } from '../bibliography/reference.ts';
import { entriesIn } from '../bibliography/references.ts';
import { placesByKey } from '../citation/citedKeys.ts';
import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import type { Steps } from '../text/steps.ts';
import { entriesByKey } from './bibliographyKeys.ts';
import { citedListOf } from './citedList.ts';
import { companionsOf } from './companions.ts';
import type { Corpus } from './corpus.ts';
import { citationsOfReference } from './citationsOfReference.ts';
import { resolutionsIn } from './resolutions.ts';

/** A file of more entries is a library, of which drafts cite some, unless most of it is cited. */
const library = 200;

/**
 * The entries of a bibliography file that no draft cites. None where no draft cites from it at all, where one takes the
 * whole of it, and where it is a library from which the drafts of many years cite.
 */
export function* uncitedInFile(corpus: Corpus, { uri, entries }: Bibliography): Steps<readonly BibliographyEntry[]> {
  const cited = new Set<BibliographyEntry>();
  for (const document of corpus.documents.values()) {
    for (const key of keysCitedIn(document)) {
      if (key === '*') return [];
      const [meant] = entriesByKey(corpus, document.uri, key);
      if (meant?.uri === uri) cited.add(meant.entry);
    }
    yield;
  }
  if (cited.size === 0 || (entries.length > library && 2 * cited.size < entries.length)) return [];
  // What a cited entry names, such as the volume it stands in, is printed with it.
  const named = new Set(entries.flatMap(({ mentions = [] }) => mentions.map(({ key }) => key)));
  return entries.filter((entry) => entry.key !== '' && !cited.has(entry) && !named.has(entry.key));
}

/** The keys that a draft cites, in its text or for its bibliography alone; `*` for all that there are. */
const keysCitedIn = perDocument((document: Document): readonly string[] =>
  // Most documents of a corpus are read, not written here, and hold no keys: a glance tells.
  /(?<![\p{L}\p{N}])@[\p{L}\p{N}_{*]|\\[A-Za-z]*cite/u.test(document.text)
    ? [...placesByKey(document).keys(), ...nociteOf(document)]
    : [],
);

/** The keys in `nocite`, a field of a Markdown file's head. */
function nociteOf({ format, text }: Document): string[] {
  if (format !== 'markdown' || !text.startsWith('---')) return [];
  const head = text.slice(0, Math.min(headLength, Math.max(0, text.indexOf('\n---', 3))));
  const field = /^nocite:(.*(?:\n[ \t].*)*)/mu.exec(head)?.[1] ?? '';
  return [...field.matchAll(/@\{?([^\s,;{}'"\]]{1,200})/gu)].map((match) => match[1]!);
}

const headLength = 10_000;

/**
 * The entries of a document's reference list that are cited neither in it nor in a record of the same work. None where
 * less than half of the list is: then most of its citations are not among those that are found.
 */
export function uncitedInList(corpus: Corpus, document: Document): readonly Reference[] {
  const entries = entriesIn(document);
  if (entries.length === 0) return [];
  const citing = [document, ...companionsOf(corpus, document).map((companion) => companion.document)].filter(
    (one) => citedListOf(corpus, one)?.document === document,
  );
  const doubtful = new Set(citing.flatMap((one) => resolutionsIn(corpus, one).flatMap(({ ambiguous }) => ambiguous.flatMap((a) => a.entries)))); // prettier-ignore
  const uncited = entries.filter(
    (entry) =>
      !doubtful.has(entry) &&
      citing.every((one) => citationsOfReference(corpus, one, document.uri, entry).length === 0),
  );
  return 2 * uncited.length > entries.length ? [] : uncited;
}

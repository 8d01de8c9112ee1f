import type { CslItem } from '../bibliography/csl.ts';
import { referencesOf } from '../bibliography/references.ts';
import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import { containment, shinglesOf } from '../text/shingles.ts';
import type { Corpus } from './corpus.ts';

/** A document of the corpus that stands for the same work as another: its record, its abstract page, a fragment. */
export interface Companion {
  readonly document: Document;
  /** What says that it is the same work, as part of a sentence: `same DOI`, `same title`, `shared text`. */
  readonly why: string;
}

/** In letters. */
const shortestTitle = 16;
/** From which share of the smaller document's text two documents are one work, and how many shingles that must rest on. */
const sharedText = 0.6;
const fewestShingles = 10;

/** A title without case, marks and spaces: what is left for two prints of it to agree in. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const doiKey = (doi: string): string => doi.toLowerCase().replace(/^https?:\/\/(?:dx\.)?doi\.org\//u, '');

interface Fingerprint {
  readonly doi: string;
  readonly title: string;
  readonly shingles: Int32Array;
}

/** What a document is recognised by. Cheap to compare, so that a look-up may walk the whole corpus. */
export const fingerprintOf = perDocument(({ metadata, reading }: Document): Fingerprint => ({
  doi: metadata.doi ? doiKey(metadata.doi) : '',
  title: metadata.title ? titleKey(metadata.title) : '',
  shingles: shinglesOf(reading.text),
}));

/** The documents that stand for the same work as `document`, those with a reference list first, then the likest. */
export function companionsOf(corpus: Corpus, document: Document): readonly Companion[] {
  const own = fingerprintOf(document);
  const found: (Companion & { readonly rank: number })[] = [];
  for (const other of corpus.documents.values()) {
    if (other.uri === document.uri) continue;
    const theirs = fingerprintOf(other);
    if (own.doi !== '' && own.doi === theirs.doi) found.push({ document: other, why: 'same DOI', rank: 3 });
    else if (own.doi !== '' && theirs.doi !== '') continue;
    else if (tellsApart(own.title) && own.title === theirs.title)
      found.push({ document: other, why: 'same title', rank: 2 });
    else {
      const [part, whole] = own.shingles.length < theirs.shingles.length ? [own, theirs] : [theirs, own];
      const share = part.shingles.length >= fewestShingles ? containment(part.shingles, whole.shingles) : 0;
      if (share >= sharedText) found.push({ document: other, why: 'shared text', rank: share });
    }
  }
  return found.sort(
    (a, b) => lists(b.document) - lists(a.document) || b.rank - a.rank || (a.document.uri < b.document.uri ? -1 : 1),
  );
}

const lists = (document: Document): number => (referencesOf(document).some((r) => r.kind === 'entry') ? 1 : 0);

/**
 * The document of the corpus that a reference describes, by DOI or by title; `null` where there is none. Of several
 * records of the work the longest is the work itself.
 */
export function sourceOf(corpus: Corpus, csl: CslItem): Companion | null {
  const doi = csl.DOI ? doiKey(csl.DOI) : '';
  const titles = titleKeys(csl.title ?? '');
  let best: (Companion & { readonly rank: number }) | null = null;
  for (const document of corpus.documents.values()) {
    const theirs = fingerprintOf(document);
    const why = doi !== '' && doi === theirs.doi ? 'same DOI' : titles.includes(theirs.title) ? 'same title' : null;
    if (!why) continue;
    const rank = document.reading.text.length + (why === 'same DOI' ? 1e9 : 0);
    if (!best || rank > best.rank) best = { document, why, rank };
  }
  return best && { document: best.document, why: best.why };
}

/** A title, and its parts where a translation follows in brackets, as far as they are long enough to tell works apart. */
function titleKeys(title: string): string[] {
  const bracketed = /^([^[\]]+)\[([^[\]]+)\]/u.exec(title);
  return [title, bracketed?.[1] ?? '', bracketed?.[2] ?? ''].map(titleKey).filter(tellsApart);
}

/** A title this short may belong to two works. A Chinese character says as much as three letters. */
const tellsApart = (key: string): boolean =>
  key.length + 2 * (key.match(/\p{Script=Han}/gu)?.length ?? 0) >= shortestTitle;

import type { Bibliography } from '../bibliography/bibliography.ts';
import { citedKeysOf, type CitedKey } from '../citation/citedKeys.ts';
import type { Document } from '../document/document.ts';
import { nearest } from '../glossary/nearest.ts';
import { bibliographiesNear, bibliographiesRead, entriesByKey } from './bibliographyKeys.ts';
import type { Corpus } from './corpus.ts';
import { ownEntry } from './ownEntry.ts';

/** What Quarto and bookdown call figures, tables, sections and the like by: they are labels of the document itself. */
const crossReference = /^(?:fig|tbl|tab|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|rem|sol|nte|tip|wrn|imp|cau)[-:]/u;

/**
 * The keys of a document that no bibliography of the workspace has. None where there is no bibliography, or where one could
 * not be read, whole or in part: what it has is not known.
 */
export function undefinedKeysIn(corpus: Corpus, document: Document): readonly CitedKey[] {
  if (corpus.bibliographies.size === 0 || !bibliographiesRead(corpus)) return [];
  return citedKeysOf(document).filter(
    ({ key }) =>
      key !== '*' &&
      !crossReference.test(key) &&
      !ownEntry(document, key) &&
      entriesByKey(corpus, document.uri, key).length === 0,
  );
}

/** The key that was most likely meant by one that no bibliography has; `undefined` where none is near. */
export function nearestKey(corpus: Corpus, document: Document, key: string): string | undefined {
  return nearest(
    key,
    bibliographiesNear(corpus, document.uri).flatMap((bibliography) => nearestIn(bibliography, key) ?? []),
  );
}

/** Looked for once in each bibliography, since it is compared with every key. */
function nearestIn(bibliography: Bibliography, key: string): string | undefined {
  let known = found.get(bibliography);
  if (!known) found.set(bibliography, (known = new Map()));
  if (!known.has(key)) {
    const reach = Math.max(2, Math.floor(key.length / 3));
    const keys = bibliography.entries.map((entry) => entry.key);
    known.set(key, nearest(key, keys.filter((one) => one !== '' && Math.abs(one.length - key.length) <= reach))); // prettier-ignore
  }
  return known.get(key);
}

const found = new WeakMap<Bibliography, Map<string, string | undefined>>();

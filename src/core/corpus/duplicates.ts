import type { Bibliography } from '../bibliography/bibliography.ts';
import type { CslItem } from '../bibliography/csl.ts';
import type { BibliographyEntry } from '../bibliography/formats/entry.ts';
import type { Reference } from '../bibliography/reference.ts';
import { entriesIn } from '../bibliography/references.ts';
import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import { duplicatesAmong } from '../evidence/duplicates.ts';

/** An entry that describes the same work as an earlier one of its list. */
export interface DuplicateOf<Entry> {
  readonly entry: Entry;
  readonly first: Entry;
  /** What says that it is one work, as part of a sentence: `the same DOI`. */
  readonly why: string;
}

/** The entries of a document's reference list that describe a work of it again. */
export const duplicateReferences = perDocument((document: Document): readonly DuplicateOf<Reference>[] =>
  duplicates(entriesIn(document)),
);

/** The entries of a bibliography file that describe a work of it again under another key. Remembered with the file. */
export function duplicateEntries(bibliography: Bibliography): readonly DuplicateOf<BibliographyEntry>[] {
  let found = known.get(bibliography);
  if (!found) {
    // Two entries of one key are told by the reader of the file.
    found = duplicates(bibliography.entries).filter(({ entry, first }) => entry.key === '' || entry.key !== first.key);
    known.set(bibliography, found);
  }
  return found;
}

const known = new WeakMap<Bibliography, readonly DuplicateOf<BibliographyEntry>[]>();

const duplicates = <Entry extends { readonly csl: CslItem }>(entries: readonly Entry[]): DuplicateOf<Entry>[] =>
  duplicatesAmong(entries.map(({ csl }) => csl)).flatMap((duplicate, i) =>
    duplicate ? [{ entry: entries[i]!, first: entries[duplicate.of]!, why: duplicate.why }] : [],
  );

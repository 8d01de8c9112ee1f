import type { Bibliography } from '../bibliography/bibliography.ts';
import type { CslItem } from '../bibliography/csl.ts';
import type { BibliographyEntry } from '../bibliography/formats/entry.ts';
import type { Reference } from '../bibliography/reference.ts';
import { entriesIn } from '../bibliography/references.ts';
import type { Document } from '../document/document.ts';
import { perDocument, perDocumentInSteps } from '../document/perDocument.ts';
import { duplicatesInSteps } from '../evidence/duplicates.ts';
import { finished, type Steps } from '../text/steps.ts';

/** An entry that describes the same work as an earlier one of its list. */
export interface DuplicateOf<Entry> {
  readonly entry: Entry;
  readonly first: Entry;
  /** What says that it is one work, as part of a sentence: `the same DOI`. */
  readonly why: string;
}

/** The entries of a document's reference list that describe a work of it again. */
export const duplicateReferences = perDocument((document: Document): readonly DuplicateOf<Reference>[] =>
  finished(duplicates(entriesIn(document))),
);

/** The entries of a bibliography file that describe a work of it again under another key. */
export const duplicateEntries = perDocumentInSteps(function* ({ entries }: Bibliography) {
  const found: readonly DuplicateOf<BibliographyEntry>[] = yield* duplicates(entries);
  // Two entries of one key are told by the reader of the file.
  return found.filter(({ entry, first }) => entry.key === '' || entry.key !== first.key);
});

function* duplicates<Entry extends { readonly csl: CslItem }>(entries: readonly Entry[]): Steps<DuplicateOf<Entry>[]> {
  const found = yield* duplicatesInSteps(entries.map(({ csl }) => csl));
  return found.flatMap((duplicate, i) =>
    duplicate ? [{ entry: entries[i]!, first: entries[duplicate.of]!, why: duplicate.why }] : [],
  );
}

import type { Reference } from '../bibliography/reference.ts';
import { entriesIn } from '../bibliography/references.ts';
import { AuthorIndex } from '../citation/authorYear.ts';
import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import { companionsOf } from './companions.ts';
import type { Corpus } from './corpus.ts';

/** The reference list that a document cites from, and why it is that one, as a sentence. */
export interface CitedList {
  readonly document: Document;
  readonly entries: readonly Reference[];
  /** Whether it stands in the document itself. */
  readonly own: boolean;
  readonly why: string;
}

/** The reference list that a document cites from: its own, else the first of its companions'. */
export function citedListOf(corpus: Corpus, document: Document): CitedList | null {
  const own = entriesIn(document);
  if (own.length > 0)
    return { document, entries: own, own: true, why: 'The document has a reference list of its own.' };
  for (const companion of companionsOf(corpus, document)) {
    const entries = entriesIn(companion.document);
    if (entries.length === 0) continue;
    const why = `The document has no reference list; that of ${nameOf(companion.document)}, a record of the same work (${companion.why}), was used.`;
    return { document: companion.document, entries, own: false, why };
  }
  return null;
}

/** The entries of a document's list by their authors. */
export const authorsIn = perDocument((document: Document) => new AuthorIndex(entriesIn(document)));

/** A document's title, or its file's name, for a sentence. */
export const nameOf = ({ metadata, uri }: Document): string =>
  metadata.title ? `“${metadata.title}”` : uri.replace(/^.*\//u, '');

import { entriesIn, referencesOf } from '../bibliography/references.ts';
import { nameKey } from '../citation/authorYear.ts';
import type { Citation } from '../citation/citation.ts';
import { NoteReader, type NamedEntry } from '../citation/noteEntries.ts';
import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import type { Corpus } from './corpus.ts';
import { citedListOf } from './citedList.ts';
import type { FoundReference } from './resolution.ts';

/** The entries of the document's own list, or of a companion's, that the note to which a citation leads names. */
export function namedByNote(
  corpus: Corpus,
  document: Document,
  citation: Citation,
  { item, reference }: FoundReference,
): FoundReference[] {
  const list = citedListOf(corpus, document);
  if (!list) return [];
  const all = noteReader(document)(list.document).namedIn(reference);
  const named = citation.meant ? repeated(all, citation) : all;
  return named.map(({ entry, locator }) => ({
    item: locator && !item.locator ? { ...item, locator } : item,
    uri: list.document.uri,
    document: list.document,
    reference: entry,
  }));
}

/**
 * What a citation repeats of a note: the works of the author that it names, `Ruiz (n 5)`, else all; at the same place only
 * where it says nothing else, `ibid.`
 */
function repeated(named: readonly NamedEntry[], { text }: Citation): readonly NamedEntry[] {
  const key = nameKey(text);
  const own = named.filter(({ entry }) => {
    const first = entry.csl.author?.[0] ?? entry.csl.editor?.[0];
    const family = nameKey(first?.family ?? first?.literal ?? '');
    return family !== '' && key.includes(family);
  });
  const works = own.length > 0 ? own : named;
  return /\d/u.test(text) ? works.map(({ entry }) => ({ entry })) : works;
}

/** Reads the notes of one document by the list of another, or of its own. */
const noteReader = perDocument((document: Document) => {
  const notes = referencesOf(document).filter((r) => r.kind === 'footnote');
  return perDocument((list: Document) => new NoteReader(notes, entriesIn(list)));
});

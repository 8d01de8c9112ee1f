import type { Reference } from '../bibliography/reference.ts';
import { entriesIn } from '../bibliography/references.ts';
import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';

/** The entry of a LaTeX document's own list that has a key, `\\bibitem{key}`; the first where several have it. */
export const ownEntry = (document: Document, key: string): Reference | undefined => bibitemsOf(document).get(key);

const bibitemsOf = perDocument((document: Document): ReadonlyMap<string, Reference> => {
  const byKey = new Map<string, Reference>();
  if (document.format !== 'latex') return byKey;
  for (const entry of entriesIn(document)) if (entry.label && !byKey.has(entry.label)) byKey.set(entry.label, entry);
  return byKey;
});

import type { Document } from '../document/document.ts';
import { foldedKey } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Concept } from './concept.ts';
import { FreeIds } from './conceptId.ts';

/** A place where a document declares a keyword. */
export interface Declaration extends Span {
  readonly uri: string;
}

/** A concept that no glossary has: a keyword, with the places where documents declare it, in their order. */
export interface DeclaredConcept {
  /** Its span is that of the first declaration. */
  readonly concept: Concept;
  readonly declarations: readonly Declaration[];
}

/**
 * The keywords that documents declare, as concepts: one for all spellings that fold to the same. What is a wording of a
 * concept in `glossary` is left out, as the glossary knows more of it.
 */
export function declaredConcepts(
  documents: Iterable<Document>,
  glossary: Iterable<Concept> = [],
): readonly DeclaredConcept[] {
  const known = new Set<string>();
  for (const { labels } of glossary) for (const label of labels) known.add(foldedKey(label.text));
  const ids = new FreeIds();
  const declared = new Map<string, { concept: Concept; declarations: Declaration[] }>();
  for (const { uri, metadata } of documents) {
    for (const { text, language, start, end } of metadata.keywords) {
      const key = foldedKey(text);
      if (key === '' || known.has(key)) continue;
      const already = declared.get(key);
      if (already) already.declarations.push({ uri, start, end });
      else
        declared.set(key, {
          concept: keywordConcept(ids.idFor(text, 'keyword:'), text, language, { start, end }),
          declarations: [{ uri, start, end }],
        });
    }
  }
  return [...declared.values()];
}

/** The concepts of {@link declaredConcepts} alone. */
export const keywordConcepts = (documents: Iterable<Document>, glossary: Iterable<Concept> = []): Concept[] =>
  declaredConcepts(documents, glossary).map(({ concept }) => concept);

const keywordConcept = (id: string, text: string, language: string, span: Span): Concept => ({
  id,
  labels: [{ text, language, kind: 'preferred' }],
  definitions: [],
  span,
});

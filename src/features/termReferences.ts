import type { Corpus } from '../core/corpus/corpus.ts';
import type { Document } from '../core/document/document.ts';
import type { Concept, Occurrence } from '../core/glossary/concept.ts';
import { touches } from '../core/text/span.ts';
import type { Steps } from '../core/text/steps.ts';
import type { Location } from './card.ts';
import { locationOf } from './location.ts';
import { termAt } from './termAt.ts';
import type { TermIndex } from './termIndex.ts';

/** How much of a document is looked through in a step, in UTF-16 units: a few milliseconds' work. */
const portion = 100_000;

/** The concept of the term at `offset` of a document, or of the entry there of a glossary; `null` where there is none. */
export function conceptAt(corpus: Corpus, terms: TermIndex, uri: string, offset: number): Concept | null {
  const document = corpus.documents.get(uri);
  if (document) return termAt(terms, document, offset, 'touching')?.concept ?? null;
  return corpus.glossaries.get(uri)?.concepts.find(({ span }) => touches(span, offset)) ?? null;
}

/**
 * Where a concept occurs in the corpus, in all wordings and languages, also within longer terms; its entry first where
 * `declared` asks for it. What one document defines for itself is looked for in that document, at `uri`, alone.
 */
export function* termReferences(
  corpus: Corpus,
  terms: TermIndex,
  concept: Concept,
  uri: string,
  declared: boolean,
): Steps<Location[]> {
  const entry = terms.entryOf(concept);
  const found: Location[] = declared && entry ? [entry] : [];
  for (const document of corpus.documents.values()) {
    if (terms.isLocal(concept) && document.uri !== uri) continue;
    for (const occurrence of yield* occurrencesOf(terms, document, concept))
      found.push(locationOf(document.uri, occurrence));
  }
  return found;
}

/** Where a concept occurs in a document, in its order. */
export function* occurrencesOf(terms: TermIndex, document: Document, concept: Concept): Steps<Occurrence[]> {
  const found: Occurrence[] = [];
  for (let start = 0; start < document.text.length; start += portion) {
    const end = start + portion;
    for (const occurrence of terms.occurrencesIn(document, { start, end })) {
      // What reaches over the edge of a portion is seen in both.
      if (occurrence.start < start || occurrence.start >= end) continue;
      found.push(...withNested(occurrence).filter((one) => one.concept === concept));
    }
    yield;
  }
  return found;
}

const withNested = (occurrence: Occurrence): Occurrence[] => [
  occurrence,
  ...(occurrence.nested ?? []).flatMap(withNested),
];

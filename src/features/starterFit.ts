import type { Corpus } from '../core/corpus/corpus.ts';
import type { Concept, Glossary } from '../core/glossary/concept.ts';
import { TermMatcher } from '../core/glossary/matcher.ts';
import { entriesOf } from '../core/glossary/wording.ts';
import { foldedKey } from '../core/text/fold.ts';
import type { Steps } from '../core/text/steps.ts';

/** How well a glossary fits the documents of a corpus. */
export interface StarterFit {
  /** How many documents speak of what it is about. */
  readonly documents: number;
  /** How many of its concepts they have, and no glossary of the corpus. */
  readonly concepts: number;
}

/** So many concepts in one document are no chance. */
const fewestConcepts = 8;
/** How many documents are looked at, and how much of each, in UTF-16 units: what a folder is about shows soon. */
const mostDocuments = 200;
const lookedAt = 100_000;

/**
 * Whether the documents speak of what a glossary is about: one of them has eight of its concepts that no glossary of the
 * corpus has, and the first among them, which says what it is about. `null` where none does.
 */
export function* starterFit(corpus: Corpus, glossary: Glossary): Steps<StarterFit | null> {
  const known = new Set<string>();
  for (const { concepts } of corpus.glossaries.values())
    for (const { labels } of concepts) for (const { text } of labels) known.add(foldedKey(text));
  yield;
  const isKnown = ({ labels }: Concept): boolean => labels.some(({ text }) => known.has(foldedKey(text)));
  const missing = glossary.concepts.filter((concept) => !isKnown(concept));
  const [first] = glossary.concepts;
  if (!first || missing[0] !== first || missing.length < fewestConcepts) return null;
  const matcher = new TermMatcher(entriesOf(missing));
  const found = new Set<Concept>();
  let documents = 0;
  for (const document of [...corpus.documents.values()].slice(0, mostDocuments)) {
    const here = new Set(matcher.occurrencesIn(document, { start: 0, end: lookedAt }).map(({ concept }) => concept));
    if (here.size >= fewestConcepts && here.has(first)) {
      documents++;
      for (const concept of here) found.add(concept);
    }
    yield;
  }
  return documents > 0 ? { documents, concepts: found.size } : null;
}

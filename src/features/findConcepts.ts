import Fuse from 'fuse.js';
import type { Corpus } from '../core/corpus/corpus.ts';
import type { Concept, Glossary } from '../core/glossary/concept.ts';
import { inPrecedence } from '../core/glossary/precedence.ts';
import { fileName } from './location.ts';

/** A concept among which one may choose. */
export interface FoundConcept {
  readonly uri: string;
  readonly id: string;
  /** Its first wording, the others, and what its glossary is called. */
  readonly label: string;
  readonly others: readonly string[];
  readonly glossary: string;
  readonly readOnly: boolean;
}

interface Row {
  readonly glossary: Glossary;
  readonly concept: Concept;
  readonly labels: readonly string[];
}

/** How unlike a wording may be to be found: 0 is the same, 1 anything. */
const threshold = 0.4;

/** The concepts whose wordings are most like `query`, the best first; without a query those nearest to the document. */
export function findConcepts(corpus: Corpus, documentUri: string, query: string, limit: number): FoundConcept[] {
  const rows = inPrecedence(corpus.glossaries.values(), documentUri).flatMap((glossary) =>
    glossary.concepts.map((concept): Row => ({ glossary, concept, labels: concept.labels.map(({ text }) => text) })),
  );
  const words = query.trim().slice(0, 100);
  const found =
    words === ''
      ? rows.slice(0, limit)
      : new Fuse(rows, { keys: ['labels'], threshold, ignoreLocation: true }).search(words, { limit }).map(({ item }) => item); // prettier-ignore
  return found.map(({ glossary, concept, labels: [label, ...others] }) => ({
    uri: glossary.uri,
    id: concept.id,
    label: label!,
    others,
    glossary: glossary.title ?? fileName(glossary.uri),
    readOnly: glossary.readOnly === true,
  }));
}

import type { Document } from '../core/document/document.ts';
import { definitionSteps } from '../core/glossary/definitions/definitions.ts';
import type { Concept } from '../core/glossary/concept.ts';
import type { TermIndex } from './termIndex.ts';

export interface TermCount {
  readonly occurrences: number;
  readonly documents: number;
}

/** How much of a document is counted at a time, in UTF-16 units: a few milliseconds' work. */
const portion = 200_000;

/**
 * How often each concept occurs, as far as it has been counted: the places where it is highlighted, and to which one can go
 * from one to the next. What stands within a longer term is no occurrence of its own, and a wording that may mean several
 * concepts counts for the first. Counting a corpus takes its time, so it is done in the
 * background, a portion at a time; a card shows what is known and never waits.
 */
export class TermCounts {
  readonly #terms: TermIndex;
  readonly #byDocument = new Map<
    string,
    { readonly document: Document; readonly counts: ReadonlyMap<Concept, number> }
  >();
  readonly #totals = new Map<Concept, { occurrences: number; documents: number }>();

  constructor(terms: TermIndex) {
    this.#terms = terms;
  }

  has(document: Document): boolean {
    return this.#byDocument.get(document.uri)?.document === document;
  }

  /** Counts a document in steps; the result stands when the last is done, in place of what was known of that file. */
  *count(document: Document): Generator<void> {
    const counts = new Map<Concept, number>();
    yield* definitionSteps(document);
    for (let start = 0; start < document.text.length; start += portion) {
      const end = start + portion;
      for (const { start: at, concept } of this.#terms.occurrencesIn(document, { start, end })) {
        // What reaches over the edge of a portion is seen in both: it counts where it starts.
        if (at >= start && at < end) counts.set(concept, (counts.get(concept) ?? 0) + 1);
      }
      yield;
    }
    this.remove(document.uri);
    this.#byDocument.set(document.uri, { document, counts });
    this.#add(counts, 1);
  }

  remove(uri: string): void {
    const known = this.#byDocument.get(uri);
    if (!known) return;
    this.#byDocument.delete(uri);
    this.#add(known.counts, -1);
  }

  /** How often a concept occurs in a file; 0 before it has been counted. */
  countIn(uri: string, concept: Concept): number {
    return this.#byDocument.get(uri)?.counts.get(concept) ?? 0;
  }

  countOf(concept: Concept): TermCount {
    return this.#totals.get(concept) ?? { occurrences: 0, documents: 0 };
  }

  #add(counts: ReadonlyMap<Concept, number>, sign: 1 | -1): void {
    for (const [concept, count] of counts) {
      const total = this.#totals.get(concept) ?? { occurrences: 0, documents: 0 };
      total.occurrences += sign * count;
      total.documents += sign;
      this.#totals.set(concept, total);
    }
  }
}

import type { Corpus } from '../core/corpus/corpus.ts';
import type { Document } from '../core/document/document.ts';
import type { Concept, Occurrence } from '../core/glossary/concept.ts';
import { declaredConcepts } from '../core/glossary/keywords.ts';
import { TermMatcher } from '../core/glossary/matcher.ts';
import { entriesOf } from '../core/glossary/wording.ts';
import { foldedKey } from '../core/text/fold.ts';
import type { Span } from '../core/text/span.ts';
import { LocalTerms } from './localTerms.ts';
import { locationOf } from './location.ts';
import type { Location } from './card.ts';

export interface TermOptions {
  /** Whether the keywords that documents declare are terms too. */
  readonly keywords: boolean;
  /** Whether the terms that a document defines for itself are terms in it. Default: they are. */
  readonly definitions?: boolean;
}

/** The terms of a corpus, ready to be found. Glossaries come before keywords: they say what a term means. */
export class TermIndex {
  readonly #matcher: TermMatcher;
  readonly #entries: ReadonlyMap<Concept, Location>;
  /** What the index was made of, to tell whether another corpus needs another. */
  readonly #made: readonly unknown[];
  readonly #concepts: number;
  readonly #local: LocalTerms | null;

  private constructor(
    concepts: readonly Concept[],
    entries: ReadonlyMap<Concept, Location>,
    made: readonly unknown[],
    local: LocalTerms | null,
  ) {
    this.#matcher = new TermMatcher(entriesOf(concepts));
    this.#entries = entries;
    this.#made = made;
    this.#concepts = concepts.length;
    this.#local = local;
  }

  static readonly empty = new TermIndex([], new Map(), [], null);

  /** The terms of `corpus`; `previous` itself where neither glossaries nor keywords have changed since. */
  static of(corpus: Corpus, options: TermOptions, previous: TermIndex = TermIndex.empty): TermIndex {
    const documents = options.keywords ? [...corpus.documents.values()] : [];
    const local = options.definitions ?? true;
    const made = [local, ...corpus.glossaries.values(), ...documents.flatMap(wordsOf)];
    if (made.length === previous.#made.length && made.every((part, i) => part === previous.#made[i])) return previous;
    const entries = new Map<Concept, Location>();
    for (const { uri, concepts } of corpus.glossaries.values()) {
      for (const concept of concepts) entries.set(concept, locationOf(uri, concept.span));
    }
    const declared = declaredConcepts(documents, entries.keys()).map(({ concept }) => concept);
    const concepts = [...entries.keys(), ...declared];
    return new TermIndex(concepts, entries, made, local ? new LocalTerms(wordingsOf(concepts)) : null);
  }

  /** The terms in a document; only those that share something with `within` where it is given. */
  occurrencesIn(document: Document, within?: Span): Occurrence[] {
    const found = (part: Span | undefined) => this.#matcher.occurrencesIn(document, part);
    return this.#local ? this.#local.joined(document, within, found) : found(within);
  }

  get concepts(): number {
    return this.#concepts;
  }

  /** Whether the concept is one that only a document defines, for itself. */
  isLocal(concept: Concept): boolean {
    return this.#local?.has(concept) ?? false;
  }

  /** Where the glossary has the concept; `null` for a keyword. */
  entryOf(concept: Concept): Location | null {
    return this.#entries.get(concept) ?? null;
  }
}

const wordingsOf = (concepts: readonly Concept[]): ReadonlySet<string> =>
  new Set(concepts.flatMap(({ labels }) => labels.map((label) => foldedKey(label.text))));

const wordsOf = (document: Document): string[] =>
  document.metadata.keywords.map(({ language, text }) => `${language}\n${text}`);

import type { Corpus } from '../core/corpus/corpus.ts';
import type { Document } from '../core/document/document.ts';
import type { Concept, Glossary, Occurrence } from '../core/glossary/concept.ts';
import { declaredConcepts } from '../core/glossary/keywords.ts';
import type { LabelIndex } from '../core/glossary/labelIndex.ts';
import { localMeaningsOf } from '../core/glossary/localMeanings.ts';
import { TermMatcher } from '../core/glossary/matcher.ts';
import { entriesOf, type Entry } from '../core/glossary/wording.ts';
import { foldedKey } from '../core/text/fold.ts';
import type { Span } from '../core/text/span.ts';
import { type CandidateTerms, noCandidateTerms } from './candidateTerms.ts';
import { GlossaryLabels } from './glossaryLabels.ts';
import { LocalTerms } from './localTerms.ts';
import { locationOf } from './location.ts';
import type { Location } from './card.ts';

export interface TermOptions {
  /** Whether the keywords that documents declare are terms too. */
  readonly keywords: boolean;
  /** Whether the terms that a document defines for itself are terms in it. Default: they are. */
  readonly definitions?: boolean;
  /** What the corpus proposes, highlighted where it has no glossary yet. */
  readonly candidates?: CandidateTerms;
}

/** What an index was made of, to tell whether another corpus needs another, and which part of it. */
interface Made {
  readonly glossaries: readonly Glossary[];
  /** The labels of the glossaries, of which there may be very many: an edit of a document never touches them. */
  readonly labels: GlossaryLabels;
  readonly entries: ReadonlyMap<Concept, Location>;
  /** The keywords as documents declare them. */
  readonly declared: readonly string[];
  /** Whether the terms that documents define for themselves count. */
  readonly definitions: boolean;
  readonly candidates: CandidateTerms;
}

/**
 * The terms of a corpus, ready to be found. Glossaries come before keywords: they say what a term means, so that a keyword
 * neither shares nor covers a place with a term of a glossary.
 */
export class TermIndex {
  /** The keywords and candidates, which give way to the labels of glossaries. */
  readonly #yielding: readonly Entry[];
  readonly #matchers = new Map<LabelIndex, TermMatcher>();
  readonly #made: Made;
  readonly #keywords: readonly Concept[];
  readonly #local: LocalTerms | null;
  readonly #proposed: ReadonlySet<Concept>;
  #byKey: ReadonlyMap<string, Concept> | undefined;

  private constructor(made: Made, keywords: readonly Concept[]) {
    const rank = made.glossaries.length;
    const known = wordingsOf(keywords);
    // A declared keyword says more than a candidate of the same wording.
    const proposed = made.candidates.concepts.filter(
      ({ labels }) => !labels.some(({ text }) => known.has(foldedKey(text))),
    );
    const yielding = [...entriesOf(keywords, rank), ...entriesOf(proposed, rank + 1)];
    this.#yielding = yielding.map((entry) => ({ ...entry, yields: true }));
    this.#made = made;
    this.#proposed = new Set(proposed);
    this.#keywords = keywords;
    this.#local = made.definitions ? new LocalTerms(wordingsOf([...made.entries.keys(), ...keywords])) : null;
  }

  static readonly empty = new TermIndex(
    {
      glossaries: [],
      labels: new GlossaryLabels([]),
      entries: new Map(),
      declared: [],
      definitions: false,
      candidates: noCandidateTerms,
    },
    [],
  );

  /** The terms of `corpus`; `previous` itself where neither glossaries nor keywords have changed since. */
  static of(corpus: Corpus, options: TermOptions, previous: TermIndex = TermIndex.empty): TermIndex {
    const documents = options.keywords ? [...corpus.documents.values()] : [];
    const glossaries = [...corpus.glossaries.values()];
    const declared = documents.flatMap(wordsOf);
    const { definitions = true, candidates = noCandidateTerms } = options;
    const before = previous.#made;
    const sameGlossaries = isSame(glossaries, before.glossaries);
    const sameOptions = definitions === before.definitions && candidates === before.candidates;
    if (sameGlossaries && isSame(declared, before.declared) && sameOptions) return previous;
    const { labels, entries } = sameGlossaries ? before : madeOf(glossaries);
    const keywords = declaredConcepts(documents, entries.keys()).map(({ concept }) => concept);
    return new TermIndex({ glossaries, labels, entries, declared, definitions, candidates }, keywords);
  }

  /**
   * The terms in a document, as they stand by themselves; only those that share something with `within` where it is given.
   */
  occurrencesIn(document: Document, within?: Span): Occurrence[] {
    const matcher = this.#matcherFor(document.uri);
    const found = (part: Span | undefined) =>
      this.#shown(document, matcher.occurrencesIn(document, part, localMeaningsOf(document)));
    return this.#local ? this.#local.joined(document, within, found) : found(within);
  }

  #matcherFor(documentUri: string): TermMatcher {
    const labels = this.#made.labels.for(documentUri);
    let matcher = this.#matchers.get(labels);
    if (!matcher) this.#matchers.set(labels, (matcher = new TermMatcher(this.#yielding, [labels])));
    return matcher;
  }

  get concepts(): number {
    return this.#made.entries.size + this.#keywords.length;
  }

  /** The concepts of the glossaries in their order, then the keywords. */
  get all(): readonly Concept[] {
    return [...this.#made.entries.keys(), ...this.#keywords];
  }

  /** A name of a concept that outlives this index: by its glossary and its id there. */
  keyOf(concept: Concept): string {
    const entry = this.#made.entries.get(concept);
    return entry ? `${entry.uri}#${concept.id}` : concept.id;
  }

  /** The concept of a glossary, or the keyword, that is called so by {@link keyOf}. */
  conceptOf(key: string): Concept | null {
    this.#byKey ??= new Map(this.all.map((concept) => [this.keyOf(concept), concept]));
    return this.#byKey.get(key) ?? null;
  }

  /** Whether the concept is one that the corpus proposes: nobody has said yet that it is a term. */
  isProposed(concept: Concept): boolean {
    return this.#proposed.has(concept);
  }

  /** Whether the concept is one that only a document defines, for itself. */
  isLocal(concept: Concept): boolean {
    return this.#local?.has(concept) ?? false;
  }

  /** Where the glossary has the concept; `null` for a keyword. */
  entryOf(concept: Concept): Location | null {
    return this.#made.entries.get(concept) ?? null;
  }

  /** Without the candidates that are no key terms of this document. */
  #shown(document: Document, occurrences: Occurrence[]): Occurrence[] {
    if (this.#proposed.size === 0) return occurrences;
    const here = this.#made.candidates.inDocument.get(document.uri);
    return occurrences.filter(({ concept }) => !this.#proposed.has(concept) || here?.has(concept) === true);
  }
}

function wordingsOf(concepts: readonly Concept[]): ReadonlySet<string> {
  return new Set(concepts.flatMap(({ labels }) => labels.map((label) => foldedKey(label.text))));
}

function madeOf(glossaries: readonly Glossary[]): Pick<Made, 'labels' | 'entries'> {
  const entries = new Map<Concept, Location>();
  for (const { uri, concepts } of glossaries) {
    for (const concept of concepts) entries.set(concept, locationOf(uri, concept.span));
  }
  return { labels: new GlossaryLabels(glossaries), entries };
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, i) => part === b[i]);

const wordsOf = (document: Document): string[] =>
  document.metadata.keywords.map(({ language, text }) => `${language}\n${text}`);

import { Corpus, type FileContent } from '../core/corpus/corpus.ts';
import type { Document } from '../core/document/document.ts';
import type { Problem } from '../core/document/problem.ts';
import type { Glossary } from '../core/glossary/concept.ts';
import { readCitedWorks } from '../core/corpus/citedBy.ts';
import { PassageIndex } from '../core/search/passageIndex.ts';
import type { Terms } from '../features/termCard.ts';
import { prepareCitable } from '../features/citing/citableWorks.ts';
import { ShownTerms } from '../features/shownTerms.ts';
import { TermCounts } from '../features/termCounts.ts';
import { type CandidateTerms, candidateTerms, noCandidateTerms } from '../features/candidateTerms.ts';
import { TermIndex } from '../features/termIndex.ts';
import type { Settings } from '../protocol/settings.ts';
import type { Background } from './background.ts';
import { Proposals } from './proposals.ts';
import { choiceOf } from './settings.ts';

/** The name of the job that proposes terms. */
const proposing = 'propose';
/** The name of the job that puts the search index in order. */
const tidying = 'tidy the search index';

/**
 * The corpus as it stands now, and what is derived from all of it: terms, their counts, the search index. Whoever asks
 * gets what is known so far; what takes long follows in the background.
 */
export class CorpusIndex {
  readonly search = new PassageIndex();
  readonly proposals = new Proposals();
  readonly #background: Background;
  readonly #changed: () => void;
  readonly #termsChanged: () => void;
  readonly #isShared: (uri: string) => boolean;
  /** The glossaries that lie outside the folders, locked. */
  readonly #locked = new WeakMap<Glossary, Glossary>();
  #corpus = Corpus.empty;
  #settings: Settings;
  #index = TermIndex.empty;
  #counts = new TermCounts(TermIndex.empty);
  #shown: { readonly of: TermIndex; readonly by: Settings; readonly terms: ShownTerms } | undefined;
  readonly #preparing = new WeakSet<Document>();
  #termsOf: Corpus | null = Corpus.empty;
  #counting = false;
  #proposed: CandidateTerms = noCandidateTerms;
  #readingCited = false;
  /** The documents that are not yet in the search index as they stand, and who waits for them. */
  readonly #unsearched = new Set<string>();
  #waiting: (() => void)[] = [];

  /** `changed` is called when there is more to count or to search, `termsChanged` when there are other terms. */
  constructor(
    background: Background,
    settings: Settings,
    on: { changed: () => void; termsChanged: () => void; isShared: (uri: string) => boolean },
  ) {
    this.#background = background;
    this.#settings = settings;
    this.#changed = on.changed;
    this.#termsChanged = on.termsChanged;
    this.#isShared = on.isShared;
  }

  get corpus(): Corpus {
    return this.#corpus;
  }

  /** The terms of the corpus: made anew only where a glossary or a keyword has changed. */
  get terms(): Terms {
    if (this.#termsOf !== this.#corpus) {
      const { enabled, keywords, definitions } = this.#settings.terms;
      const candidates = this.#wantsProposals ? this.#proposed : noCandidateTerms;
      const options = { keywords, definitions, candidates };
      const index = enabled ? TermIndex.of(this.#corpus, options, this.#index) : TermIndex.empty;
      this.#termsOf = this.#corpus;
      if (index !== this.#index) {
        this.#index = index;
        this.#counts = new TermCounts(index);
        this.#termsChanged();
        if (this.#counting) this.countTerms();
      }
    }
    return { index: this.#index, counts: this.#counts };
  }

  /** The terms that are highlighted. */
  get shown(): ShownTerms {
    const { index } = this.terms;
    if (this.#shown?.of !== index || this.#shown.by !== this.#settings) {
      this.#shown = { of: index, by: this.#settings, terms: new ShownTerms(index, choiceOf(this.#settings)) };
    }
    return this.#shown.terms;
  }

  /** Finds out in the background what is highlighted in a document, where that takes a while. */
  prepareShown(document: Document): void {
    const { shown } = this;
    if (shown.isReady(document) || this.#preparing.has(document)) return;
    const [preparing, changed] = [this.#preparing, this.#termsChanged];
    preparing.add(document);
    const steps = function* (): Generator<void> {
      yield* shown.prepare(document);
      preparing.delete(document);
      changed();
    };
    this.#background.add(`show ${document.uri}`, steps(), { urgent: true });
  }

  set settings(settings: Settings) {
    this.#settings = settings;
    this.#termsOf = null;
    this.proposeTerms();
  }

  /** Finds, in the background, the terms to highlight as long as there is no glossary. */
  proposeTerms(): void {
    if (!this.#counting || !this.#wantsProposals) this.#background.cancel(proposing);
    else this.#background.add(proposing, this.#propose());
  }

  /** Puts what files hold in place of what was known of them; `{}` for a file that is gone. */
  put(files: readonly (readonly [uri: string, content: FileContent])[]): void {
    const changes = files
      .map(([uri, content]) => [uri, this.#lockedWhereShared(uri, content)] as const)
      .filter(([uri, content]) => !this.#holds(uri, content));
    if (changes.length === 0) return;
    const known = this.#corpus.documents;
    this.#corpus = this.#corpus.withAll(changes);
    for (const [uri, { document, bibliography }] of changes) {
      this.#derive(uri, document);
      if (bibliography) this.#background.add(`cite ${uri}`, prepareCitable(bibliography));
      this.#readCited(uri);
    }
    if (changes.some(([uri, { document }]) => known.has(uri) !== (document !== undefined))) this.proposeTerms();
    this.#changed();
  }

  /** From now on terms are counted: first in the files named, which are what the user sees. */
  countTerms(first: readonly string[] = []): void {
    if (!this.#counting) {
      this.#counting = true;
      this.proposeTerms();
    }
    const { counts } = this.terms;
    const documents = [...this.#corpus.documents.values()];
    const rank = (document: Document): number => (first.includes(document.uri) ? 0 : 1);
    for (const document of documents.sort((a, b) => rank(a) - rank(b))) {
      if (!counts.has(document)) this.#background.add(`count ${document.uri}`, counts.count(document));
    }
  }

  /** From now on it is known which works each file cites, as soon as it has been read for that. */
  readCitedWorks(): void {
    if (this.#readingCited) return;
    this.#readingCited = true;
    for (const uri of [...this.#corpus.bibliographies.keys(), ...this.#corpus.documents.keys()]) this.#readCited(uri);
  }

  #readCited(uri: string): void {
    const file = this.#corpus.documents.get(uri) ?? this.#corpus.bibliographies.get(uri);
    if (!file) this.#background.cancel(`cited ${uri}`);
    else if (this.#readingCited) this.#background.add(`cited ${uri}`, readCitedWorks(file));
  }

  /** Whether every document of the corpus can be searched. */
  get searchable(): boolean {
    return this.#unsearched.size === 0;
  }

  /** How many documents of the corpus cannot be searched yet as they stand. */
  get unsearched(): number {
    return this.#unsearched.size;
  }

  /** Makes a document searchable before all others. `pause` lets others work. */
  async searchNow(document: Document, pause: () => Promise<void>): Promise<void> {
    this.#background.cancel(`search ${document.uri}`);
    for (const steps = this.#addToSearch(document); !steps.next().done;) await pause();
  }

  /** Forgets what an earlier session left in the search index of files that are `gone`. */
  forgetUnread(gone: (uri: string) => boolean): void {
    for (const uri of this.search.unread) if (!this.#corpus.documents.has(uri) && gone(uri)) this.search.remove(uri);
    this.#changed();
  }

  /** Makes the search index anew, in the background; resolves when it is complete. */
  async rebuildSearch(): Promise<void> {
    this.search.clear();
    this.#background.cancel(tidying);
    for (const document of this.#corpus.documents.values()) this.#search(document);
    if (!this.searchable) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  get problems(): readonly Problem[] {
    return [...this.#corpus.problems.values()].flat();
  }

  /** Nothing is added to a glossary that others share. */
  #lockedWhereShared(uri: string, content: FileContent): FileContent {
    const { glossary } = content;
    if (!glossary || glossary.readOnly || !this.#isShared(uri)) return content;
    const locked = this.#locked.get(glossary) ?? { ...glossary, readOnly: true };
    this.#locked.set(glossary, locked);
    return { ...content, glossary: locked };
  }

  #holds(uri: string, { document, bibliography, glossary, problems = [] }: FileContent): boolean {
    const known = this.#corpus.problems.get(uri) ?? [];
    return (
      this.#corpus.documents.get(uri) === document &&
      this.#corpus.bibliographies.get(uri) === bibliography &&
      this.#corpus.glossaries.get(uri) === glossary &&
      known.length === problems.length &&
      known.every((problem, i) => problem === problems[i])
    );
  }

  #derive(uri: string, document: Document | undefined): void {
    if (!document) {
      this.#background.cancel(`count ${uri}`);
      this.#background.cancel(`search ${uri}`);
      this.#unsearched.delete(uri);
      if (this.searchable) for (const resolve of this.#waiting.splice(0)) resolve();
      this.#counts.remove(uri);
      this.search.remove(uri);
      return;
    }
    this.#search(document);
    if (this.#counting) this.#background.add(`count ${uri}`, this.#counts.count(document));
  }

  #search(document: Document): void {
    this.#unsearched.add(document.uri);
    this.#background.add(`search ${document.uri}`, this.#addToSearch(document));
  }

  get #wantsProposals(): boolean {
    const { enabled, candidates } = this.#settings.terms;
    return (
      enabled && candidates && [...this.#corpus.glossaries.values()].every(({ concepts }) => concepts.length === 0)
    );
  }

  *#propose(): Generator<void> {
    this.#proposed = candidateTerms(yield* this.proposals.of(this.#corpus));
    this.#termsOf = null;
    this.#termsChanged();
    if (this.#counting) this.countTerms();
  }

  *#addToSearch(document: Document): Generator<void> {
    try {
      yield* this.search.adding(document);
    } finally {
      this.#unsearched.delete(document.uri);
      // What is put in order last is in order longest.
      this.#background.add(tidying, this.search.tidying());
      this.#changed();
      if (this.searchable) for (const resolve of this.#waiting.splice(0)) resolve();
    }
  }
}

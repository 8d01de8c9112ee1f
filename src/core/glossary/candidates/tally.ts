import type { Document } from '../../document/document.ts';
import type { Candidate } from './candidates.ts';

/** How often a candidate occurs in a document that has it among its key terms. */
export interface InDocument {
  readonly uri: string;
  readonly count: number;
}

/** A candidate over all documents that have it. */
export class Tally {
  readonly key: string;
  readonly language: string;
  readonly documents: InDocument[] = [];
  readonly #texts = new Map<string, number>();
  readonly #forms = new Set<string>();
  #termhood = 0;
  #declared = false;

  constructor({ key, language }: Pick<Candidate, 'key' | 'language'>) {
    this.key = key;
    this.language = language;
  }

  /** Counts what a document has of the candidate; `termhood` tells how much it looks like a term there, 0 to 1. */
  add({ uri }: Pick<Document, 'uri'>, candidate: Candidate, termhood: number): void {
    this.documents.push({ uri, count: candidate.count });
    this.#texts.set(candidate.text, (this.#texts.get(candidate.text) ?? 0) + candidate.count + 1);
    for (const form of candidate.forms) this.#forms.add(form);
    this.#termhood += termhood;
    this.#declared ||= candidate.declared;
  }

  /** The wording that most of it is shown with. */
  get text(): string {
    return [...this.#texts].reduce((best, other) => (other[1] > best[1] ? other : best))[0];
  }

  /** Every way it is written. */
  get wordings(): string[] {
    return [...this.#texts.keys(), ...this.#forms];
  }

  get count(): number {
    return this.documents.reduce((sum, { count }) => sum + count, 0);
  }

  /**
   * Termhood times spread: the mean of what it is in its documents, times the root of their number, so that a term of
   * two documents comes before one of one. A bare common word seldom deserves an entry.
   */
  get score(): number {
    const spread = this.#termhood / Math.sqrt(this.documents.length);
    return this.#declared || !isPlainWord(this.text, this.language) ? spread : spread * plainWord;
  }
}

/** What a bare common word keeps of its score. */
const plainWord = 0.4;

/** One word in small letters; German, which writes compounds as one word with a capital, has none. */
const isPlainWord = (text: string, language: string): boolean =>
  language === 'zh' || language === 'ja' ? text.length <= 2 : text === text.toLowerCase() && !/[\s-]/u.test(text);

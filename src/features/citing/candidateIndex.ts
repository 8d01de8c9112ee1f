import { folded, type Candidate } from '../completion/candidates.ts';
import { Vocabulary } from './vocabulary.ts';

/** A candidate that a query may mean, with how surely it does; comparable between indexes for one query. */
export interface Found {
  readonly candidate: Candidate;
  readonly score: number;
}

/** How many candidates are filed at a time, where that is done in steps. */
const portion = 500;
const scriptsWithoutSpaces = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Thai}/u;

/** Candidates by their words: those of keys, authors, years and titles, found also by a beginning or a misspelling. */
export class CandidateIndex {
  readonly #candidates: readonly Candidate[];
  readonly #vocabulary = new Vocabulary();

  private constructor(candidates: readonly Candidate[]) {
    this.#candidates = candidates;
  }

  static of(candidates: readonly Candidate[]): CandidateIndex {
    const steps = CandidateIndex.inSteps(candidates);
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
  }

  /** The same made a portion at a time, so that others get their turn. */
  static *inSteps(candidates: readonly Candidate[]): Generator<void, CandidateIndex> {
    const index = new CandidateIndex(candidates);
    for (let i = 0; i < candidates.length; i++) {
      for (const key of new Set(filedUnder(candidates[i]!.words))) index.#vocabulary.add(key, i);
      if (i % portion === portion - 1) yield;
    }
    return index;
  }

  /** The candidates that have something for each word of a query, the surest first. */
  search(query: readonly string[], limit: number): Found[] {
    const scores = new Float32Array(this.#candidates.length);
    let left: Set<number> | null = null;
    for (const word of query) {
      const best = new Map<number, number>();
      for (const { postings, weight } of this.#vocabulary.meanings(word)) {
        for (const at of postings) {
          if (left && !left.has(at)) continue;
          if (weight > (best.get(at) ?? 0)) best.set(at, weight);
        }
      }
      for (const [at, weight] of best) scores[at]! += weight;
      left = new Set(best.keys());
    }
    return [...(left ?? [])]
      .sort((a, b) => scores[b]! - scores[a]! || a - b)
      .slice(0, limit)
      .map((at) => ({ candidate: this.#candidates[at]!, score: scores[at]! }));
  }
}

/** The words under which a candidate is filed; of scripts without spaces each character and each pair. */
const filedUnder = (words: string): string[] =>
  words.split(' ').flatMap((word) => {
    if (!scriptsWithoutSpaces.test(word)) return word === '' ? [] : [word];
    const characters = [...word];
    return characters.flatMap((character, i) => [character, character + (characters[i + 1] ?? '')]);
  });

/** What is looked for where this is typed: words, and of scripts without spaces the pairs of characters. */
export const queryWords = (typed: string): string[] =>
  folded(typed)
    .split(' ')
    .flatMap((word) => {
      if (!scriptsWithoutSpaces.test(word)) return word === '' ? [] : [word];
      const characters = [...word];
      return characters.length === 1 ? characters : characters.slice(1).map((second, i) => characters[i]! + second);
    });

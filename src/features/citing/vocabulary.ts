import Fuse from 'fuse.js';

/** A word with the candidates that have it. */
interface Term {
  readonly key: string;
  readonly postings: number[];
}

/** A term that a word of a query may mean, with how surely it does: 1 for the word itself. */
export interface Meaning {
  readonly postings: readonly number[];
  readonly weight: number;
}

/** How much of a word may be wrong: a third of its letters, but no more than so many. */
const wrongPart = 0.34;
const mostWrong = 2;
const mostMeanings = 40;
const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** The words of a list of works, with the works that have each. */
export class Vocabulary {
  readonly #terms = new Map<string, Term>();

  add(key: string, candidate: number): void {
    const term = this.#terms.get(key);
    if (term) term.postings.push(candidate);
    else this.#terms.set(key, { key, postings: [candidate] });
  }

  /**
   * What a word may mean: itself, words that begin with it, and words that it may be a misspelling of, which fuse.js
   * judges. Of scripts without spaces only itself: those are filed by their characters.
   */
  meanings(word: string): Meaning[] {
    const exact = this.#terms.get(word);
    const meanings: Meaning[] = exact ? [{ postings: exact.postings, weight: 1 }] : [];
    if (unspaced.test(word)) return meanings;
    const errors = exact && word.length < 4 ? 0 : Math.min(mostWrong, Math.floor(word.length * wrongPart));
    const near: Term[] = [];
    for (const term of this.#terms.values()) {
      const { key, postings } = term;
      if (term === exact) continue;
      if (key.startsWith(word)) meanings.push({ postings, weight: 0.8 + (0.15 * word.length) / key.length });
      else if (errors > 0 && Math.abs(key.length - word.length) <= errors && sharesLetters(word, key)) near.push(term);
    }
    const options = { keys: ['key'], includeScore: true, ignoreLocation: true, ignoreFieldNorm: true };
    const fuse = new Fuse(near, { ...options, threshold: (errors + 0.5) / word.length });
    for (const { item, score } of fuse.search(word)) {
      // fuse.js finds the word inside the term, so what the term has beyond it is to be counted as well.
      const wrong = Math.max(Math.round((score ?? 1) * word.length), Math.abs(item.key.length - word.length));
      const weight = 0.85 * (1 - wrong / Math.max(word.length, item.key.length));
      meanings.push({ postings: item.postings, weight });
    }
    return meanings.sort((a, b) => b.weight - a.weight).slice(0, mostMeanings);
  }
}

/** Whether two words may be one misspelt: they begin or end alike. */
const sharesLetters = (a: string, b: string): boolean => a[0] === b[0] || a.slice(-2) === b.slice(-2);

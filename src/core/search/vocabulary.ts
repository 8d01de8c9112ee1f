import Fuse from 'fuse.js';
import { isUnspaced } from '../text/fold.ts';

/** Where in a passage a key stands: how often in its text, or only above it. Fits four bits. */
export const heading = 14;
export const title = 15;
const mostOften = 13;

/** A key with the passages that it stands in. */
export interface Term {
  readonly key: string;
  /** The letters that it has, a bit each, to tell quickly that two words are far apart. */
  readonly letters: number;
  /** Number of the passage × 16 + how often, or {@link heading} or {@link title}. */
  postings: number[];
}

/** A term that a word of a query may mean, with how surely it does: 1 for the word itself. */
export interface Meaning {
  readonly term: Term;
  readonly weight: number;
}

/** How much of a word may be wrong: a third of its letters, but no more than so many. */
const wrongPart = 0.34;
const mostWrong = 2;
const mostMeanings = 40;
/** From so many letters on a word is looked for inside others: `register` in a German compound, but not `form` in `reform`. */
const inner = 5;

const fuzzy = { keys: ['key'], includeScore: true, ignoreLocation: true, ignoreFieldNorm: true };

/** The inverted index: every key of the passages, with where it stands. */
export class Vocabulary {
  readonly #terms = new Map<string, Term>();

  /** Files a passage under `key`. */
  add(key: string, passage: number, where: number): void {
    let term = this.#terms.get(key);
    if (!term) {
      term = { key, letters: lettersOf(key), postings: [] };
      this.#terms.set(key, term);
    }
    term.postings.push(passage * 16 + Math.min(where, where < heading ? mostOften : where));
  }

  /** Takes the passages for which `gone` holds from what is filed under `keys`. */
  remove(keys: Iterable<string>, gone: (passage: number) => boolean): void {
    for (const key of keys) {
      const term = this.#terms.get(key);
      if (!term) continue;
      term.postings = term.postings.filter((posting) => !gone(posting >>> 4));
      if (term.postings.length === 0) this.#terms.delete(key);
    }
  }

  has(key: string): boolean {
    return this.#terms.has(key);
  }

  /**
   * What a word may mean: itself, words that begin with it or contain it, and words that it may be a misspelling of,
   * which fuse.js judges. `unfinished` says that it may still be being typed.
   */
  meanings(word: string, unfinished: boolean): Meaning[] {
    const exact = this.#terms.get(word);
    const meanings: Meaning[] = exact ? [{ term: exact, weight: 1 }] : [];
    if (isUnspaced(word.charCodeAt(0))) {
      if (word.length === 1) for (const term of this.#terms.values()) if (term.key !== word && term.key.includes(word)) meanings.push({ term, weight: 0.9 }); // prettier-ignore
      return meanings;
    }
    const near: Term[] = [];
    const letters = lettersOf(word);
    const errors = exact && word.length < 4 ? 0 : Math.min(mostWrong, Math.floor(word.length * wrongPart));
    for (const term of this.#terms.values()) {
      const { key } = term;
      if (key.length >= word.length && term !== exact) {
        const whole = word.length / key.length;
        if (key.startsWith(word)) {
          if (unfinished || word.length >= 3) meanings.push({ term, weight: (unfinished ? 0.8 : 0.7) + 0.15 * whole });
          continue;
        }
        if (word.length >= inner && key.includes(word)) {
          meanings.push({ term, weight: 0.65 + 0.2 * whole });
          continue;
        }
      }
      const close = Math.abs(key.length - word.length) <= errors && bitCount(letters ^ term.letters) <= 2 * errors;
      if (errors > 0 && close && term !== exact) near.push(term);
    }
    const fuse = new Fuse(near, { ...fuzzy, threshold: (errors + 0.5) / word.length });
    for (const { item, score } of fuse.search(word)) {
      // fuse.js finds the word inside the term, so what the term has beyond it is to be counted as well.
      const beyond = Math.abs(item.key.length - word.length);
      const wrong = Math.max(Math.round((score ?? 1) * word.length), beyond);
      meanings.push({ term: item, weight: 0.85 * (1 - wrong / Math.max(word.length, item.key.length)) });
    }
    const byWeight = (a: Meaning, b: Meaning) => b.weight - a.weight || (a.term.key < b.term.key ? -1 : 1);
    return meanings.sort(byWeight).slice(0, mostMeanings);
  }
}

function lettersOf(key: string): number {
  let letters = 0;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    letters |= 1 << (unit >= 97 && unit <= 122 ? unit - 97 : 26 + (unit % 6));
  }
  return letters;
}

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

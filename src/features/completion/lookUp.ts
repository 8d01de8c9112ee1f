import { folded, type Candidate } from './candidates.ts';

/**
 * The candidates that have a word for each one written, from its beginning on: those whose key begins so, then those whose
 * words do, in the order of the lists. At most `limit`.
 */
export function lookUp(lists: readonly (readonly Candidate[])[], written: string, limit: number): Candidate[] {
  const found = new Set<Candidate>();
  const add = (candidates: Iterable<Candidate>): void => {
    for (const one of candidates) if (found.size < limit) found.add(one); else return; // prettier-ignore
  };
  const keyStart = written.toLowerCase();
  for (const list of lists) add(keyed(list, keyStart));
  const wanted = folded(written).split(' ').filter((word) => word !== '').map(needle); // prettier-ignore
  for (const list of lists) add(worded(list, wanted));
  return [...found];
}

function* keyed(list: readonly Candidate[], keyStart: string): Generator<Candidate> {
  for (const at of joinedOf(list).keys.with(`\n${keyStart}`))
    if (list[at]!.keyStart.startsWith(keyStart)) yield list[at]!;
}

function* worded(list: readonly Candidate[], wanted: readonly string[]): Generator<Candidate> {
  // The longest is likely the rarest.
  const longest = wanted.reduce((a, b) => (b.length > a.length ? b : a), '\n');
  for (const at of joinedOf(list).words.with(longest))
    if (wanted.every((one) => list[at]!.words.includes(one))) yield list[at]!;
}

/** Words of scripts that are written without spaces begin anywhere. */
const needle = (word: string): string => (unspaced.test(word) ? word : ` ${word}`);
const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;

/** Texts in one, each behind a line break: one search goes through all of them many times as fast as one search a text. */
class Joined {
  readonly #text: string;
  /** Where each begins, its line break included. */
  readonly #starts: Int32Array;

  constructor(texts: readonly string[]) {
    this.#text = texts.map((text) => `\n${text}`).join('');
    this.#starts = new Int32Array(texts.length + 1);
    texts.forEach((text, i) => (this.#starts[i + 1] = this.#starts[i]! + text.length + 1));
  }

  /** The numbers of the texts that have `part`, in order. */
  *with(part: string): Generator<number> {
    let at = 0;
    for (let i = this.#text.indexOf(part); i >= 0; i = this.#text.indexOf(part, this.#starts[at])) {
      while (this.#starts[at + 1]! <= i) at++;
      yield at++;
    }
  }
}

interface JoinedList {
  readonly keys: Joined;
  readonly words: Joined;
}

/** Made with the list, so that the first who looks something up need not wait. */
export function joinedOf(list: readonly Candidate[]): JoinedList {
  let texts = joined.get(list);
  if (!texts) {
    texts = { keys: new Joined(list.map((one) => one.keyStart)), words: new Joined(list.map((one) => one.words)) };
    joined.set(list, texts);
  }
  return texts;
}

const joined = new WeakMap<readonly Candidate[], JoinedList>();

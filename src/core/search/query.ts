import type { Meaning, Vocabulary } from './vocabulary.ts';
import { keysOf, type Word, wordsOf } from './words.ts';

/** One word of a query, with what it may mean in the passages at hand. */
export interface QueryWord {
  readonly meanings: readonly Meaning[];
  /** How telling it is: the rarer its meanings, the more. */
  readonly weight: number;
  /** True where a passage may have the word itself, as it is or begun. */
  exact(meaning: Meaning): boolean;
}

export interface Query {
  readonly words: readonly QueryWord[];
  /** What each key may stand for: words of the query by number, with how surely. */
  readonly meant: ReadonlyMap<string, readonly { readonly word: number; readonly weight: number }[]>;
  /** The words as they would stand in {@link spaced}, the last perhaps unfinished; '' where there are none. */
  readonly phrase: string;
}

/** More of a query is not looked at. */
const longest = 500;
const mostWords = 24;

/** Reads what was typed. `passages` is how many there are. */
export function readQuery(typed: string, vocabulary: Vocabulary, passages: number): Query {
  const words = wordsOf(typed.slice(0, longest));
  const last = words.length - 1;
  const finished = /\s$/.test(typed);
  const keys = keysOf(words).map(({ key, word }) => ({ key, unfinished: word === last && !finished }));
  const queryWords: QueryWord[] = [];
  const seen = new Set<string>();
  for (const { key, unfinished } of keys.flatMap((k) => unglued(k, vocabulary)).slice(0, mostWords)) {
    if (seen.has(key)) continue;
    seen.add(key);
    const meanings = vocabulary.meanings(key, unfinished);
    const found = meanings.reduce((sum, { term }) => sum + term.postings.length, 0);
    const weight = Math.log(1 + (Math.max(0, passages - found) + 0.5) / (Math.min(found, passages) + 0.5));
    const exact = ({ term }: Meaning) => term.key === key || (unfinished && term.key.startsWith(key));
    queryWords.push({ meanings, weight, exact });
  }
  return { words: queryWords, meant: meantBy(queryWords), phrase: spaced(words) };
}

function meantBy(words: readonly QueryWord[]): Query['meant'] {
  const meant = new Map<string, { word: number; weight: number }[]>();
  words.forEach(({ meanings }, word) => {
    for (const { term, weight } of meanings) {
      const others = meant.get(term.key);
      if (others) others.push({ word, weight });
      else meant.set(term.key, [{ word, weight }]);
    }
  });
  return meant;
}

/** Words between spaces, one before and one after each: a phrase of whole words is then a substring. */
export const spaced = (words: readonly Word[]): string =>
  words.length === 0 ? '' : ` ${words.map(({ text }) => text).join(' ')} `;

/** A word that stands nowhere but is two that do, written without their space, as these two. */
function unglued<K extends { key: string; unfinished: boolean }>(
  typed: K,
  vocabulary: Vocabulary,
): { key: string; unfinished: boolean }[] {
  const { key, unfinished } = typed;
  if (key.length < 6 || vocabulary.has(key)) return [typed];
  for (let i = 3; i <= key.length - 3; i++) {
    const [first, second] = [key.slice(0, i), key.slice(i)];
    if (vocabulary.has(first) && vocabulary.has(second))
      return [
        { key: first, unfinished: false },
        { key: second, unfinished },
      ];
  }
  return [typed];
}

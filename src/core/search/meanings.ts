import type { Segment } from './segment/segment.ts';
import {
  bytesOf,
  findPair,
  findWord,
  type Meaning,
  pairsWith,
  wordsBeginning,
  wordsContaining,
} from './segment/termLookup.ts';
import { wordsBeginningNear, wordsNear } from './segment/nearWords.ts';
import type { Key } from './query.ts';

/** Words with more letters may have one error, or two. */
const lettersForErrors = [4, 7] as const;
/** A word of so many letters is also looked for inside others: `register` in a German compound, but not `form` in `reform`. */
const inner = 5;
/** A finished word stands for longer ones from so many letters on: `author` for `authority`. */
const stem = 3;
const mostMeanings = 64;
/** Words of a segment that begin as a word of the query does and are weighed against each other at most. */
const mostBeginning = 4000;
const mostContaining = 200;
/** How sure it is that two characters are meant in the other order. */
const changedOver = 0.6;

/** How many errors a word of so many letters may have. */
export const errorsOf = (letters: number): number => lettersForErrors.filter((least) => letters >= least).length;

/**
 * What a key may mean in a segment, the surest first: itself, words that begin with it or have it inside, and words that
 * it may be a misspelling of.
 */
export function meaningsIn(segment: Segment, key: Key): Meaning[] {
  if (key.unspaced) return pairMeanings(segment, key);
  const word = bytesOf(key.text.slice(0, 255));
  const exact = findWord(segment, word);
  if (key.errors === 0) return exact < 0 ? [] : [{ term: exact, weight: 1 }];
  const weights = new Map<number, number>();
  const add = (term: number, weight: number): void => {
    if (weight > (weights.get(term) ?? 0)) weights.set(term, weight);
  };
  if (exact >= 0) add(exact, 1);
  if (key.begun || word.length >= stem) {
    for (const { term, weight } of beginning(segment, word, key.begun)) add(term, weight);
  }
  const letters = word.length;
  const most = key.errors ?? errorsOf(letters);
  if (most > 0) {
    for (const { term, length, errors } of wordsNear(segment, word, most))
      add(term, 0.85 * (1 - errors / Math.max(letters, length)));
    if (key.begun && weights.size === 0) {
      for (const { term, errors } of wordsBeginningNear(segment, word, most)) add(term, 0.7 * (1 - errors / letters));
    }
  }
  if (key.errors === undefined && letters >= inner) {
    for (const { term, length } of wordsContaining(segment, word, mostContaining))
      add(term, 0.65 + 0.2 * (letters / length));
  }
  const meanings = Array.from(weights, ([term, weight]): Meaning => ({ term, weight }));
  return meanings.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, mostMeanings);
}

/** Longer words; of very many the most used. */
function beginning(segment: Segment, word: Uint8Array, begun: boolean): Meaning[] {
  const found: (Meaning & { readonly uses: number })[] = [];
  for (const { from, to, length } of wordsBeginning(segment, word)) {
    const weight = (begun ? 0.8 : 0.7) + 0.15 * (word.length / length);
    for (let term = from; term < to && found.length < mostBeginning; term++)
      found.push({ term, weight, uses: segment.frequency(term) });
  }
  if (found.length <= mostMeanings) return found;
  return found.sort((a, b) => b.uses * b.weight - a.uses * a.weight || a.term - b.term).slice(0, mostMeanings);
}

function pairMeanings(segment: Segment, key: Key): Meaning[] {
  const { text } = key;
  const [first, second] = [text.charCodeAt(0), text.length > 1 ? text.charCodeAt(1) : 0];
  const exact = findPair(segment, first, second);
  const meanings: Meaning[] = exact < 0 ? [] : [{ term: exact, weight: 1 }];
  if (second !== 0) {
    const swapped = key.errors === 0 || first === second ? -1 : findPair(segment, second, first);
    return swapped < 0 ? meanings : [...meanings, { term: swapped, weight: changedOver }];
  }
  const others = pairsWith(segment, first).filter((term) => term !== exact);
  const byUse = others.map((term) => ({ term, uses: segment.frequency(term) })).sort((a, b) => b.uses - a.uses);
  return [...meanings, ...byUse.slice(0, mostMeanings).map(({ term }) => ({ term, weight: 0.9 }))];
}

import { isUnspaced } from '../text/fold.ts';
import type { Query } from './query.ts';

/**
 * How a text has the query's phrase: 2 word for word, 1 where its last word is only begun, 0 not at all. Both are
 * {@link spaced}, so that whole words are compared.
 */
export type PhraseLevel = 0 | 1 | 2;

export function phraseLevel(spacedText: string, { phrase }: Query): PhraseLevel {
  if (phrase === '' || !spacedText.includes(phrase.slice(0, -1))) return 0;
  return spacedText.includes(phrase) ? 2 : 1;
}

/** Between 0 and 1: how many of the query's words the densest stretch of a text has, and how densely. */
export function nearness(spacedText: string, query: Query): number {
  const met = metWords(spacedText, query);
  const distinct = new Set(met.map(({ word }) => word)).size;
  if (distinct < 2) return 0;
  const inside = new Map<number, number>();
  let least = Infinity;
  let first = 0;
  for (const { at, word } of met) {
    inside.set(word, (inside.get(word) ?? 0) + 1);
    while (inside.size === distinct) {
      const out = met[first++]!;
      least = Math.min(least, at - out.at + 1);
      const left = inside.get(out.word)! - 1;
      if (left === 0) inside.delete(out.word);
      else inside.set(out.word, left);
    }
  }
  return (distinct / query.words.length) * Math.min(1, distinct / least);
}

/** Which words of the query stand where, counted in words of the text. */
function metWords(spacedText: string, { meant }: Query): { at: number; word: number }[] {
  const met: { at: number; word: number }[] = [];
  let before = '';
  for (let from = 1, at = 0; from < spacedText.length; at++) {
    const to = spacedText.indexOf(' ', from);
    const key = spacedText.slice(from, to);
    for (const { word } of meant.get(key) ?? []) met.push({ at, word });
    const unspaced = isUnspaced(key.charCodeAt(0));
    if (unspaced && before !== '') for (const { word } of meant.get(before + key) ?? []) met.push({ at, word });
    before = unspaced ? key : '';
    from = to + 1;
  }
  return met;
}

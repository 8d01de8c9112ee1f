import type { Span } from '../text/span.ts';
import { phraseLevel } from './closeLook.ts';
import { type Query, spaced } from './query.ts';
import { keysOf, type Word, wordsOf } from './words.ts';

/** A word or a pair of characters in a text that matched, in its units, with the number of the query's word. */
export interface Match extends Span {
  readonly word: number;
}

/** How much weaker than the best match in the text another of the same word may be and still be shown. */
const worthShowing = 0.75;

/** What of `text` matched: the words of the phrase where it has that, otherwise whatever a word of the query may mean. */
export function matchesIn(text: string, query: Query): Match[] {
  const words = wordsOf(text);
  const inOrder = spaced(words);
  const level = phraseLevel(inOrder, query);
  if (level > 0) return phraseMatches(words, inOrder, level === 2 ? query.phrase : query.phrase.slice(0, -1));
  return wordMatches(words, query);
}

function phraseMatches(words: readonly Word[], inOrder: string, phrase: string): Match[] {
  const matches: Match[] = [];
  const count = phrase.trim().split(' ').length;
  let word = 0;
  let from = 0;
  for (let at = inOrder.indexOf(phrase); at >= 0; at = inOrder.indexOf(phrase, at + 1)) {
    for (; from < at; from++) if (inOrder[from] === ' ') word++;
    for (let i = 0; i < count; i++) {
      const { start, end } = words[word + i]!;
      matches.push({ start, end, word: i });
    }
  }
  return matches;
}

function wordMatches(words: readonly Word[], query: Query): Match[] {
  const best = query.words.map(() => 0);
  const found: (Match & { weight: number })[] = [];
  for (const { key, word: at } of keysOf(words)) {
    const { start, end, text, unspaced } = words[at]!;
    const pair = unspaced && key.length > text.length;
    for (const { word, weight } of query.meant.get(key) ?? []) {
      best[word] = Math.max(best[word]!, weight);
      found.push({ start, end: pair ? words[at + 1]!.end : end, word, weight });
    }
  }
  return found.filter(({ word, weight }) => weight >= worthShowing * best[word]!);
}

import { characterEnd, edge, FoldedLetters, isUnspaced } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** A word of a text, or one character of a script that is written without spaces. Its span is one of that text. */
export interface Word extends Span {
  /** Folded: see {@link FoldedLetters}. */
  readonly text: string;
  readonly unspaced: boolean;
  /** True where nothing but a joint stands between this and the word before. */
  readonly joined: boolean;
  /** The words that extraction or a fashion glued into this one, as in `PublicGoods`. */
  readonly parts: readonly string[];
}

/** The words of `text`, in order. */
export function wordsOf(text: string): Word[] {
  const letters = new FoldedLetters().read(text);
  const { units, edges, at, length } = letters;
  const folded = letters.toString();
  const words: Word[] = [];
  let joined = false;
  for (let i = 0; i < length;) {
    const from = i++;
    if (edges[from]! & edge.sign) {
      joined = false;
      continue;
    }
    if (edges[from]! & edge.gap) joined = false;
    const unspaced = isUnspaced(units[from]!);
    const joints = [from];
    while (!unspaced && i < length && !(edges[i]! & (edge.gap | edge.sign)) && !isUnspaced(units[i]!)) {
      if (edges[i]! & (edge.boundary | edge.digits)) joints.push(i);
      i++;
    }
    words.push({
      text: folded.slice(from, i),
      start: at[from]!,
      end: characterEnd(text, at[i - 1]!),
      unspaced,
      joined,
      parts: joints.length > 1 ? joints.map((joint, n) => folded.slice(joint, joints[n + 1] ?? i)) : [],
    });
    joined = true;
  }
  return words;
}

/** What an index files a text under, with the number of the word, in `words`, at which each stands. */
export function keysOf(words: readonly Word[]): { readonly key: string; readonly word: number }[] {
  const keys: { key: string; word: number }[] = [];
  words.forEach(({ text, unspaced, joined, parts }, word) => {
    const next = words[word + 1];
    if (!unspaced) {
      keys.push({ key: text, word });
      for (const part of parts) if (part.length > 1) keys.push({ key: part, word });
    } else if (next?.unspaced && next.joined) keys.push({ key: text + next.text, word });
    else if (!(joined && words[word - 1]?.unspaced)) keys.push({ key: text, word });
  });
  return keys;
}

import type { Phrase, Phrases } from './phrases.ts';

/**
 * What speaks for a phrase, as parts of a sum of logarithms. Chosen on the rows for development of eleven collections
 * in four languages, one collection left out at a time, and rounded: nothing hangs on a second digit.
 */
export const weights = {
  /** How much how often it occurs counts; how much how often its words do; in how many paragraphs it does. */
  count: 0.6,
  words: 0.4,
  spread: 0.5,
  /** How fast what comes later in the document loses. */
  position: 0.21,
  /** What several words have before one. Texts about people and places name them by single words: see `namesAlone`. */
  two: 0.6,
  three: 0.6,
  more: -0.2,
  namesAlone: 4,
  usualNames: 0.15,
  /** What single words gain in a short text, which has few phrases twice; and the length, in words, at which it is half. */
  shortAlone: 0.3,
  shortText: 1500,
  /** What a word too general takes away: alone, as the first, as the last of several. */
  vagueAlone: 1.2,
  vagueFirst: 0.4,
  vagueLast: 0.2,
  /** The part of its weight that a phrase loses that stands only inside longer ones. */
  nested: 0.7,
  /** What being written like a name gives; and long words, a letter up to ten. */
  name: 0.4,
  letter: 0.05,
};

/** How much a phrase looks like a term of its document: a positive number that has a meaning beside the others' only. */
export function scoreOf(phrase: Phrase, { words, names, counts }: Phrases): number {
  const w = weights;
  const size = phrase.words.length;
  let sum = w.count * Math.log(Math.log(1 + phrase.count));
  if (size === 1) {
    sum += w.namesAlone * (names - w.usualNames) + w.shortAlone / (1 + (words / w.shortText) ** 2);
    if (phrase.words[0]!.vague) sum -= w.vagueAlone;
  } else {
    sum += size === 2 ? w.two : size === 3 ? w.three : w.more;
    if (phrase.words[0]!.vague) sum -= w.vagueFirst;
    if (phrase.words.at(-1)!.vague) sum -= w.vagueLast;
  }
  let usual = 0;
  let letters = 0;
  for (const word of phrase.words) {
    usual += Math.log(1 + (counts.get(word.key) ?? 0));
    letters += word.text.length;
  }
  sum += (w.words * usual) / size;
  sum += w.spread * Math.log(phrase.blocks);
  sum -= w.position * Math.log(1 + phrase.first);
  sum += Math.log(1 - w.nested + (w.nested * phrase.whole) / phrase.count);
  sum += w.name * (phrase.nameable > 0 ? phrase.named / phrase.nameable : 0.3);
  sum += w.letter * Math.min(10, (letters + size - 1) / size);
  return Math.exp(sum);
}

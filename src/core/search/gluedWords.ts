import type { Key, Slot } from './query.ts';
import type { Segment } from './segment/segment.ts';
import { bytesOf, findWord } from './segment/termLookup.ts';

/** A word of fewer letters is not taken for two. */
const fewest = 6;
/** The letters of each of the two, and of what is left beside a word where it may be misspelt. */
const least = { part: 2, rest: 4 };
/** Ways to part a word that are tried at most, to find one that leaves what may be a word. */
const tried = 4;
/** How many letters are about equally likely to stand anywhere. */
const alphabet = 20;
/** How much likelier than by chance letters must be a word, as a logarithm: `to` in every tenth passage, or any four letters. */
const likely = 3;

/**
 * The slots of a word that stands nowhere but is two that do, written without their space; or one that does and letters
 * that may be another, misspelt besides, where nothing else is known that it may mean.
 */
export function unglued(slot: Slot, segments: readonly Segment[], isKnown: (key: Key) => boolean): readonly Slot[] {
  const [key] = slot.keys;
  if (slot.keys.length !== 1 || !key || key.unspaced || key.errors !== undefined) return [slot];
  const { text, begun } = key;
  if (text.length < fewest) return [slot];
  const value = valuation(segments);
  if (value(text) > -Infinity) return [slot];
  let both = { at: 0, value: -Infinity };
  const ones: { at: number; value: number; rest: string }[] = [];
  for (let at = least.part; at <= text.length - least.part; at++) {
    const parts = [text.slice(0, at), text.slice(at)] as const;
    const [first, second] = [value(parts[0]), value(parts[1])];
    if (Math.min(first, second) >= likely && first + second > both.value) both = { at, value: first + second };
    if (first >= likely && parts[1].length >= least.rest) ones.push({ at, value: first, rest: parts[1] });
    if (second >= likely && parts[0].length >= least.rest) ones.push({ at, value: second, rest: parts[0] });
  }
  let { at } = both;
  if (at === 0 && !begun && !isKnown(key)) {
    const best = ones.sort((a, b) => b.value - a.value).slice(0, tried);
    at = (best.find(({ rest }) => isKnown({ ...key, text: rest })) ?? best[0])?.at ?? 0;
  }
  if (at === 0) return [slot];
  const whole = begun ? {} : { whole: key };
  return [
    { ...slot, ...whole, keys: [{ ...key, text: text.slice(0, at), begun: false }] },
    { ...whole, keys: [{ ...key, text: text.slice(at) }], joined: false },
  ];
}

/** How much likelier than by chance some letters are a word of the segments, as a logarithm. */
function valuation(segments: readonly Segment[]): (word: string) => number {
  const units = segments.reduce((sum, segment) => sum + segment.units, 0);
  return (word) => {
    let uses = 0;
    for (const segment of segments) {
      const term = findWord(segment, bytesOf(word));
      if (term >= 0) uses += segment.frequency(term);
    }
    return uses === 0 ? -Infinity : Math.log(uses / units) + word.length * Math.log(alphabet);
  };
}

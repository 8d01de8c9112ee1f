import { isUnspaced } from '../text/fold.ts';
import type { Nearness, Phrase } from './query.ts';

/** Whether folded text has a phrase: as whole words, in scripts that have such. */
export function hasPhrase(text: string, phrase: Phrase): boolean {
  return placeOf(text, phrase, 0) >= 0;
}

/** Where folded text has a phrase, at or after `from`; -1 where it has not. */
export function placeOf(text: string, { text: wanted, unspaced }: Phrase, from: number): number {
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    const begins = at === 0 || isEdge(text, at - 1) || isUnspaced(wanted.charCodeAt(0));
    if (begins && (unspaced || end === text.length || isEdge(text, end))) return at;
  }
  return -1;
}

const isEdge = (text: string, at: number): boolean => text[at] === ' ' || isUnspaced(text.charCodeAt(at));

/** Whether two phrases stand at most so many words apart somewhere. */
export function standNear(text: string, { one, other, distance }: Nearness): boolean {
  const places = (phrase: Phrase): number[] => {
    const found: number[] = [];
    for (let at = placeOf(text, phrase, 0); at >= 0; at = placeOf(text, phrase, at + 1)) found.push(at);
    return found;
  };
  const ordinals = wordOrdinals(text);
  const [left, right] = [places(one), places(other)];
  let k = 0;
  for (const at of left) {
    const here = ordinals[at]!;
    while (k < right.length && ordinals[right[k]!]! < here - distance) k++;
    if (k < right.length && Math.abs(ordinals[right[k]!]! - here) <= distance) return true;
  }
  return false;
}

/** For each unit of folded text, the number of the word that it stands in; each character counts where no spaces do. */
function wordOrdinals(text: string): Uint32Array {
  const ordinals = new Uint32Array(text.length);
  let ordinal = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === ' ' || isUnspaced(text.charCodeAt(i))) ordinal++;
    ordinals[i] = ordinal;
  }
  return ordinals;
}

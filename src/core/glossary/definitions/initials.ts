/**
 * How the letters of an abbreviation lie in the words that it stands for, after A. S. Schwartz and M. A. Hearst, “A simple
 * algorithm for identifying abbreviation definitions in biomedical text” (2003). They take the last place of each letter;
 * we take the places that begin the most words and leave the fewest words out, and refuse an expansion that leaves out
 * more than one, or that uses the middle of a word whose beginning it does not.
 */

/** Small words that an abbreviation may leave out, beside all words of up to three small letters. */
const small = new Set(
  'and from with into over under between against their auf aus über unter oder nach zwischen dans sous entre avec para sobre desde como или для между над под при por pour'.split(
    ' ',
  ),
);

const isSmall = (word: string): boolean => /^\p{Ll}{1,3}$/u.test(word) || small.has(word);

/** What a match is worth at the start of a word and within one, and what a word left out costs. */
const worth = { start: 4, within: 1, skipped: 2 } as const;

/** A letter without case and marks, one unit for one. */
const folded = (c: string): string => c.normalize('NFD')[0]!.toLowerCase();

/** Letters of scripts that write words without spaces: each may begin one. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const letter = /[\p{L}\p{N}]/u;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly content: boolean;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}\u0301]+/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    content: !isSmall(match[0]) && !unspaced.test(match[0]),
  }));
}

/**
 * Where in `text`, the words before or after an abbreviation, its expansion begins; it ends where `text` ends. `null` where
 * the letters of `short` do not lie there. `text` is to be short: time grows with its length times that of `short`.
 */
export function expansionStart(text: string, short: string): number | null {
  const wanted = lettersOf(short);
  if (wanted.length < 2 || text.length <= short.length) return null;
  const words = wordsOf(text);
  const contentStarts = new Set(words.filter((word) => word.content).map((word) => word.start));
  const starts = new Set(words.map((word) => word.start));
  /** For each letter wanted, for each place: the place of the letter before it on the best way, -1 where there is none. */
  const from: Int16Array[] = [];
  let scores = new Float64Array(text.length).fill(-Infinity);
  for (let i = 0; i < wanted.length; i++) {
    const next = new Float64Array(text.length).fill(-Infinity);
    const back = new Int16Array(text.length).fill(-1);
    let best = -Infinity;
    let bestAt = -1;
    for (let j = 0; j < text.length; j++) {
      const starting = starts.has(j) || isJoint(text, j);
      if (folded(text[j]!) === wanted[i]) {
        const here = starting ? worth.start : worth.within + (bestAt === j - 1 ? 1 : 0);
        if (i === 0) {
          if (starting) next[j] = here;
        } else if (best > -Infinity) {
          next[j] = best + here;
          back[j] = bestAt;
        }
      }
      if (contentStarts.has(j)) best -= worth.skipped;
      if (i > 0 && scores[j]! >= best) {
        best = scores[j]!;
        bestAt = j;
      }
    }
    from.push(back);
    scores = next;
  }
  return bestWay(words, scores, from);
}

/** The start of the best way through the letters, `null` where it leaves out too much. */
function bestWay(words: readonly Word[], scores: Float64Array, from: readonly Int16Array[]): number | null {
  let last = -1;
  let most = -Infinity;
  for (let j = 0; j < scores.length; j++) {
    if (scores[j] === -Infinity) continue;
    const after = words.filter((word) => word.content && word.start > j).length;
    if (scores[j]! - worth.skipped * after >= most) {
      most = scores[j]! - worth.skipped * after;
      last = j;
    }
  }
  if (last < 0) return null;
  const places: number[] = [];
  for (let i = from.length - 1, j = last; i >= 0; i--) {
    places.unshift(j);
    j = from[i]![j]!;
  }
  const inside = words.filter((word) => word.end > places[0]!);
  const content = inside.filter((word) => word.content);
  let skipped = 0;
  for (const word of inside) {
    const used = places.filter((place) => place >= word.start && place < word.end);
    if (used.length === 0) skipped += word.content ? 1 : 0;
    else if (used[0] !== word.start) return null;
  }
  return skipped > (content.length >= 3 ? 1 : 0) ? null : places[0]!;
}

/** The letters of an abbreviation that must be found: no marks, no digits, no `s` of the plural. */
const lettersOf = (short: string): string[] =>
  Array.from(short.replace(/(?<=\p{Lu})s$/u, '').replace(/[^\p{L}]/gu, ''), folded);

/** True where a capital follows a small letter, as in `BNetzA`. */
const isJoint = (text: string, at: number): boolean =>
  at > 0 && letter.test(text[at - 1]!) && /\p{Ll}\p{Lu}/u.test(text.slice(at - 1, at + 1));

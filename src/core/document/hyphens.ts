import { isBreakHyphen, isLetterCode } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';

/** Decides for a word broken at a hyphen whether the hyphen belongs to it. */
export interface HyphenJudge {
  /** `left` ends before the hyphen, `right` starts after the break. True: the hyphen stays. */
  keeps(left: string, right: string): boolean;
}

/** First parts that keep their hyphen where the document itself says nothing. */
const keepers = new Set(['self', 'non', 'ex', 'quasi', 'pseudo', 'cross', 'well', 'half', 'all']);

/**
 * Judges by the document's own words: whole as one word somewhere else, the hyphen goes; hyphenated in the middle of a
 * line, it stays; both halves words of their own and the whole nowhere, it stays. `breaks` are the two halves of each
 * broken word; `text` is scanned once, and only where there are any.
 */
export function* hyphenJudge(
  text: string,
  breaks: readonly (readonly [left: string, right: string])[],
): Steps<HyphenJudge> {
  const counts = new Map<string, number>();
  for (const [left, right] of breaks) {
    for (const word of wordsOf(left, right)) counts.set(word, 0);
  }
  if (counts.size > 0) yield* count(text, counts);
  return {
    keeps(left, right) {
      if (!/^\p{Ll}/u.test(right)) return true;
      const [whole, hyphenated, first, second] = wordsOf(left, right);
      const joined = counts.get(whole) ?? 0;
      const apart = counts.get(hyphenated) ?? 0;
      if (joined !== apart) return apart > joined;
      if (joined > 0) return true;
      if (keepers.has(first)) return true;
      return first.length >= 3 && second.length >= 3 && counts.get(first)! > 0 && counts.get(second)! > 0;
    },
  };
}

type Candidates = readonly [whole: string, hyphenated: string, first: string, second: string];

function wordsOf(left: string, right: string): Candidates {
  const first = left.toLowerCase();
  const second = right.toLowerCase();
  return [first + second, `${first}-${second}`, first, second];
}

/** The bits of a word's hash that are looked at, and how it goes on. */
const hashed = 0x3ffff;
const next = (hash: number, c: number): number => Math.imul(hash ^ c, 0x01000193) ^ (hash >>> 15);

/** How much of the text is counted in a step, in UTF-16 units. */
const portion = 300_000;

/** Counts words, and pairs of words around a hyphen, that are not themselves broken. Most words are told off by their hash alone. */
function* count(text: string, counts: Map<string, number>): Steps<void> {
  const hashes = new Uint8Array(hashed + 1);
  for (const word of counts.keys()) {
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = next(hash, word.charCodeAt(i));
    hashes[hash & hashed] = 1;
  }
  const state = { at: 0, broken: false };
  while (state.at < text.length) {
    countPart(text, counts, hashes, state, state.at + portion);
    yield;
  }
}

/** Counts the words that begin before `to`, and moves `state` to where the next may begin. */
function countPart(
  text: string,
  counts: Map<string, number>,
  hashes: Uint8Array,
  state: { at: number; broken: boolean },
  to: number,
): void {
  let { at: i, broken } = state;
  for (; i < text.length && i < to; i++) {
    if (!isLetterCode(text.charCodeAt(i))) continue;
    const start = i;
    let hyphens = 0;
    let hash = 0;
    let plain = true;
    for (; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (isLetterCode(c)) {
        if (c < 0x80) hash = next(hash, c | 0x20);
        else plain = false;
        continue;
      }
      if ((c !== 0x2d && c !== 0x2010) || !isLetterCode(text.charCodeAt(i + 1))) break;
      hyphens++;
    }
    const rest = broken;
    broken =
      isBreakHyphen(text.charCodeAt(i)) && /^[-\u2010\u00ad][ \t\u00a0]{0,40}[\r\n]/u.test(text.slice(i, i + 42));
    if (rest || broken || (hyphens === 0 && plain && hashes[hash & hashed] !== 1)) continue;
    const word = text.slice(start, i).toLowerCase();
    add(counts, word);
    if (hyphens > 0) addParts(counts, word.split(/[-\u2010]/u));
  }
  state.at = i;
  state.broken = broken;
}

function addParts(counts: Map<string, number>, parts: readonly string[]): void {
  for (let i = 0; i < parts.length; i++) {
    add(counts, parts[i]!);
    if (i > 0 && parts.length > 2) add(counts, `${parts[i - 1]}-${parts[i]}`);
  }
}

function add(counts: Map<string, number>, word: string): void {
  const known = counts.get(word);
  if (known !== undefined) counts.set(word, known + 1);
}

/** The longest half of a word that is looked at, in UTF-16 units. */
const longestHalf = 40;

/** The two halves of a word broken between two lines; `null` where the first does not end in a hyphen after a letter. */
export function brokenWord(text: string, line: Span, next: Span): readonly [left: string, right: string] | null {
  if (!isBreakHyphen(text.charCodeAt(line.end - 1))) return null;
  let from = line.end - 1;
  while (from > line.start && line.end - from <= longestHalf && isLetterCode(text.charCodeAt(from - 1))) from--;
  let to = next.start;
  while (to < next.end && to - next.start < longestHalf && isLetterCode(text.charCodeAt(to))) to++;
  return from < line.end - 1 && to > next.start ? [text.slice(from, line.end - 1), text.slice(next.start, to)] : null;
}

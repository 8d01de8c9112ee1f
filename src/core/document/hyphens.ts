import { isBreakHyphen } from '../text/characters.ts';
import type { Span } from '../text/span.ts';

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
export function hyphenJudge(text: string, breaks: readonly (readonly [left: string, right: string])[]): HyphenJudge {
  const counts = new Map<string, number>();
  for (const [left, right] of breaks) {
    for (const word of wordsOf(left, right)) counts.set(word, 0);
  }
  if (counts.size > 0) count(text, counts);
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

/** Counts words, and pairs of words around a hyphen, that are not themselves broken. */
function count(text: string, counts: Map<string, number>): void {
  const word = /\p{L}+(?:[-\u2010]\p{L}+)*(?:[-\u2010](?=[ \t\u00a0]*[\r\n]))?/gu;
  let broken = false;
  for (const [found] of text.matchAll(word)) {
    const rest = broken;
    broken = isBreakHyphen(found.charCodeAt(found.length - 1));
    if (rest || broken) continue;
    const lower = found.toLowerCase();
    add(counts, lower);
    if (!/[-\u2010]/.test(lower)) continue;
    const parts = lower.split(/[-\u2010]/);
    for (let i = 0; i < parts.length; i++) {
      add(counts, parts[i]!);
      if (i > 0) add(counts, `${parts[i - 1]}-${parts[i]}`);
    }
  }
}

function add(counts: Map<string, number>, word: string): void {
  const known = counts.get(word);
  if (known !== undefined) counts.set(word, known + 1);
}

const lettersBefore = /[\p{L}\p{M}]+$/u;
const lettersAfter = /^[\p{L}\p{M}]+/u;

/** The two halves of a word broken between two lines; `null` where the first does not end in a hyphen after a letter. */
export function brokenWord(text: string, line: Span, next: Span): readonly [left: string, right: string] | null {
  if (!isBreakHyphen(text.charCodeAt(line.end - 1))) return null;
  const left = lettersBefore.exec(text.slice(Math.max(line.start, line.end - 41), line.end - 1))?.[0];
  const right = lettersAfter.exec(text.slice(next.start, Math.min(next.end, next.start + 40)))?.[0];
  return left && right ? [left, right] : null;
}

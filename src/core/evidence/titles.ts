import { foldedKey } from '../text/fold.ts';
import { editDistance } from './approximate.ts';
import { romanKeys } from './transliterate.ts';

/** A title, ready to be compared with another print of it. */
export interface TitleForm {
  /** Letters and digits without case, marks and spaces. */
  readonly key: string;
  /** The same in Latin letters, where it is written in Cyrillic. */
  readonly roman: string;
  /** Each word once, in Latin letters where it has some; of Chinese each pair of characters. */
  readonly words: readonly string[];
  /** Keys of the beginnings that may stand for the whole, where a subtitle is left out. */
  readonly mains: readonly string[];
  /** The numbers in it, in order: what tells one year's report from the next. */
  readonly figures: string;
}

/** In letters; more of a title adds nothing. */
const longest = 400;
const mostMains = 4;
/** In letters; a Chinese character says as much as three. */
const shortest = 16;

/** A title without case, marks and spaces: what is left for two prints of it to agree in. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a title, given by its key, is long enough to belong to one work only. */
export const tellsApart = (key: string): boolean =>
  key.length + 2 * (key.match(/\p{Script=Han}/gu)?.length ?? 0) >= shortest;

export function titleForm(printed: string): TitleForm {
  const title = printed.slice(0, longest);
  const words = new Set<string>();
  let roman = '';
  for (const [word] of title.matchAll(/[\p{L}\p{N}\p{M}'’]+/gu)) {
    if (/\p{sc=Han}/u.test(word)) {
      for (let i = 0; i + 1 < word.length; i++) words.add(word.slice(i, i + 2));
      roman += word;
      continue;
    }
    const key = /\d/u.test(word) ? word.toLowerCase() : (romanKeys(word)[0] ?? foldedKey(word));
    roman += key;
    if (key !== '') words.add(key);
  }
  const mains: string[] = [];
  // A subtitle follows a mark that ends something, or a dash between spaces.
  for (const { index } of title.matchAll(/[:.?!;：。？！；]\s*|\s\p{Pd}{1,2}\s|\n|\s*[([（【]/gu)) {
    const main = titleKey(title.slice(0, index));
    if (tellsApart(main) && mains.length < mostMains) mains.push(main);
  }
  return { key: titleKey(title), roman, words: [...words], mains, figures: figuresOf(title) };
}

/** How two titles agree: `score` between 0 and 1, and `how`, as part of a sentence. `null` where they do not. */
export interface Likeness {
  readonly score: number;
  readonly how: string;
}

/** The greatest part of a title's letters that may be mistyped, and the part of its words that must agree otherwise. */
const mistyped = 0.12;
const agreeing = 0.8;

export function titleLikeness(a: TitleForm, b: TitleForm): Likeness | null {
  if (a.key === '' || b.key === '') return null;
  if (a.key === b.key) return { score: 1, how: 'same title' };
  if (a.figures !== b.figures && a.figures !== '' && b.figures !== '') return null;
  const figures = a.figures === b.figures ? 1 : 0.9;
  if (a.roman === b.roman && tellsApart(a.roman)) return { score: 0.97, how: 'same title in other letters' };
  if (a.mains.includes(b.key) || b.mains.includes(a.key))
    return { score: 0.95 * figures, how: 'same title without its subtitle' };
  const distance = partMistyped(a.roman, b.roman);
  if (distance <= mistyped) return { score: (0.95 - distance) * figures, how: 'nearly the same title' };
  const main = [...b.mains.map((m) => partMistyped(a.key, m)), ...a.mains.map((m) => partMistyped(b.key, m))];
  const least = Math.min(1, ...main);
  if (least <= mistyped) return { score: (0.9 - least) * figures, how: 'nearly the same title without its subtitle' };
  const share = sharedWords(a.words, b.words);
  return share >= agreeing ? { score: 0.85 * share * figures, how: 'most words of the title' } : null;
}

/** Which part of the longer of two keys must change to make it the other: from 0 to 1, and 1 where they are far apart. */
function partMistyped(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  const most = Math.floor(length * mistyped);
  if (Math.abs(a.length - b.length) > most || most === 0) return 1;
  const distance = editDistance(a, b, most);
  return distance > most ? 1 : distance / length;
}

/** The share of two titles' letters that stand in words of both (Dice). Few words are too few to tell. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  if (Math.min(a.length, b.length) < 4) return 0;
  const letters = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);
  const others = new Set(b);
  return (2 * letters(a.filter((word) => others.has(word)))) / (letters(a) + letters(b));
}

const figuresOf = (title: string): string =>
  (title.match(/\d+|(?<![\p{L}])(?:I{2,3}|IV|VI{0,3}|IX|X{1,3}I{0,3})(?![\p{L}])/gu) ?? []).join(' ');

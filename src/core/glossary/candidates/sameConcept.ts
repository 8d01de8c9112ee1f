import type { Document } from '../../document/document.ts';
import { foldedKey } from '../../text/fold.ts';
import { abbreviationsOf } from '../definitions/abbreviations.ts';
import { ownLanguage } from './ownLanguage.ts';
import { keyOfText } from './phrases.ts';
import type { Tally } from './tally.ts';

/** Two candidates that look like one concept, and why, in a sentence to show. */
export interface Likeness {
  readonly one: string;
  readonly other: string;
  readonly why: string;
  /** True where `other` is short for `one`. */
  readonly abbreviation?: boolean;
}

/** The pairs of candidates, by their keys, that `document` itself puts together. */
export function* likenessesIn(document: Document): Generator<Likeness> {
  const name = document.metadata.title ?? document.uri.slice(document.uri.lastIndexOf('/') + 1);
  for (const { short, longText, language } of abbreviationsOf(document)) {
    const own = ownLanguage(longText, language, document.language);
    const why = `“${short}” is introduced for “${longText}” in ${name}`;
    yield { one: keyOfText(longText, own), other: keyOfText(short, own), why, abbreviation: true };
  }
  yield* parallelKeywords(document, name);
  yield* translatedInBrackets(document, name);
}

/** Keywords at the same place of lists in several languages that are equally long: a journal prints translations so. */
function* parallelKeywords({ metadata: { keywords }, language: most }: Document, name: string): Generator<Likeness> {
  const lists = new Map<string, string[]>();
  for (const { language: said, text } of keywords) {
    const language = ownLanguage(text, said, most);
    lists.set(language, [...(lists.get(language) ?? []), text]);
  }
  const [first, ...others] = [...lists];
  if (!first || first[1].length < 2) return;
  for (const [language, texts] of others) {
    if (texts.length !== first[1].length) continue;
    for (const [i, text] of texts.entries()) {
      const one = first[1][i]!;
      const why = `“${one}” and “${text}” stand at the same place of the keyword lists of ${name}`;
      yield { one: keyOfText(one, first[0]), other: keyOfText(text, language), why };
    }
  }
}

/** A bracket that holds nothing but words of another script. */
const otherScript = /[(（]\s?([\p{Script=Han}]{2,16}|\p{Script=Cyrillic}[\p{Script=Cyrillic}\s-]{2,60})\s?[)）]/gu;

/** `moral bank (道德银行)`: the same in another script, in a bracket behind it. What stands before may begin earlier than the term. */
function* translatedInBrackets(document: Document, name: string): Generator<Likeness> {
  for (const block of document.blocks) {
    const text = document.reading.text.slice(block.reading.start, block.reading.end);
    for (const match of text.matchAll(otherScript)) {
      const inner = match[1]!.trim();
      const before = text.slice(Math.max(0, match.index - 120), match.index).trimEnd();
      const language = ownLanguage(before, block.language, document.language);
      const words = before.match(/[\p{Script=Latin}\p{N}][^\s,.;:!?()"“”«»]*/gu) ?? [];
      const translation = keyOfText(inner, /\p{Script=Han}/u.test(inner) ? 'zh' : 'ru');
      for (let size = Math.min(5, words.length); size > 0; size--) {
        const phrase = words.slice(-size).join(' ');
        if (!before.endsWith(phrase)) continue;
        yield { one: keyOfText(phrase, language), other: translation, why: `“${phrase} (${inner})” in ${name}` };
      }
    }
  }
}

/** Letters from which one letter more, less or other may be a misprint: shorter words have too many neighbours. */
const misprintLength = 10;
const ends = misprintLength / 2;
/** How many times as frequent the right spelling must be. */
const misprintRatio = 3;

const stride = 200;

/**
 * The pairs of candidates whose spelling differs by hyphens and spaces, by British and American use, or by a misprint;
 * `null` now and then, where others can work between.
 */
export function* nearSpellings(tallies: readonly Tally[]): Generator<Likeness | null> {
  const spelt = new Map<string, Tally>();
  const halves = new Map<string, { tally: Tally; letters: string }[]>();
  for (const [i, tally] of tallies.entries()) {
    if (i % stride === 0) yield null;
    const { text, language } = tally;
    const letters = foldedKey(text);
    const plain = `${language}:${oneSpelling(letters, language)}`;
    const same = spelt.get(plain);
    if (same)
      yield { one: same.key, other: tally.key, why: `“${same.text}” and “${text}” are spellings of one wording` };
    else spelt.set(plain, tally);
    if (letters.length < misprintLength) continue;
    // One difference leaves the first letters or the last ones as they are.
    for (const part of [`${language}<${letters.slice(0, ends)}`, `${language}>${letters.slice(-ends)}`]) {
      const known = halves.get(part) ?? [];
      for (const other of known.length <= crowded ? known : []) {
        const [rare, usual] = other.tally.count < tally.count ? [other.tally, tally] : [tally, other.tally];
        if (rare.count * misprintRatio > usual.count || !differByOne(other.letters, letters)) continue;
        yield { one: usual.key, other: rare.key, why: `“${rare.text}” differs from “${usual.text}” by one letter` };
      }
      known.push({ tally, letters });
      halves.set(part, known);
    }
  }
}

/** How many words with the same first or last letters are compared: it keeps the work linear, and more would be no misprints. */
const crowded = 200;

/** English in one spelling. */
const oneSpelling = (letters: string, language: string): string =>
  language !== 'en'
    ? letters
    : letters
        .replace(/is(?=(?:e|ed|es|ing|ation)s?)/gu, 'iz')
        .replace(/our/gu, 'or')
        .replace(/amme/gu, 'am')
        .replace(/tre$/u, 'ter')
        .replace(/ll(?=(?:ed|ing|er))/gu, 'l');

/** Whether one letter more, less or other makes two texts equal. */
function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || /\d/u.test(a + b)) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const rest = Math.min(a.length, b.length) - start;
  while (end < rest && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end === 1;
}

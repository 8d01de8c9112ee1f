import type { Label } from '../concept.ts';
import { primary } from './deprecated.ts';

/** Another wording as it is to be written in a place. */
export interface Reworded {
  readonly text: string;
  /** True where the words stand as the glossary has them, or in a form that was made out. */
  readonly certain: boolean;
}

/**
 * `wording` as it has to be written where a text has `written` for `label`: in its capitals and, in English, in its number
 * and with its possessive ending. Other inflection is left to the writer.
 */
export function reworded(written: string, label: Label, wording: string): Reworded {
  const said = written.normalize('NFKC').replace(/-?\s*\n\s*/gu, ' ');
  const possessive = /['’]s?$/u.exec(said)?.[0] ?? '';
  const bare = possessive === '' || /['’]s?$/u.test(label.text) ? said : said.slice(0, -possessive.length);
  const added = bare === said ? '' : possessive;
  const isEnglish = primary(label.language) === 'en';
  const isPlural = isEnglish && isPluralOf(bare, label.text) && !looksPlural(wording);
  const number = isPlural ? plural(wording) : wording;
  const certain = isPlural || bare.length === label.text.length;
  return { text: inCaseOf(bare, label.text, number) + added, certain };
}

/** `written` in the capitals of what it stands for: all of them, the first, or the first of each word. */
function inCaseOf(written: string, label: string, wording: string): string {
  const letters = written.replace(/\P{L}/gu, '');
  const isAbbreviation = label === label.toUpperCase();
  if (letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase() && !isAbbreviation)
    return wording.toUpperCase();
  if (!/^\p{Lu}/u.test(written)) return /^\p{Lu}/u.test(label) ? lowered(wording) : wording;
  if (/^\p{Lu}/u.test(label)) return wording;
  return isTitle(written) && !isTitle(label) ? titled(wording) : wording.replace(/^\p{L}/u, (c) => c.toUpperCase());
}

/** A wording that begins a sentence with a capital in the glossary, and not a name: its other words say so. */
const lowered = (wording: string): string =>
  /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+)+$/u.test(wording) ? wording.replace(/^\p{L}/u, (c) => c.toLowerCase()) : wording;

const long = /\p{L}{4,}/gu;

const isTitle = (text: string): boolean => {
  const words = text.match(long) ?? [];
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
};

const titled = (wording: string): string =>
  wording
    .replace(/(?<![\p{L}\p{M}'’])\p{L}(?=\p{L}{3,})/gu, (c) => c.toUpperCase())
    .replace(/^\p{L}/u, (c) => c.toUpperCase());

const looksPlural = (text: string): boolean => /(?:[^s]s|(?:men|people|data))$/iu.test(text) && !/(?:ss|us|is)$/iu.test(text); // prettier-ignore

/** Whether the last word of an English text is that of the label in the plural. */
function isPluralOf(written: string, label: string): boolean {
  const [last, known] = [written, label].map((text) => /\p{L}+$/u.exec(text)?.[0].toLowerCase() ?? '');
  return last !== known && known !== '' && last === plural(known!).toLowerCase();
}

function plural(text: string): string {
  if (/[^aeiou]y$/iu.test(text)) return text.replace(/y$/iu, 'ies');
  if (/(?:s|x|z|ch|sh)$/iu.test(text)) return `${text}es`;
  return `${text}s`;
}

import { stemmer as frenchStem } from '@orama/stemmers/french';
import { stemmer as portugueseStem } from '@orama/stemmers/portuguese';
import { stemmer as spanishStem } from '@orama/stemmers/spanish';
import type { Endings, Forms, Inflect } from './forms.ts';
import { endings } from './forms.ts';

/** Endings that replace one another and that the stemmer does not bring together, as `juez` and `jueces`. */
type Alternation = readonly [of: RegExp, cut: number, endings: Endings];

/**
 * Number in a language, by its Snowball stemmer: singular and plural have one stem, and differ in an ending of `list`. The
 * endings keep out what is derived (`administration` and `administrateur` have one stem), and what only differs in gender:
 * the words of a term agree with its noun, and another gender is another noun (`política`, `político`).
 */
function byStemmer(
  stem: (word: string) => string,
  list: string,
  uninflected: string,
  alternations: readonly Alternation[],
): Inflect {
  const written = list.split(' ').sort((a, b) => b.length - a.length);
  const set = endings(`- ${list}`);
  const small = new Set(uninflected.split(' '));
  return (word) => {
    const lower = word.toLowerCase();
    if (lower.length < 3 || small.has(lower)) return [];
    const same = stem(lower);
    const accepts = (form: string): boolean => stem(form.toLowerCase()) === same;
    const forms: Forms[] = [{ stem: lower, endings: set, accepts }];
    for (const ending of written) {
      const singular = lower.slice(0, lower.length - ending.length);
      if (lower.endsWith(ending) && singular.length >= 3) forms.push({ stem: singular, endings: set, accepts });
    }
    for (const [of, cut, others] of alternations) {
      if (of.test(lower)) forms.push({ stem: lower.slice(0, lower.length - cut), endings: others });
    }
    return forms;
  };
}

export const french = byStemmer(frenchStem, 's x', 'les des une aux par sur dans pour avec sans est son ses qui que', [
  [/al$/u, 1, endings('l ux')],
  [/aux$/u, 2, endings('l ux')],
  [/ail$/u, 2, endings('il ux')],
]);

export const spanish = byStemmer(spanishStem, 's es', 'los las una por con del para que sus sin', [
  [/z$/u, 1, endings('z ces')],
  [/ces$/u, 3, endings('z ces')],
]);

export const portuguese = byStemmer(portugueseStem, 's es', 'dos das uma por com para que seus sem', [
  [/[ãa]o$/u, 2, endings('ão ões ãos')],
  [/ões$/u, 3, endings('ão ões')],
  [/[aeou]l$/u, 1, endings('l is')],
  [/[aeou]is$/u, 2, endings('l is')],
  [/m$/u, 1, endings('m ns')],
  [/ns$/u, 2, endings('m ns')],
]);

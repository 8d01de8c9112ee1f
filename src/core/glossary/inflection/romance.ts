import { stemmer as frenchStem } from '@orama/stemmers/french';
import { stemmer as portugueseStem } from '@orama/stemmers/portuguese';
import { stemmer as spanishStem } from '@orama/stemmers/spanish';
import type { Endings, Forms, Inflect } from './forms.ts';
import { endings } from './forms.ts';

/** Endings that replace one another and that the stemmer does not bring together, as `juez` and `jueces`. */
type Alternation = readonly [of: RegExp, cut: number, endings: Endings];

/**
 * A language by its Snowball stemmer: a form has the stem of the word, and both end in an ending of number or gender, one of
 * `list` in place of another or one of `added` to the whole word. That keeps out what is derived: `administration` and
 * `administrateur` have one stem.
 */
function byStemmer(
  stem: (word: string) => string,
  list: string,
  added: string,
  uninflected: string,
  alternations: readonly Alternation[] = [],
): Inflect {
  const written = list.split(' ').sort((a, b) => b.length - a.length);
  const set = endings(`- ${list}`);
  const afterAll = endings(`- ${added}`);
  const small = new Set(uninflected.split(' '));
  return (word) => {
    const lower = word.toLowerCase();
    if (lower.length < 3 || small.has(lower)) return [];
    const ending = written.find((one) => lower.endsWith(one) && lower.length - one.length >= 3) ?? '';
    const same = stem(lower);
    const accepts = (form: string): boolean => stem(form.toLowerCase()) === same;
    const forms: Forms[] = [{ stem: lower, endings: afterAll, accepts }];
    if (ending !== '') forms.push({ stem: lower.slice(0, -ending.length), endings: set, accepts });
    for (const [of, cut, others] of alternations) {
      if (of.test(lower)) forms.push({ stem: lower.slice(0, lower.length - cut), endings: others });
    }
    return forms;
  };
}

export const french = byStemmer(
  frenchStem,
  's x e es al ale ales aux el elle els elles if ive ifs ives eux euse euses c que cs ques er ère ers ères',
  's x e es',
  'les des une aux par sur dans pour avec sans est son ses qui que',
  [
    [/que$/u, 3, endings('c cs que ques')],
    [/c$/u, 1, endings('c cs que ques')],
    [/aux$/u, 3, endings('al ale ales aux')],
  ],
);

export const spanish = byStemmer(spanishStem, 's es o a os as', 's es', 'los las una por con del para que sus sin', [
  [/(?:or|ol|és|ón|án|ín)$/u, 0, endings('a as')],
  [/z$/u, 1, endings('z ces')],
  [/ces$/u, 3, endings('z ces')],
  [/ión$/u, 0, endings('- es')],
]);

export const portuguese = byStemmer(portugueseStem, 's es o a os as', 's es', 'dos das uma por com para que seus sem', [
  [/[ãa]o$/u, 2, endings('ão ões ãos')],
  [/ões$/u, 3, endings('ão ões')],
  [/[aeou]l$/u, 1, endings('l is')],
  [/[aeou]is$/u, 2, endings('l is')],
  [/m$/u, 1, endings('m ns')],
  [/ns$/u, 2, endings('m ns')],
]);

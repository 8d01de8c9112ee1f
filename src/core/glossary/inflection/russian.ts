import type { Endings, Forms } from './forms.ts';
import { endings } from './forms.ts';

/** Endings after what is left of the word; words are in lower case, with е for ё. */
interface Declension {
  readonly of: RegExp;
  /** How many letters the word gives up for an ending. */
  readonly cut: number;
  readonly endings: Endings;
}

const adjective = endings('ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ой ей ую юю ою ею ых их ыми ими');

/**
 * The declensions, by the letters with which the word in the label ends: its nominative in either number. A word that could
 * belong to two gets both. Tables and not a stemmer, as the Snowball stems of one noun differ from case to case
 * (`кредит` has another than `кредита`), and are the same for nouns and participles (`раскрытие`, `раскрытого`).
 */
const declensions: readonly Declension[] = [
  { of: /(?:ый|ий|ой|ая|яя|ое|ее|ые)$|[гкхжшщч]ие$|[^аеиоуыэюя]ние$/u, cut: 2, endings: adjective },
  { of: /ия$/u, cut: 1, endings: endings('я и ю е ем ей ею й ям ями ях') },
  { of: /ие$/u, cut: 1, endings: endings('е я ю ем и й ям ями ях') },
  { of: /[^аиоуыэюя]я$/u, cut: 1, endings: endings('я и ю е ей ею - ь й ям ями ях') },
  { of: /[^аеиоуыэюя]а$/u, cut: 1, endings: endings('а ы и у е ой ою ей - ам ами ах') },
  // A neuter in the plural: `права`, `средства`. Short words would be others (`вина`, `вино`).
  { of: /\p{L}{3}[^аеиоуыэюя]а$/u, cut: 1, endings: endings('о ом') },
  { of: /[^аеиоуыэюя]о$/u, cut: 1, endings: endings('о а у ом е - ам ами ах') },
  { of: /[^аеиоуыэюя]е$/u, cut: 1, endings: endings('е я а ю у ем и ей - ям ями ях ам ами ах') },
  { of: /ь$/u, cut: 1, endings: endings('ь я ю ем е и ей ью ям ями ях') },
  { of: /[аеиоуыэюя]й$/u, cut: 1, endings: endings('й я ю ем е и ев ям ями ях') },
  { of: /[бвгдзклмнпрстфхцчшщж]$/u, cut: 0, endings: endings('- а у ом ем е ы и ов ев ей ам ами ах') },
  { of: /ы$/u, cut: 1, endings: endings('ы - а у ом е ой ов ам ами ах') },
  { of: /и$/u, cut: 1, endings: endings('и - а у ом е ой ов ам ами ах ь я ю ем ей ью й ев ям ями ях') },
  // Nouns that lose or gain a vowel.
  { of: /[ое]к$/u, cut: 2, endings: endings('ка ку ком ке ки ков кам ками ках') },
  { of: /ец$/u, cut: 2, endings: endings('ца цу цом цем це цы цов цев цам цами цах') },
  { of: /ень$/u, cut: 3, endings: endings('ня ню нем не ни ней ням нями нях') },
  { of: /лец$/u, cut: 2, endings: endings('ьца ьцу ьцем ьце ьцы ьцев ьцам') },
  { of: /[^аеиоуыэюяьй]к[аи]$/u, cut: 2, endings: endings('ок ек') },
  { of: /[ьй]к[аи]$/u, cut: 3, endings: endings('ек') },
  { of: /[^аеиоуыэюяьй][нлмц][ао]$/u, cut: 2, endings: endings('он ен ел ем ец') },
  { of: /ья$/u, cut: 2, endings: endings('ей') },
  // Inhabitants and members: `гражданин`, `граждане`.
  { of: /[ая]нин$/u, cut: 2, endings: endings('ин ина ину ином ине е - ам ами ах') },
  { of: /[ая]не$/u, cut: 1, endings: endings('е - ин ина ину ином ине ам ами ах') },
];

/** Russian nouns and adjectives by case, number and gender. */
export function russian(word: string): readonly Forms[] {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  if (lower.length < 3 || !/^\p{sc=Cyrl}+$/u.test(lower) || uninflected.has(lower)) return [];
  return declensions
    .filter(({ of, cut }) => lower.length - cut >= 3 && of.test(lower))
    .map(({ cut, endings: set }) => ({ stem: lower.slice(0, lower.length - cut), endings: set }));
}

const uninflected = new Set(
  'для при или над под без как что это его её их все том так уже между через после перед против если также'.split(' '),
);

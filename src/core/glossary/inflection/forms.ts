import { foldedKey } from '../../text/fold.ts';

/** Forms of one word: those that begin with `stem` and go on with one of `endings`. */
export interface Forms {
  /** In lower case. The word's own beginning, or that of another spelling of it. */
  readonly stem: string;
  /** The codes of the endings. */
  readonly endings: Endings;
  /** Asked about a form, as the text writes it, where the letters do not decide. */
  readonly accepts?: (form: string) => boolean;
}

/** The forms of a word of a label, given as the label writes it, besides the one that the label has. */
export type Inflect = (word: string) => readonly Forms[];

/**
 * Endings, each as a number, so that text can be compared without making strings of it: six bits a folded letter, which
 * tell the letters of one alphabet apart, after a one.
 */
export type Endings = ReadonlySet<number>;

/** The code of the empty ending: the stem itself is a form. */
export const noEnding = 1;

/** The code of an ending with one letter more. */
export const longerEnding = (code: number, unit: number): number => (code << 6) | (unit & 63);

/** The longest ending that any language here has, in folded letters: a longer one would not fit a small integer. */
export const longestEnding = 5;

/** A set of endings, written with spaces between; `-` is the empty one. */
export const endings = (list: string): Endings => new Set(list.split(' ').map(codeOf));

function codeOf(ending: string): number {
  const letters = ending === '-' ? '' : foldedKey(ending);
  if (letters.length > longestEnding) throw new RangeError(`endings: ${ending} is too long`);
  let code = noEnding;
  for (let i = 0; i < letters.length; i++) code = longerEnding(code, letters.charCodeAt(i));
  return code;
}

const s = endings('s');

/** A plural in s is all that is known of the inflection of other languages in Latin letters. */
export const otherLatin: Inflect = (word) => (word.length >= 4 ? [{ stem: word.toLowerCase(), endings: s }] : []);

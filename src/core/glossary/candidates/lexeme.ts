import { type Lexicon, lexiconOf, type WordClass } from './lexicon/lexicon.ts';
import { variantKey } from './variantKey.ts';

/** What is known of a word as it is written, wherever it stands. */
export interface Lexeme {
  readonly text: string;
  readonly lower: string;
  /** What its inflected forms share; see {@link variantKey}. */
  readonly key: string;
  readonly class: WordClass;
  /** True where any text may have it, so that alone it names nothing. */
  readonly vague: boolean;
  /** True where it begins with a capital, and where all of it is in capitals. */
  readonly capital: boolean;
  readonly capitals: boolean;
}

/** The words of one language that a document has, each looked at once: documents repeat themselves. */
export class Lexemes {
  readonly language: string;
  readonly lexicon: Lexicon;
  readonly #known = new Map<string, Lexeme>();

  constructor(language: string) {
    this.language = language;
    this.lexicon = lexiconOf(language);
  }

  of(text: string): Lexeme {
    let lexeme = this.#known.get(text);
    if (!lexeme) this.#known.set(text, (lexeme = this.#look(text)));
    return lexeme;
  }

  #look(text: string): Lexeme {
    const lower = text.toLowerCase();
    const key = variantKey(text, this.language);
    const capital = text[0] !== lower[0];
    return {
      text,
      lower,
      key,
      class: this.#classOf(text, lower, capital),
      vague: this.lexicon.isVague(lower) || this.lexicon.isVague(key),
      capital,
      capitals: text.length > 1 && text !== lower && text === text.toUpperCase(),
    };
  }

  #classOf(text: string, lower: string, capital: boolean): WordClass {
    const known = this.lexicon.classOf(lower);
    if (text.length === 1) return known === 'link' ? 'link' : 'break';
    if (!isWrittenIn(this.language, text)) return 'break';
    // German nouns have capitals; before one stands only what is declined like an adjective.
    const noAdjective = this.language === 'de' && !capital && !/e[mnrs]?$/u.test(lower);
    return known === 'content' && noAdjective ? 'break' : known;
  }
}

const otherScripts = /[\p{Script=Han}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a word is written as the language is: what a text quotes in another script is no part of its phrases. */
const isWrittenIn = (language: string, text: string): boolean =>
  /\p{L}/u.test(text) && (language === 'ru' || language === 'uk' || !otherScripts.test(text));

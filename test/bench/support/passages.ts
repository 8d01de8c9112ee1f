import { Random } from './random.ts';
import { words } from './words.ts';
import type { GeneratedLanguage } from './words.ts';

/** Letters of made words, by language; Chinese words are one to three of some thousand characters. */
const syllables: Readonly<Record<Exclude<GeneratedLanguage, 'zh'>, readonly string[]>> = {
  en: split(
    'ac ad al an ar as bar be car ce con cor de dis e en er fa for ge gra ha il in is la le li lo ma men mo na ne no o or pa per pre pro ra re ri sa se si so sta su ta te ti to tra tri u un ver vi',
  ),
  de: split(
    'ab an auf aus be bei ber brau bund de der ein er fach fall fol ge gel gen ger grund haf haus in kal kon kraft la land le leis lich mel mit nach ner ord pro recht rei schaf schul sta steu stell tra über um un unter ver vor wahl wal wer wirt zeich zu',
  ),
  ru: split(
    'ба бе во вы го гра да де до ео за зна и из ин ка ке ко кра ла ле ли ло ма ме ми мо на не ни но об о па пе пла по пра при ра ре ри ро са се си со ста су та те ти то у фи хо це ча ше эко',
  ),
};
const endings: Readonly<Record<Exclude<GeneratedLanguage, 'zh'>, readonly string[]>> = {
  en: split('tion tions ment ments ing ed er ers al ity ities ance ive ly s'),
  de: split('ung ungen keit heit schaft schaften lich liche lichen er ern es en e te ten'),
  ru: split('ость ости ение ения ению ать ный ного ному ная ой ые ых ам ами ов'),
};

/**
 * Passages shaped like legislation: a vocabulary that grows as that of real texts does (Zipf's law, Heaps' law), sentences
 * that come again with other numbers, and a passage of some 350 characters (Chinese: 130). The same on every machine.
 */
export class PassageGenerator {
  readonly #language: GeneratedLanguage;
  readonly #random: Random;
  readonly #vocabulary: string[];
  readonly #formulas: string[];
  /** Whether the last word was one of the common ones. */
  #common = false;

  constructor(language: GeneratedLanguage, seed: number) {
    this.#language = language;
    this.#random = new Random(seed);
    this.#vocabulary = [...words[language]];
    this.#formulas = Array.from({ length: 40 }, () => this.#sentence());
  }

  passage(): string {
    const sentences = Array.from({ length: this.#random.whole(1, 4) }, () =>
      this.#random.chance(0.12) ? this.#random.pick(this.#formulas) : this.#sentence(),
    );
    return sentences.join(this.#language === 'zh' ? '' : ' ');
  }

  heading(): string {
    return Array.from({ length: this.#random.whole(2, 5) }, () => this.#word()).join(
      this.#language === 'zh' ? '' : ' ',
    );
  }

  #sentence(): string {
    const said = Array.from({ length: this.#random.whole(7, 24) }, () => this.#word());
    if (this.#random.chance(0.3)) said.splice(3, 0, `${this.#random.whole(1, 400)}`);
    if (this.#language === 'zh') return `${said.join('')}。`;
    const text = said.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }

  /**
   * Nearly half of all words are the few common ones, which seldom follow one another, most others are rarer the later they
   * came up, and some are new.
   */
  #word(): string {
    const known = this.#vocabulary.length;
    this.#common = this.#random.chance(this.#common ? 0.15 : 0.7);
    if (!this.#common && this.#random.chance(0.065)) {
      const made = this.#make();
      this.#vocabulary.push(made);
      return made;
    }
    const u = this.#random.next();
    const rank = this.#common ? 2.7 * ((1 - u) ** -0.92 - 1) : known ** u - 1;
    return this.#vocabulary[Math.floor(Math.min(rank, known - 1))]!;
  }

  #make(): string {
    const language = this.#language;
    if (language === 'zh') {
      // Common characters come more often.
      const character = (): string => String.fromCharCode(0x4e00 + Math.floor(3500 * this.#random.next() ** 2.2));
      return Array.from({ length: this.#random.whole(1, 3) }, character).join('');
    }
    const stem = Array.from({ length: this.#random.whole(1, 4) }, () => this.#random.pick(syllables[language])).join(
      '',
    );
    return stem + this.#random.pick(endings[language]);
  }
}

/** Some words in a row of a passage, and the same with one or two letters wrong. */
export function remembered(
  random: Random,
  text: string,
  language: GeneratedLanguage,
): { exact: string; misspelt: string } {
  const spaced = language !== 'zh';
  const units = spaced ? (text.match(/\p{L}+/gu) ?? []) : Array.from(text.replace(/[。\d]/g, ''));
  const length = spaced ? random.whole(4, 7) : random.whole(5, 8);
  const at = random.whole(0, Math.max(0, units.length - length));
  const exact = units.slice(at, at + length).join(spaced ? ' ' : '');
  const letters = Array.from(exact);
  for (let edits = random.whole(1, 2); edits > 0 && letters.length > 3; edits--) {
    const place = random.whole(1, letters.length - 2);
    const kind = random.whole(0, 2);
    if (kind === 0) letters.splice(place, 1);
    else if (kind === 1) letters.splice(place, 2, letters[place + 1]!, letters[place]!);
    else letters.splice(place, 1, letters[random.whole(0, letters.length - 1)]!);
  }
  return { exact, misspelt: letters.join('') };
}

function split(text: string): readonly string[] {
  return text.split(' ');
}

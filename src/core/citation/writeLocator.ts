import type { Locator } from './citation.ts';

/** The words by which a locator is announced: for one, and for several where they differ. `…` stands for the number. */
type Words = Readonly<Record<string, readonly [one: string, several?: string]>>;

const words: Readonly<Record<string, Words>> = {
  en: {
    page: ['p.', 'pp.'],
    chapter: ['ch.', 'chs.'],
    section: ['§', '§§'],
    article: ['art.', 'arts.'],
    paragraph: ['para.', 'paras.'],
    figure: ['fig.', 'figs.'],
    table: ['tab.'],
    part: ['pt.', 'pts.'],
    volume: ['vol.', 'vols.'],
    note: ['n.', 'nn.'],
    line: ['l.', 'll.'],
    verse: ['v.', 'vv.'],
    appendix: ['app.'],
  },
  de: {
    page: ['S.'],
    chapter: ['Kap.'],
    section: ['§', '§§'],
    article: ['Art.'],
    paragraph: ['Abs.'],
    figure: ['Abb.'],
    table: ['Tab.'],
    part: ['Teil'],
    volume: ['Bd.'],
    note: ['Anm.'],
    line: ['Zeile'],
    verse: ['Vers'],
    appendix: ['Anhang'],
  },
  ru: {
    page: ['с.'],
    chapter: ['гл.'],
    section: ['§', '§§'],
    article: ['ст.'],
    paragraph: ['абз.'],
    figure: ['рис.'],
    table: ['табл.'],
    part: ['ч.'],
    volume: ['т.'],
    note: ['прим.'],
    appendix: ['прил.'],
  },
  zh: {
    page: ['第…页'],
    chapter: ['第…章'],
    section: ['第…节'],
    article: ['第…条'],
    paragraph: ['第…款'],
    figure: ['图'],
    table: ['表'],
    part: ['第…部分'],
    volume: ['第…卷'],
  },
  fr: {
    page: ['p.', 'pp.'],
    chapter: ['chap.'],
    section: ['§', '§§'],
    article: ['art.'],
    paragraph: ['paragraphe'],
    figure: ['fig.'],
    table: ['tableau'],
    part: ['partie'],
    volume: ['vol.'],
    note: ['n.'],
    line: ['ligne'],
    appendix: ['annexe'],
  },
  es: {
    page: ['p.', 'pp.'],
    chapter: ['cap.'],
    section: ['§', '§§'],
    article: ['art.'],
    paragraph: ['párrafo'],
    figure: ['fig.'],
    table: ['tabla'],
    part: ['parte'],
    volume: ['vol.'],
    note: ['n.'],
    line: ['línea'],
    appendix: ['anexo'],
  },
};

const several = /[\p{Pd},;]|\d\s?ff?\b/u;

/** `p. 106`, `S. 5–7`, `第3条`: a locator as a text of `language` prints it; CSL's name of its kind where we have no word. */
export function writeLocator({ label, value }: Locator, language: string): string {
  const own = words[language.split('-')[0]!]?.[label] ?? words['en']![label];
  if (!own) return `${label} ${value}`;
  const [one, more = one] = own;
  const word = several.test(value) ? more : one;
  return word.includes('…') ? word.replace('…', value) : `${word} ${value}`;
}

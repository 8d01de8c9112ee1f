/** The words that announce a locator, the most used first, in the languages that citations are read in. */
const words: Readonly<Record<string, readonly string[]>> = {
  en: ['p.', 'pp.', 'ch.', 'sec.', '§', 'art.', 'para.', 'fig.', 'tab.', 'vol.', 'n.', 'l.', 'app.'],
  de: ['S.', 'Kap.', 'Abschn.', '§', 'Art.', 'Abs.', 'Abb.', 'Tab.', 'Bd.', 'Anm.', 'Anhang'],
  ru: ['с.', 'гл.', 'разд.', '§', 'ст.', 'абз.', 'рис.', 'табл.', 'т.', 'прим.', 'прил.'],
  fr: ['p.', 'pp.', 'chap.', 'sec.', '§', 'art.', 'paragraphe', 'fig.', 'tableau', 'vol.', 'n.', 'annexe'],
  es: ['p.', 'pp.', 'cap.', 'sec.', '§', 'art.', 'párrafo', 'fig.', 'tabla', 'vol.', 'n.', 'anexo'],
};

/** The words for a document of this language; English ones where it has none of its own. */
export const locatorWords = (language: string): readonly string[] => words[language.split('-')[0]!] ?? words['en']!;

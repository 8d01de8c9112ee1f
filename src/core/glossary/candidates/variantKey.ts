/** Endings of cases, numbers and genders, longest first, by language: what inflection changes, not what derivation adds. */
const endings: Readonly<Record<string, RegExp>> = {
  en: /(?:(?<=[a-z]{2}s)es|(?<=(?:x|z|ch|sh))es|(?<=[^suia'])s)$/u,
  de: /(?:er|en|e)?(?:n|s|es|en|em|er|e)$/u,
  fr: /(?:(?<=a|e)ux|(?:es|e|s|x))$/u,
  es: /(?:es|os|as|o|a|e|s)$/u,
  pt: /(?:(?<=[oõa])es|os|as|o|a|e|s)$/u,
  pl: /(?:owych|owymi|owego|owemu|iach|iami|ach|ami|ych|ich|ymi|imi|ego|iego|emu|iemu|owi|ów|om|iom|iej|ej|ie|ia|ią|ię|iu|ii|ą|ę|a|e|i|o|u|y)$/u,
  ru: /(?:иями|иях|иям|ями|ами|ыми|ими|ого|его|ому|ему|ией|ьям|ах|ях|ам|ям|ых|их|ый|ий|ой|ая|яя|ое|ее|ые|ие|ую|юю|ою|ею|ом|ем|ым|им|ов|ев|ей|ия|ии|ию|ие|ья|ье|ью|а|я|о|е|ы|и|у|ю|ь)$/u,
};

const least: Readonly<Record<string, number>> = { en: 3 };

/**
 * What the inflected forms of a word have in common: for putting them together, never for show. Light, so that `union`
 * and `universe` or `organ` and `organisation` stay apart.
 */
export function variantKey(word: string, language: string): string {
  const lower = word.toLowerCase();
  let stem = lower;
  const ending = endings[language];
  if (ending) {
    if (language === 'en' && /[^aeiou]ies$/u.test(lower) && lower.length > 4) stem = `${lower.slice(0, -3)}y`;
    else {
      const cut = lower.replace(ending, '');
      if (cut.length >= (least[language] ?? 4)) stem = cut;
    }
  }
  return stem
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[-‐‑’']/gu, '');
}

/** Words that are frequent in one language and rare in the others written in the same script. */
const stopWords: Record<string, readonly string[]> = {
  en: [
    'the',
    'of',
    'and',
    'to',
    'in',
    'is',
    'that',
    'for',
    'by',
    'with',
    'on',
    'as',
    'are',
    'this',
    'be',
    'or',
    'shall',
    'from',
    'which',
  ],
  de: [
    'der',
    'die',
    'das',
    'und',
    'ist',
    'von',
    'den',
    'dem',
    'des',
    'zu',
    'mit',
    'für',
    'auf',
    'ein',
    'eine',
    'nicht',
    'werden',
    'wird',
    'nach',
  ],
  fr: [
    'le',
    'la',
    'les',
    'des',
    'et',
    'est',
    'du',
    'une',
    'dans',
    'pour',
    'que',
    'qui',
    'par',
    'sur',
    'au',
    'aux',
    'sont',
    'ou',
    'ces',
  ],
  es: [
    'el',
    'los',
    'las',
    'del',
    'y',
    'una',
    'por',
    'con',
    'para',
    'que',
    'se',
    'al',
    'su',
    'como',
    'o',
    'es',
    'esta',
    'sus',
    'lo',
  ],
  pt: [
    'os',
    'as',
    'do',
    'da',
    'dos',
    'das',
    'e',
    'um',
    'uma',
    'não',
    'para',
    'com',
    'ao',
    'pelo',
    'pela',
    'são',
    'em',
    'na',
    'no',
  ],
  pl: [
    'w',
    'i',
    'na',
    'z',
    'do',
    'się',
    'nie',
    'oraz',
    'jest',
    'że',
    'o',
    'przez',
    'dla',
    'od',
    'po',
    'lub',
    'są',
    'ich',
    'jako',
  ],
  it: [
    'il',
    'di',
    'che',
    'della',
    'dei',
    'delle',
    'per',
    'un',
    'una',
    'con',
    'non',
    'nel',
    'sono',
    'gli',
    'alla',
    'è',
    'del',
    'da',
    'si',
  ],
};
const languagesOf = new Map<string, string[]>();
for (const [language, list] of Object.entries(stopWords)) {
  for (const word of list) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** How much of a text is looked at, in UTF-16 units. */
const sample = 300;

/** The language of a text as a BCP 47 primary tag: by script, and by stop words where the script is Latin; `und` where it is too short to tell. */
export function languageOf(text: string): string {
  let latin = 0;
  let cyrillic = 0;
  let han = 0;
  let kana = 0;
  let hangul = 0;
  const length = Math.min(text.length, sample);
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i);
    if (c < 0x41) continue;
    if (c < 0x250) latin++;
    else if (c >= 0x400 && c < 0x530) cyrillic++;
    else if (c >= 0x3040 && c < 0x3100) kana++;
    else if ((c >= 0x4e00 && c < 0xa000) || (c >= 0x3400 && c < 0x4dc0)) han++;
    else if (c >= 0xac00 && c < 0xd7a4) hangul++;
  }
  if (hangul > 2 && hangul * 2 > han) return 'ko';
  if (kana > 1 && kana * 8 > han && (kana + han) * 4 > latin) return 'ja';
  if (han > 1 && han * 4 > latin && han * 4 > cyrillic) return 'zh';
  if (cyrillic > 2 && cyrillic > latin) return /[іїєґ]/u.test(text.slice(0, length)) ? 'uk' : 'ru';
  return latin > 2 ? latinLanguage(text.slice(0, length)) : 'und';
}

function latinLanguage(text: string): string {
  const scores = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const languages = languagesOf.get(word);
    if (languages)
      for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
  }
  let best = 'und';
  let most = 1;
  for (const [language, score] of scores) {
    if (score > most) {
      best = language;
      most = score;
    }
  }
  return best;
}

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

const nextHash = (hash: number, c: number): number => (hash * 31 + c) | 0;
const stopHashes = new Uint8Array(0x1000);
for (const word of languagesOf.keys()) {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = nextHash(hash, word.charCodeAt(i));
  stopHashes[hash & 0xfff] = 1;
}

/** Whether a letter, or half of one, stands at `i`. */
function isLetter(text: string, i: number): boolean {
  const c = text.charCodeAt(i);
  if (c < 0x80) return c >= 0x61 ? c <= 0x7a : c >= 0x41 && c <= 0x5a;
  const half = c >= 0xdc00 && c < 0xe000 ? text.codePointAt(i - 1) : text.codePointAt(i);
  return /\p{L}/u.test(String.fromCodePoint(half ?? c));
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

const longestStopWord = Math.max(...Array.from(languagesOf.keys(), (word) => word.length));

function latinLanguage(text: string): string {
  const scores = new Map<string, number>();
  const lower = text.toLowerCase();
  for (let i = 0; i < lower.length; i++) {
    const start = i;
    let hash = 0;
    for (; i < lower.length && isLetter(lower, i); i++) hash = nextHash(hash, lower.charCodeAt(i));
    // Most words are told off by their length or hash alone.
    if (i === start || i - start > longestStopWord || stopHashes[hash & 0xfff] !== 1) continue;
    const languages = languagesOf.get(lower.slice(start, i));
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

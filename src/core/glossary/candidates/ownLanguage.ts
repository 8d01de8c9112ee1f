/**
 * The language that a text is read as: the one it is said to be in, unless it is written in a script that this language
 * has not, as an English keyword of a Russian paper. Short texts say little else of their language.
 */
export function ownLanguage(text: string, language: string, otherwise: string): string {
  const said = language === 'und' ? otherwise : language;
  const script = scriptOf(text);
  if (script === 'han') return said === 'ja' ? 'ja' : 'zh';
  if (script === 'cyrillic') return said === 'uk' ? 'uk' : 'ru';
  return script === 'latin' && /^(?:zh|ja|ko|ru|uk|und)$/u.test(said) ? 'en' : said;
}

/** The script of the first letters of a text, as far as it tells languages apart. */
function scriptOf(text: string): 'latin' | 'cyrillic' | 'han' | null {
  let latin = 0;
  let cyrillic = 0;
  let han = 0;
  for (let i = 0; i < Math.min(text.length, 200); i++) {
    const c = text.charCodeAt(i);
    if ((c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || (c >= 0xc0 && c < 0x250)) latin++;
    else if (c >= 0x400 && c < 0x530) cyrillic++;
    else if (c >= 0x3400 && c < 0xa000) han++;
  }
  // A Chinese character says as much as a Latin word.
  if (han * 4 > latin && han > 0) return 'han';
  if (cyrillic > latin) return 'cyrillic';
  return latin > 0 ? 'latin' : null;
}

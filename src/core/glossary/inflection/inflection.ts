import { foldedKey } from '../../text/fold.ts';
import { english } from './english.ts';
import type { Inflect } from './forms.ts';
import { otherLatin } from './forms.ts';
import { german } from './german.ts';
import { french, portuguese, spanish } from './romance.ts';
import { russian } from './russian.ts';

const byLanguage: Readonly<Record<string, Inflect>> = {
  en: english,
  de: german,
  ru: russian,
  fr: french,
  es: spanish,
  pt: portuguese,
};

/**
 * How the words of a label in `language`, a BCP 47 tag, are inflected. A label of no known language is taken for English
 * or Russian by its letters. `null` where nothing is inflected that we know of, as in Chinese.
 */
export function inflectionOf(language: string, text: string): Inflect | null {
  const primary = language.toLowerCase().split('-')[0]!;
  const known = byLanguage[primary];
  if (known) return known;
  if (/\p{sc=Cyrl}/u.test(text)) return primary === 'und' ? russian : null;
  if (!/[a-z]/.test(foldedKey(text))) return null;
  return primary === 'und' ? english : otherLatin;
}

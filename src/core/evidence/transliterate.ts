import { pinyinOf } from './palladius.ts';

/** Russian, Ukrainian and Belarusian in Latin letters, after BGN/PCGN. Apostrophes are left out. */
const cyrillic: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'yo', є: 'ye', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'yi',
  й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f', х: 'kh',
  ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
}; // prettier-ignore

const carons: Readonly<Record<string, string>> = { š: 'sh', č: 'ch', ž: 'zh', ŝ: 'shch', ß: 'ss' };

/**
 * The keys under which a word is compared with the same word in another script, Latin small letters all: for Cyrillic
 * its transliteration and the Pinyin that it may be, for Latin itself; for other scripts none. Systems of
 * transliteration differ, so what they differ in is made equal: `Dostoyevsky`, `Dostoevskij` and `Достоевский` are one.
 */
export function romanKeys(word: string): readonly string[] {
  const lower = word.normalize('NFC').toLowerCase();
  if (/^[\p{sc=Latin}\p{M}\p{Pd}'’ʹ]+$/u.test(lower)) return keys([lower]);
  if (!/^[\p{sc=Cyrillic}\p{M}\p{Pd}'’]+$/u.test(lower)) return [];
  const letters = lower.replace(/[\p{Pd}'’]/gu, '');
  return keys([Array.from(letters, (c) => cyrillic[c] ?? '').join(''), ...pinyinOf(letters)]);
}

const keys = (words: readonly string[]): string[] => [...new Set(words.map(skeleton))].filter((key) => key !== '');

/** A word without what the systems of transliteration write differently. */
const skeleton = (word: string): string =>
  word
    .replace(/[ščžŝß]/gu, (c) => carons[c]!)
    .normalize('NFD')
    .replace(/[^a-z]/gu, '')
    .replace(/t?sch(?!ch)/gu, (found) => (found === 'tsch' ? 'ch' : 'sh'))
    .replace(/kh/gu, 'h')
    .replace(/t[sz]/gu, 'c')
    .replace(/[yji](?=[aeou])/gu, '')
    .replace(/[yj]/gu, 'i')
    .replace(/w/gu, 'v')
    .replace(/(.)\1+/gu, '$1');

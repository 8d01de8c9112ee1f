import type { Label } from './concept.ts';

/** Languages in which marks tell no words apart: in English, and in names out of other scripts, writers leave them out. */
const ornament = new Set(['en', 'und', 'zh', 'ja', 'ko', 'ru', 'uk', 'be', 'bg', 'sr', 'mk', 'el', 'ar', 'he']);

/** Whether the marks of letters tell words apart in a language, as in `marche` and `marché`. */
export const marksDistinguish = (language: string): boolean => !ornament.has(language.toLowerCase().split('-')[0]!);

/** How far around an occurrence is looked for marks, in UTF-16 units: to see whether the text writes any. */
const around = 400;
const marked = /[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]/;

/** Whether a text has letters with marks. */
const hasMarks = (text: string): boolean => marked.test(text);

/**
 * Whether `[start, end)` of `text` has the marks of the label, as far as the letters are the same. A mark that the label has
 * not makes another word. One that the text has not may have been lost: in capitals, and where no other letter around has
 * one. Inflection changes some marks by itself.
 */
export function marksAgree(label: Label, text: string, start: number, end: number): boolean {
  const found = text.slice(start, end);
  if (found === label.text || (!hasMarks(label.text) && !hasMarks(found))) return true;
  const language = label.language.toLowerCase().split('-')[0]!;
  const ours = wordsOf(label.text);
  const theirs = wordsOf(found);
  // Joined or split otherwise: compared as one word.
  const pairs: [string, string][] =
    ours.length === theirs.length ? ours.map((word, i) => [word, theirs[i]!]) : [[ours.join(''), theirs.join('')]];
  let lost = false;
  for (const [mine, other] of pairs) {
    const change = compare(mine, other);
    if (change === 'same' || isByInflection(language, mine, other)) continue;
    if (change === 'gained') return false;
    lost = true;
  }
  if (!lost || found === found.toUpperCase()) return true;
  return ![text.slice(Math.max(0, start - around), start), found, text.slice(end, end + around)].some(hasMarks);
}

/**
 * Whether inflection explains that two forms have other marks: German ä, ö, ü come with a plural (`Grundsatz`, `Grundsätze`,
 * `Mangel`, `Mängel`), and the accents of Spanish and Portuguese go with the stress before -es (`resolución`, `resoluciones`).
 */
function isByInflection(language: string, label: string, found: string): boolean {
  const inflected = bare(label) !== bare(found);
  if (language === 'de') {
    const without = (word: string): string => word.replace(/[äöü]/gu, bare);
    return (inflected || /e[lrn]$/.test(label)) && compare(without(label), without(found)) === 'same';
  }
  return inflected && (language === 'es' || language === 'pt') && (/es$/.test(label) || /es$/.test(found));
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Compares the marks of two words up to where their letters differ. */
function compare(label: string, found: string): 'same' | 'lost' | 'gained' {
  let lost = false;
  for (let i = 0; i < Math.min(label.length, found.length); i++) {
    const [mine, other] = [label[i]!, found[i]!];
    if (mine === other) continue;
    if (bare(mine) !== bare(other)) break;
    if (other !== bare(other)) return 'gained';
    lost = true;
  }
  return lost ? 'lost' : 'same';
}

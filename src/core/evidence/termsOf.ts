import { characterEnd, edge, FoldedLetters, isUnspaced } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { functionWords } from './functionWords.ts';
import { romanKeys } from './transliterate.ts';

/** What a passage can speak for a claim with: its words, its figures, and the names in it. */
export type TermKind = 'word' | 'figure' | 'name';

/** A word, figure or name of a text, with what it is compared by. Its span is one of that text. */
export interface Term extends Span {
  readonly kind: TermKind;
  readonly key: string;
}

/** The terms of a text. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = [];
  new TermScanner().scan(text, { start: 0, end: text.length }, (kind, key, start, end) =>
    terms.push({ kind, key, start, end }),
  );
  return terms;
}

/** Letters that forms of one word share at least. */
export const stem = 4;

/** Whether two words are forms of one: they share their beginning, and little follows it. From 0 to 1. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  let common = 0;
  while (common < Math.min(a.length, b.length) && a[common] === b[common]) common++;
  return common >= stem && common / longer >= 0.6 ? 0.5 + 0.4 * (common / longer) : 0;
}

type Visit = (kind: TermKind, key: string, start: number, end: number) => void;

/**
 * Reads terms from texts. Words are folded, and without an English plural; figures are without the marks that group
 * them; a name is a capitalised word in Latin or Cyrillic letters, with a key for each way to write it in Latin ones, and
 * is a word too. Of scripts without spaces each pair of characters is a word. No object is made for what is only
 * visited, as a long source is read while somebody waits.
 */
export class TermScanner {
  readonly #letters = new FoldedLetters();
  /** The keys of the names met so far: the same come again and again. */
  readonly #names = new Map<string, readonly string[]>();

  scan(text: string, part: Span, visit: Visit): void {
    figures(text, part, visit);
    const { units, edges, at, length } = this.#letters.read(text, part.start, part.end);
    const folded = this.#letters.toString();
    for (let i = 0; i < length;) {
      const from = i++;
      if (edges[from]! & edge.sign) continue;
      if (isUnspaced(units[from]!)) {
        const paired = i < length && isUnspaced(units[i]!) && !(edges[i]! & (edge.gap | edge.sign));
        if (paired) visit('word', folded.slice(from, i + 1), at[from]!, characterEnd(text, at[i]!));
        continue;
      }
      let part = from;
      while (i < length && !(edges[i]! & (edge.gap | edge.sign)) && !isUnspaced(units[i]!)) {
        // What extraction or a fashion glued, as in `PublicGoods` and `rule12`, is read in parts and as a whole.
        if (edges[i]! & (edge.boundary | edge.digits)) {
          if (i - part > 1) this.#word(text, folded.slice(part, i), at[part]!, at[i - 1]!, visit);
          part = i;
        }
        i++;
      }
      if (part > from && i - part > 1) this.#word(text, folded.slice(part, i), at[part]!, at[i - 1]!, visit);
      this.#word(text, folded.slice(from, i), at[from]!, at[i - 1]!, visit);
    }
  }

  #word(text: string, key: string, start: number, last: number, visit: Visit): void {
    if (key.length < 2 || isDigit(key.charCodeAt(0)) || functionWords.has(key)) return;
    const end = characterEnd(text, last);
    visit('word', singular(key), start, end);
    if (!isCapital(text.charCodeAt(start))) return;
    const name = text.slice(start, end);
    let keys = this.#names.get(name);
    if (!keys) this.#names.set(name, (keys = romanKeys(name).filter((roman) => roman.length > 2)));
    for (const roman of keys) visit('name', roman, start, end);
  }
}

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;

/** A capital of the Latin or the Cyrillic alphabet. */
function isCapital(c: number): boolean {
  if (c < 0x80) return c >= 0x41 && c <= 0x5a;
  if (c >= 0x530) return false;
  const letter = String.fromCharCode(c);
  return letter !== letter.toLowerCase();
}

const singular = (word: string): string => {
  if (word.length < 4 || !word.endsWith('s')) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ss|us|is)$/u.test(word) ? word : word.slice(0, -1);
};

/** `1 234`, `1,234.5`, `12.5`: one number however it is grouped. */
const figure = /\d{1,3}(?:[ \u00a0\u202f’']\d{3})+(?!\d)|\d+(?:[.,]\d+)*/gu;

function figures(text: string, { start, end }: Span, visit: Visit): void {
  for (const match of text.slice(start, end).matchAll(figure)) {
    const at = start + match.index;
    visit('figure', figureKey(match[0]), at, at + match[0].length);
  }
}

function figureKey(printed: string): string {
  const grouped = printed.replace(/[ \u00a0\u202f’']/gu, '');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(grouped)) return grouped.replace(/,/gu, '');
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/u.test(grouped)) return grouped.replace(/\./gu, '').replace(',', '.');
  return grouped.replace(',', '.');
}

import type { Row, Sort } from './messages.ts';

/**
 * The numbers of the rows that hold all words of `filter`, in the order that is asked for. A left context is compared
 * from its last word on, as the words nearest to the keyword tell how it is used. What is equal stands as it was found.
 */
export function ordered(rows: readonly Row[], { by, descending }: Sort, filter: string): number[] {
  const words = folded(filter).split(/\s+/u).filter(Boolean);
  const numbers = [...rows.keys()].filter((i) => words.length === 0 || holds(rows[i]!, words));
  const keys = new Map(numbers.map((i) => [i, keyOf(rows[i]!, by)]));
  const sign = descending ? -1 : 1;
  return numbers.sort((a, b) => sign * compare(keys.get(a)!, keys.get(b)!) || a - b);
}

type Key = string | number;

function keyOf(row: Row, by: Sort['by']): Key {
  switch (by) {
    case 'left':
      return wordsOf(row.left).reverse().join(' ');
    case 'right':
      return wordsOf(row.right).join(' ');
    case 'keyword':
      return `${folded(row.wording)} ${folded(row.keyword)}`;
    case 'document':
      return folded(row.document);
    case 'page':
      return row.page === '' ? Infinity : Number.parseInt(row.page, 10) || 0;
  }
}

const compare = (a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0);

const holds = ({ left, keyword, right, document }: Row, words: readonly string[]): boolean => {
  const text = folded(`${left} ${keyword} ${right} ${document}`);
  return words.every((word) => text.includes(word));
};

/** The words of a text, folded; each character where words are not parted by spaces. Punctuation is none. */
const wordsOf = (text: string): string[] => folded(text).match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]+/gu) ?? []; // prettier-ignore

/** A text without its case and its accents. */
const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase(); // prettier-ignore

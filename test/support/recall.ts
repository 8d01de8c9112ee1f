/** What an extraction has of the text that a page is known to hold. */
export interface Recall {
  /** How many words of the page are known. */
  readonly known: number;
  /** How many of them the extraction has, in their order. */
  readonly found: number;
  /** How many words the extraction has beyond these. */
  readonly extra: number;
}

/**
 * Words of a text, by which texts are compared: without hyphens, which lines are broken at, and with every Chinese
 * character a word, because lines are broken between any two of them.
 */
export const comparedWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/[-\u00ad‐]\s*(?=\p{L})/gu, '')
    .replace(/’|‘/gu, "'")
    .replace(/\p{Script=Han}|[，。、；：]/gu, ' $& ')
    .split(/\s+/u)
    .filter((word) => word !== '');

/** The longest common subsequence of the words that are known and of those that were extracted. */
export function recallOf(known: string, extracted: string): Recall {
  const a = comparedWords(known);
  const b = comparedWords(extracted);
  let above = new Uint32Array(b.length + 1);
  for (const word of a) {
    const row = new Uint32Array(b.length + 1);
    for (let j = 0; j < b.length; j++) row[j + 1] = word === b[j] ? above[j]! + 1 : Math.max(above[j + 1]!, row[j]!);
    above = row;
  }
  const found = above[b.length]!;
  return { known: a.length, found, extra: b.length - found };
}

import type { Piece } from './pieces.ts';

/** Accents that are drawn by themselves, and those that combine with the letter before them. */
const combining: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '´': '\u0301',
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  '˝': '\u030b',
  ˇ: '\u030c',
  '¸': '\u0327',
  '˛': '\u0328',
};
const accent = /[`´^ˆ~˜¯˘˙¨˚˝ˇ¸˛\u0300-\u0328]/u;
const accentFirst = new RegExp(`^(${accent.source})\\s*`, 'u');
const accentLast = new RegExp(`(${accent.source})\\s*$`, 'u');

/** An accent stands over its letter: the pieces overlap by this share of their size at least. */
const overlap = 0.12;

/**
 * Puts accents on their letters, which old fonts of TeX draw one over the other. The pieces are in the order in which
 * they are drawn: the accent comes right before its letter, or right after it.
 */
export function withAccents(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const pair = last && overlaps(last, piece) ? (accentBefore(last, piece) ?? accentAfter(last, piece)) : null;
    if (!pair) {
      result.push(piece);
      continue;
    }
    result.pop();
    for (const one of pair) if (one.text.trim() !== '') result.push(one);
  }
  return result;
}

const overlaps = (a: Piece, b: Piece): boolean =>
  b.left < a.right - overlap * a.size &&
  b.left > a.left - 0.5 * a.size &&
  Math.abs(a.baseline - b.baseline) < 0.5 * a.size;

function accentBefore(last: Piece, piece: Piece): readonly [Piece, Piece] | null {
  const found = accentLast.exec(last.text);
  if (!found || !/^\p{L}/u.test(piece.text)) return null;
  const [first] = piece.text;
  const text = accented(first!, found[1]!) + piece.text.slice(first!.length);
  return [
    { ...last, text: last.text.slice(0, found.index), right: Math.min(last.right, piece.left) },
    { ...piece, text },
  ];
}

function accentAfter(last: Piece, piece: Piece): readonly [Piece, Piece] | null {
  const found = accentFirst.exec(piece.text);
  const letter = /\p{L}$/u.exec(last.text)?.[0];
  if (!found || letter === undefined) return null;
  return [
    { ...last, text: last.text.slice(0, -letter.length) + accented(letter, found[1]!) },
    { ...piece, text: piece.text.slice(found[0].length), left: Math.max(piece.left, last.right) },
  ];
}

const accented = (letter: string, mark: string): string =>
  ((letter === 'ı' ? 'i' : letter) + (combining[mark] ?? mark)).normalize('NFC');

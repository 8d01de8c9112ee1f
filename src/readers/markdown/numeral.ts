/** How a list writes its numbers. */
export type NumeralStyle = 'decimal' | 'letter' | 'Letter' | 'roman' | 'Roman';

/** How much a list may print around a number, in UTF-16 units: it stands once in a file, and before each item. */
export const longestMark = 200;

/** A number as a list writes it; in figures where the style has no numeral for it. */
export function numeral(number: number, style: NumeralStyle): string {
  if (style === 'decimal' || number < 1 || number > 3999) return String(number);
  const text = style === 'roman' || style === 'Roman' ? roman(number) : letters(number);
  return style === 'Roman' || style === 'Letter' ? text.toUpperCase() : text;
}

const letters = (number: number): string =>
  (number > 26 ? letters(Math.floor((number - 1) / 26)) : '') + String.fromCharCode(97 + ((number - 1) % 26));

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'],
  [5, 'v'], [4, 'iv'], [1, 'i'],
]; // prettier-ignore

function roman(number: number): string {
  let text = '';
  let rest = number;
  for (const [value, digit] of romanDigits) for (; rest >= value; rest -= value) text += digit;
  return text;
}

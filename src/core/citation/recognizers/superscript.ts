import { takesExponent } from '../../text/characters.ts';
import { plainDigits } from '../../document/scan/label.ts';
import { numericItems } from '../keys.ts';
import { inEachStretch } from './recognizer.ts';

const marks = [
  /<sup>\s*\\?\[?((?:[a-z.]{2,8}\s){0,2}\d(?:[\d\s,;‐–-]|(?<=\d)[a-h](?!\p{L})){0,24})\\?\]?\s*<\/sup>/giu,
  /\^\{\[?(\d[\d\s,;‐–-]{0,24})\]?\}/gu,
  /\^\[(\d[\d\s,;‐–-]{0,24})\]\^?/gu,
  /\^(\d[\d,;‐–-]{0,24})\^/gu,
  /\^\(((?:[a-z.]{2,8}\s){0,2}\d[^()]{0,60})\)/giu,
  /(?<!⁻)([⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[⁻,\u2009]{1,2}[⁰¹²³⁴⁵⁶⁷⁸⁹]+){0,12})/gu,
];

/** `^[7]`, `^7^`, `^{7}`, `⁷`, `<sup>7</sup>`: numbers set above the line, of entries or of footnotes. */
export const superscript = inEachStretch(({ start, text }) =>
  marks.flatMap((mark) =>
    [...text.matchAll(mark)].flatMap((match) => {
      const items = numericItems(plainDigits(match[1]!).replace(/⁻/gu, '-'));
      const before = text.slice(Math.max(0, match.index - 8), match.index);
      if (!items || takesExponent(before)) return [];
      const from = start + match.index;
      return [{ start: from, end: from + match[0].length, text: match[0], style: 'superscript', items }];
    }),
  ),
);

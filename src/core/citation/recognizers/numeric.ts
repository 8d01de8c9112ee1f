import { numericItems } from '../keys.ts';
import { inEachStretch } from './recognizer.ts';

const bracketed =
  /(?<![\p{L}\d\]^!\\])\s?\[(\s*(?:\p{L}[\p{L}.]{0,8},?\s){0,2}\d[^[\]]{0,120})\](?![([\p{L}\d]|:\S|-\p{L})/gu;
const glued = /(?<=\p{L}{2}|[”"’)»])\[(\s*\d[^[\]]{0,120})\](?![([\p{L}\d]|:\S|-\p{L})/gu;

/** `[3]`, `[1-2]`, `[3, 5–7]`, `[3, p. 106]`, `[2, с. 14; 5]`: numbers of entries in square brackets. */
export const numeric = inEachStretch(({ start, text }) => {
  if (!text.includes('[')) return [];
  return [...text.matchAll(bracketed), ...text.matchAll(glued)].flatMap((match) => {
    const items = numericItems(match[1]!);
    // Between hyphens stands the part of a chemical name.
    if (
      !items ||
      (/^-\[.*\]$/u.test(text.slice(Math.max(0, match.index - 1), match.index + match[0].length)) &&
        text[match.index + match[0].length] === '-')
    )
      return [];
    const from = start + match.index + match[0].indexOf('[');
    const surface = match[0].slice(match[0].indexOf('['));
    return [{ start: from, end: from + surface.length, text: surface, style: 'numeric', items }];
  });
});

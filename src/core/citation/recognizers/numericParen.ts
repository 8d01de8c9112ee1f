import type { Citation } from '../citation.ts';
import { numericItems } from '../keys.ts';
import { foundIn, type Recognizer } from './recognizer.ts';

const bracketed =
  /(?<=[\p{L}\d.,;:’”")%]\s{0,2})\((\s*\d{1,3}(?:\s*[-–,;]\s*\d{1,3}){0,20}\s*(?:,\s*\p{L}{1,5}\.\s*\d[\d–-]*\s*)?)\)/gu;
/** So many such numbers, all of them entries, make a style. */
const fewest = 3;

/** `(4)`, `(3-5, 7)`: numbers of entries in round brackets, where the list is numbered and nothing else cites it. */
export const numericParen: Recognizer = function* ({ stretches, entries, claimed }) {
  const labels = new Set(entries.map((e) => e.label));
  if (!labels.has('1')) return [];
  const found = yield* foundIn(stretches, ({ start, text }): Citation[] =>
    [...text.matchAll(bracketed)].flatMap((match) => {
      const items = numericItems(match[1]!);
      if (!items?.every((i) => labels.has(i.key))) return [];
      return [
        {
          start: start + match.index,
          end: start + match.index + match[0].length,
          text: match[0],
          style: 'numeric',
          items,
        },
      ];
    }),
  );
  const cited = new Set(found.flatMap((c) => c.items.map((i) => i.key)));
  const others = claimed.filter((c) => c.style === 'numeric' || c.style === 'superscript').length;
  return found.length >= fewest && found.length > others && cited.size * 3 >= labels.size ? found : [];
};

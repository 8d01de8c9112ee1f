import type { Citation } from '../citation.ts';
import { Labels, labelItems, type LabelItem } from '../labels.ts';
import { foundIn, type Recognizer, type Stretch } from './recognizer.ts';

const bracketed = /(?<![\]^!\\])\\?\[([^[\]]{2,200}?)\\?\](?![([])/gu;
/** So many entries must be cited by their labels before one that the list lacks is believed. */
const fewest = 2;

interface Candidate {
  readonly citation: Citation;
  readonly items: readonly LabelItem[];
}

/**
 * `[ABC99]`, `[RFC2119]`, `[Knu84, p. 3; GDPR]`: labels of entries in square brackets. Which they are only the list says,
 * so that `[NOTE]` is none; where it has entries of the kind, one that it lacks is a citation too, of nothing.
 */
export const label: Recognizer = function* ({ stretches, entries }) {
  const labels = new Labels(entries);
  if (labels.size === 0) return [];
  const found = yield* foundIn(stretches, (stretch) => candidatesIn(stretch, labels));
  const cited = new Set(found.flatMap(({ items }) => items.flatMap(({ item, known }) => (known ? [item.key] : []))));
  return found
    .filter(({ items }) => items.some(({ known }) => known) || cited.size >= fewest)
    .map(({ citation }) => citation);
};

function candidatesIn({ start, text }: Stretch, labels: Labels): Candidate[] {
  if (!text.includes('[')) return [];
  return [...text.matchAll(bracketed)].flatMap((match): Candidate[] => {
    const items = labelItems(match[1]!, labels);
    if (!items) return [];
    const citation: Citation = {
      start: start + match.index,
      end: start + match.index + match[0].length,
      text: match[0],
      style: 'label',
      items: items.map(({ item }) => item),
    };
    return [{ citation, items }];
  });
}

import type { Bibliography } from '../../core/bibliography/bibliography.ts';
import type { BibliographyEntry } from '../../core/bibliography/formats/entry.ts';
import type { Location } from '../card.ts';
import { locationOf } from '../location.ts';

/** An entry cut out of its file, with the line's end behind it. What else stands before the next, such as a comment, stays. */
export function removal(
  { uri, entries }: Bibliography,
  entry: BibliographyEntry,
): Location & { readonly text: string } {
  const { start, end } = entry.span;
  const next = entries[entries.indexOf(entry) + 1]?.span.start ?? end;
  return { ...locationOf(uri, { start, end: next - end <= lineEnds ? Math.max(next, end) : end }), text: '' };
}

/** So few units between two entries hold nothing but the ends of lines. */
const lineEnds = 2;

import type { Reference } from '../../core/bibliography/reference.ts';
import type { Citation, CitationItem } from '../../core/citation/citation.ts';
import { itemPlaces } from '../../core/citation/itemAt.ts';
import type { Ambiguity } from '../../core/corpus/resolution.ts';
import { resolutionsIn } from '../../core/corpus/resolutions.ts';
import type { Document } from '../../core/document/document.ts';
import type { Span } from '../../core/text/span.ts';
import { locationOf } from '../location.ts';
import { isAsked, type Fixer, type QuickFix } from './action.ts';
import { named } from './wording.ts';

/** Letters tell so many works of one author and year apart. */
const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * A year that fits several entries gets the letter of one of them. Where the list prints no letters, the entries get
 * them too, in their order.
 */
export const ambiguousCitation: Fixer = {
  code: 'ambiguous-citation',
  inDocument: (document, question) =>
    resolutionsIn(question.corpus, document)
      .filter(({ citation, ambiguous }) => ambiguous.length > 0 && isAsked(citation, question))
      .flatMap(({ citation, ambiguous }) => ambiguous.flatMap((one) => lettered(document, citation, one))),
};

function lettered(citing: Document, citation: Citation, { item, document: home, entries }: Ambiguity): QuickFix[] {
  const year = item.year?.slice(0, 4);
  const at = year === undefined ? null : yearOf(citation, item, year);
  if (year === undefined || !at || entries.length > letters.length) return [];
  const places = entries.map((entry) => yearIn(home, entry, year));
  if (places.some((place) => place === null)) return [];
  const printed = places.map((place) => home.text.slice(place!.end, place!.end + 1));
  const own = printed.map((letter) => (/[a-z]/u.test(letter) ? letter : ''));
  const unlettered = own.every((letter) => letter === '');
  // Letters that some have, or that two share, are for the writer to put right.
  if (!unlettered && (own.includes('') || new Set(own).size < own.length)) return [];
  const inList = unlettered
    ? places.map((place, i) => ({ ...locationOf(home.uri, { start: place!.end, end: place!.end }), text: letters[i]! }))
    : [];
  return entries.map((entry, i) => {
    const letter = unlettered ? letters[i]! : own[i]!;
    return {
      title: `${unlettered ? 'Add letters to the years, and cite' : 'Cite'} ${year}${letter}: ${named(entry)}`,
      code: 'ambiguous-citation',
      span: citation,
      preferred: false,
      edits: [{ ...locationOf(citing.uri, { start: at.end, end: at.end }), text: letter }, ...inList],
    };
  });
}

/** Where the item prints its year, without the letter. */
function yearOf(citation: Citation, item: CitationItem, year: string): Span | null {
  const place = itemPlaces(citation).find((one) => one.item === item);
  const index = place ? citation.text.indexOf(year, place.at - citation.start) : -1;
  if (index < 0 || item.year !== year) return null;
  const start = citation.start + index;
  return { start, end: start + year.length };
}

/** Where an entry prints the year for the first time, outside longer numbers. */
function yearIn({ text }: Document, { start, end }: Reference, year: string): Span | null {
  const found = new RegExp(`(?<![\\d/.-])${year}(?!\\d)`, 'u').exec(text.slice(start, end));
  return found ? { start: start + found.index, end: start + found.index + year.length } : null;
}

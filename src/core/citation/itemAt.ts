import type { Citation, CitationItem } from './citation.ts';

/**
 * The item of a citation that an offset of the source stands in: the last one whose name begins at or before it, the
 * first before all of them. Of a range, `[4–6]`, the numbers that it does not print belong to the first that it does.
 */
export function itemAt(citation: Citation, offset: number): CitationItem {
  let found = citation.items[0]!;
  for (const { item, at } of itemPlaces(citation)) {
    if (at > offset) break;
    found = item;
  }
  return found;
}

/** The items that a citation prints, in its order, and where in the source the name or the number of each begins. */
export function itemPlaces({ start, text, items }: Citation): { readonly item: CitationItem; readonly at: number }[] {
  let from = 0;
  return items.flatMap((item) => {
    const at = placeOf(text, item, from);
    if (at < 0) return [];
    from = at + 1;
    return [{ item, at: start + at }];
  });
}

/** Where an item's name begins in the citation's text, from `from` on; -1 where it is not printed. */
function placeOf(text: string, { key, family, year }: CitationItem, from: number): number {
  if (family === undefined) return numberOrKey(text, key, from);
  const at = text.indexOf(family, from);
  // Further years of the same authors stand alone: `Li 2019, 2021`.
  return at >= 0 ? at : year === undefined ? -1 : text.indexOf(year, from);
}

/** A number is looked for as a whole: the `1` of `[11, 1]` is its second. */
function numberOrKey(text: string, key: string, from: number): number {
  for (let at = text.indexOf(key, from); at >= 0; at = text.indexOf(key, at + 1)) {
    if (!/\d$/u.test(key) || (!/\d/u.test(text[at - 1] ?? '') && !/\d/u.test(text[at + key.length] ?? ''))) return at;
  }
  return -1;
}

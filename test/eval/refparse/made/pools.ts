import type { CslName } from '../../../../src/core/bibliography/csl.ts';
import { tidy } from '../../../../src/core/bibliography/parse/compose.ts';
import { parseNames } from '../../../../src/core/bibliography/parse/names.ts';
import type { TaggedRow } from '../data.ts';

/** The parts of the training rows, to be set anew. */
export interface Pools {
  readonly people: readonly Required<Pick<CslName, 'family' | 'given'>>[];
  readonly organisations: readonly string[];
  readonly titles: readonly string[];
  /** What stands before a title's colon, and after it. */
  readonly heads: readonly string[];
  readonly tails: readonly string[];
  readonly journals: readonly string[];
  readonly books: readonly string[];
  readonly publishers: readonly string[];
  readonly places: readonly string[];
  readonly collections: readonly string[];
}

/** Collects the parts of rows whose segments are tagged. */
export function poolsOf(rows: readonly TaggedRow[]): Pools {
  const values = (names: readonly string[]): string[] =>
    rows.flatMap((row) =>
      (row.segments ?? [])
        .filter((segment) => names.includes(segment.label))
        .map((segment) =>
          tidy(
            row.text
              .slice(segment.start, segment.end)
              .replace(/<[^<>]{1,20}>/g, '')
              .replace(/\s+/g, ' '),
          ).replace(/^in:?\s/i, ''),
        )
        .filter((value) => value.length > 1),
    );
  const titles = values(['title']).filter((t) => t.length > 8 && !/https?:/.test(t));
  const parted = titles
    .map((t) => t.split(/[:.]\s(?=\p{Lu})|:\s/u))
    .filter((parts) => parts.length === 2 && parts.every((part) => part.length > 5));
  const names = rows.flatMap((row) =>
    (row.segments ?? [])
      .filter((segment) => segment.label === 'author' || segment.label === 'editor')
      .flatMap((segment) => parseNames(row.text.slice(segment.start, segment.end))),
  );
  return {
    people: names.filter(
      (n): n is { family: string; given: string } =>
        !!n.family && !!n.given && n.family.length > 2 && /^\p{L}[\p{L} .'’-]*$/u.test(`${n.family}${n.given}`),
    ),
    organisations: names.flatMap((n) => (n.literal && n.literal.length > 4 ? [n.literal] : [])),
    titles,
    heads: parted.map((parts) => parts[0]!),
    tails: parted.map((parts) => parts[1]!.replace(/^\p{Ll}/u, (c) => c.toUpperCase())),
    journals: values(['journal']).filter((t) => t.length < 90 && !/\d/.test(t)),
    books: values(['container-title']).filter((t) => !/\d{3}/.test(t) && t.length > 8),
    publishers: values(['publisher']).filter((t) => t.length < 60 && !/\d|:/.test(t)),
    places: values(['location']).filter((t) => t.length < 40 && !/\d|:/.test(t)),
    collections: values(['collection-title', 'genre']).filter((t) => t.length < 60 && !/\d/.test(t)),
  };
}

import type { CslItem, CslName } from '../bibliography/csl.ts';
import type { Author } from '../document/document.ts';
import { foldedKey } from '../text/fold.ts';
import { editDistance } from './approximate.ts';
import { romanKeys } from './transliterate.ts';

/** The people of a work, ready to be compared: whatever the order of a name's parts, its script and its initials. */
export interface People {
  /** A set of keys for each person. */
  readonly each: readonly ReadonlySet<string>[];
  /** True where a name is an institution's, or written in characters that no table of ours reads. */
  readonly opaque: boolean;
}

/** In letters: from here on one of them may be mistyped. */
const mistypable = 6;

/** Works of thousands of authors are told apart by the first of them. */
const mostPeople = 24;

export const peopleOf = (authors: readonly Author[]): People => people(authors.map((a) => [a.family, a.given ?? '']));

/** Who wrote what a reference describes, or else who edited it. */
export const peopleIn = ({ author, editor }: CslItem): People =>
  people((author?.length ? author : (editor ?? [])).map(partsOf));

const partsOf = (name: CslName): string[] =>
  name.literal === undefined ? [name.family ?? '', name.given ?? ''] : [name.literal];

/** Which share of `cited` is among `named`, from 0 to 1; `null` where it cannot be told. */
export function sharedPeople(cited: People, named: People): number | null {
  if (cited.each.length === 0 || named.each.length === 0) return null;
  const found = cited.each.filter((person) => named.each.some((other) => isSame(person, other))).length;
  if (found === 0 && (cited.opaque || named.opaque)) return null;
  // `et al.` names few of many, so the shorter row counts.
  return found / Math.min(cited.each.length, named.each.length);
}

function people(names: readonly (readonly string[])[]): People {
  let opaque = false;
  const each = names.slice(0, mostPeople).map((parts) => {
    const keys = new Set<string>();
    const whole = parts.join('');
    if (/\p{sc=Han}/u.test(whole)) {
      opaque = true;
      keys.add(foldedKey(whole));
      return keys;
    }
    const words = parts.join(' ').match(/[\p{L}\p{M}'’\p{Pd}]+/gu) ?? [];
    if (words.length > 4) opaque = true;
    // Initials and particles tell nobody apart.
    for (const word of words)
      if (/\p{L}.*\p{L}/u.test(word) && /^\p{Lu}/u.test(word)) for (const key of romanKeys(word)) keys.add(key);
    return keys;
  });
  return { each: each.filter((keys) => keys.size > 0), opaque };
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const key of a) {
    if (b.has(key)) return true;
    if (key.length >= mistypable)
      for (const other of b) if (other.length >= mistypable && editDistance(key, other, 1) <= 1) return true;
  }
  return false;
}

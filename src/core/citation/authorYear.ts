import type { Reference } from '../bibliography/reference.ts';

/** A name as it is compared: without case, marks, spaces and the accents that extraction sets apart. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/[^\p{L}]+/gu, '');

/** The entries of a reference list by their authors' family names. */
export class AuthorIndex {
  readonly #byFamily = new Map<string, Reference[]>();

  constructor(entries: readonly Reference[]) {
    for (const entry of entries) {
      for (const key of keysOf(entry)) {
        const known = this.#byFamily.get(key);
        if (known) known.push(entry);
        else this.#byFamily.set(key, [entry]);
      }
    }
  }

  /**
   * The entries of an author, first authors first; with a year, only those of that year, its letter counted where the
   * entries have letters too.
   */
  find(family: string, year?: string): readonly Reference[] {
    const key = nameKey(family);
    const own = this.#byFamily.get(key) ?? this.#byFamily.get(nameKey(family.split(/\s+/u).at(-1) ?? '')) ?? [];
    const first = own.filter((e) => isFirst(e, key));
    const ranked = first.length > 0 ? first : own;
    if (year === undefined) return ranked;
    const exact = ranked.filter((e) => yearOf(e) === year);
    if (exact.length > 0) return exact;
    const number = year.slice(0, 4);
    const sameYear = ranked.filter((e) => yearOf(e).slice(0, 4) === number);
    const letter = year.charCodeAt(4) - 97;
    // An entry list may leave the letters out: then they count the entries in their order.
    if (letter >= 0 && sameYear.length > letter && sameYear.every((e) => yearOf(e).length === 4))
      return [sameYear[letter]!];
    return sameYear;
  }

  get size(): number {
    return this.#byFamily.size;
  }
}

function keysOf(entry: Reference): Set<string> {
  const keys = new Set<string>();
  for (const name of [...(entry.csl.author ?? []), ...(entry.csl.editor ?? [])]) {
    const key = nameKey(name.family ?? name.literal ?? '');
    if (key !== '') keys.add(key);
    const last = nameKey((name.family ?? '').split(/\s+/u).at(-1) ?? '');
    if (last.length > 2) keys.add(last);
  }
  // What the entry begins with is what it is sorted and cited by, whatever was made of its parts.
  const head = /^[^\p{L}]*([\p{L}\p{M}’'-]+(?:\s+[\p{L}\p{M}’'-]+){0,3})/u.exec(entry.text)?.[1];
  if (head) {
    const words = head.split(/\s+/u);
    for (let n = 1; n <= words.length; n++) keys.add(nameKey(words.slice(0, n).join(' ')));
  }
  keys.delete('');
  return keys;
}

const isFirst = (entry: Reference, key: string): boolean => {
  const author = entry.csl.author?.[0] ?? entry.csl.editor?.[0];
  return nameKey(author?.family ?? author?.literal ?? '') === key || nameKey(entry.text.slice(0, 80)).startsWith(key);
};

/** An entry's year with the letter that its print gives it. */
export function yearOf(entry: Reference): string {
  const year = entry.csl.issued?.['date-parts'][0]?.[0];
  const printed = /(?<![\d/.-])((?:1[5-9]|20)\d{2}[a-z]?)(?![\d\p{L}])/u;
  if (year === undefined) return printed.exec(entry.text)?.[1] ?? '';
  return new RegExp(`(?<!\\d)${year}[a-z](?![\\p{L}\\d])`, 'u').exec(entry.text)?.[0] ?? String(year);
}

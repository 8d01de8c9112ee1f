import type { Reference } from '../bibliography/reference.ts';
import type { CslName } from '../bibliography/csl.ts';
import type { CitationItem } from './citation.ts';
import { andOthers } from './names.ts';

/** A name as it is compared: without case, marks, spaces and the accents that extraction sets apart. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/[^\p{L}]+/gu, '');

/** What a citation says of the work that it names. */
export type NamedWork = Pick<CitationItem, 'family' | 'coauthors' | 'year' | 'title'>;

/** An entry with its authors as they are compared. */
export interface AuthoredEntry {
  readonly entry: Reference;
  /** The family names of its authors, or else its editors, in their order. */
  readonly families: readonly string[];
  /** True where it leaves further authors unnamed, `et al.`. */
  readonly open: boolean;
  /** Its year with the letter that its print gives it; empty where it prints none. */
  readonly year: string;
  /** Its title up to a colon or a full stop, all of it, and then its whole text. */
  readonly title: string;
  readonly wholeTitle: string;
  readonly text: string;
}

const unnamed = /(?<!\p{L})(?:et\s?al\b|and others|u\.\s?a\.|и др\b)|等/iu;

/** An entry's text begins so where its authors are those of the entry above. */
const sameAuthors = /^[\s*_]*(?:[—–―─]{1,4}|-{2,4}|_{2,})[\s.,:(]/u;
/** Authors stand in so many letters of an entry at most. */
const headLength = 300;

/** The entries of a reference list by their authors' family names. */
export class AuthorIndex {
  readonly #byFamily = new Map<string, AuthoredEntry[]>();
  /** What was asked before: a text cites its works again and again. */
  readonly #found = new Map<string, readonly Reference[]>();
  /** All entries, in the order of the list. */
  readonly entries: readonly AuthoredEntry[];

  constructor(entries: readonly Reference[]) {
    let above: AuthoredEntry | undefined;
    this.entries = entries.map((entry) => {
      const own = authored(entry, above);
      if (own.families.length > 0) above = own;
      for (const key of keysOf(own)) {
        const known = this.#byFamily.get(key);
        if (known) known.push(own);
        else this.#byFamily.set(key, [own]);
      }
      return own;
    });
  }

  /** The entries that have a name among their authors. */
  of(family: string): readonly AuthoredEntry[] {
    const key = nameKey(family);
    return this.#byFamily.get(key) ?? this.#byFamily.get(nameKey(family.split(/\s+/u).at(-1) ?? '')) ?? [];
  }

  /**
   * The entries that a citation may mean: those of its first author, of its year where it has one, whose further authors
   * and title are most like its own. A letter after the year counts where the entries have letters too.
   */
  find(named: NamedWork): readonly Reference[] {
    const { family, coauthors = [], year = '', title = '' } = named;
    const question = [family, year, title, ...coauthors].join('\n');
    const known = this.#found.get(question);
    if (known) return known;
    const answer = this.#lookUp(named);
    this.#found.set(question, answer);
    return answer;
  }

  #lookUp({ family, coauthors = [], year, title }: NamedWork): readonly Reference[] {
    if (family === undefined) return [];
    const key = nameKey(family);
    let left = preferring(this.of(family), (e) => isFirst(e, key));
    if (year !== undefined) {
      // The very year first, wherever its letter stands: further authors may be printed differently.
      const exact = left.filter((e) => e.year === year);
      if (exact.length === 1) return [exact[0]!.entry];
      left = exact.length > 0 ? exact : left.filter((e) => e.year.slice(0, 4) === year.slice(0, 4));
    }
    if (title !== undefined) {
      const printed = nameKey(title);
      left = preferring(left, (e) => hasTitle(e, printed));
    }
    left = mostLike(left, coauthors);
    return lettered(left, year).map((e) => e.entry);
  }

  /** Whether an entry has the first author named, and the further ones too, where any are named. */
  lists({ family, coauthors = [] }: NamedWork): boolean {
    if (family === undefined) return false;
    const key = nameKey(family);
    const named = coauthors.filter((name) => name !== andOthers).map(nameKey);
    return this.of(family).some(
      (e) =>
        isFirst(e, key) &&
        named.every((name) => e.families.includes(name) || e.text.slice(0, headLength).includes(name)),
    );
  }
}

/** Whether an entry prints a title: as its own, as the beginning of its own, or anywhere where it is long enough to tell. */
export function hasTitle({ title, text }: AuthoredEntry, key: string): boolean {
  return key !== '' && (title === key || (key.length >= 8 && (title.startsWith(key) || text.includes(key))));
}

function authored(entry: Reference, above: AuthoredEntry | undefined): AuthoredEntry {
  const repeated = sameAuthors.test(entry.text) && above !== undefined;
  const names = entry.csl.author ?? entry.csl.editor ?? [];
  return {
    entry,
    open: unnamed.test(entry.text.slice(0, headLength)),
    families: repeated ? above.families : names.map((name) => nameKey(familyOf(name))).filter((key) => key !== ''),
    year: yearOf(entry),
    title: nameKey((entry.csl.title ?? '').split(/[:.?!—]\s/u)[0] ?? ''),
    wholeTitle: nameKey(entry.csl.title ?? ''),
    text: nameKey(entry.text),
  };
}

/** A name as citations print it: `van Dijk`, `Ministry of Ports`. */
const familyOf = (name: CslName): string =>
  [name['non-dropping-particle'], name.family ?? name.literal].filter(Boolean).join(' ');

/** What an entry may be called by: each of its names, and the words that it begins with, whatever was made of its parts. */
function keysOf({ entry, families }: AuthoredEntry): Set<string> {
  const keys = new Set(families);
  for (const name of [...(entry.csl.author ?? []), ...(entry.csl.editor ?? [])]) {
    const family = name.family ?? name.literal ?? '';
    keys.add(nameKey(family)).add(nameKey(familyOf(name)));
    const last = nameKey(family.split(/\s+/u).at(-1) ?? '');
    if (last.length > 2) keys.add(last);
  }
  const head = /^[^\p{L}]*([\p{L}\p{M}’'-]+(?:\s+[\p{L}\p{M}’'-]+){0,3})/u.exec(entry.text)?.[1];
  if (head && !sameAuthors.test(entry.text)) {
    const words = head.split(/\s+/u);
    for (let n = 1; n <= words.length; n++) keys.add(nameKey(words.slice(0, n).join(' ')));
  }
  keys.delete('');
  return keys;
}

const isFirst = ({ families, text }: AuthoredEntry, key: string): boolean =>
  families[0] === key || text.startsWith(key);

/** What of a list passes a test, or all of it where nothing does. */
function preferring<T>(all: readonly T[], test: (one: T) => boolean): readonly T[] {
  const passing = all.filter(test);
  return passing.length > 0 ? passing : all;
}

/** The entries whose authors agree best with those that a citation names beside the first. */
function mostLike(entries: readonly AuthoredEntry[], coauthors: readonly string[]): readonly AuthoredEntry[] {
  if (entries.length < 2) return entries;
  const open = coauthors.at(-1) === andOthers;
  const named = (open ? coauthors.slice(0, -1) : coauthors).map(nameKey);
  const likeness = entries.map(({ families, open: more, text }) => {
    const head = text.slice(0, headLength);
    const rest = families.slice(1);
    const all = named.every((name) => rest.includes(name) || (families.length < 2 && head.includes(name)));
    const some = named.filter((name) => rest.includes(name)).length;
    const number = open ? more || families.length > named.length + 1 : !more && families.length === named.length + 1;
    return (all ? 2 : 0) + (number ? 1 : 0) + some / (named.length + 1);
  });
  const best = likeness.reduce((most, one) => Math.max(most, one), 0);
  return entries.filter((_, i) => likeness[i] === best);
}

/** An entry list may leave the letters of years out: then they count the entries in their order. */
function lettered(entries: readonly AuthoredEntry[], year: string | undefined): readonly AuthoredEntry[] {
  const letter = (year ?? '').charCodeAt(4) - 97;
  return letter >= 0 && entries.length > letter && entries.every((e) => e.year.length === 4)
    ? [entries[letter]!]
    : entries;
}

/** An entry's year with the letter that its print gives it. */
function yearOf(entry: Reference): string {
  const year = entry.csl.issued?.['date-parts'][0]?.[0];
  const printed = /(?<![\d/.-])((?:1[5-9]|20)\d{2}[a-z]?)(?![\d\p{L}])/u;
  if (year === undefined) return printed.exec(entry.text)?.[1] ?? '';
  return new RegExp(`(?<!\\d)${year}[a-z](?![\\p{L}\\d])`, 'u').exec(entry.text)?.[0] ?? String(year);
}

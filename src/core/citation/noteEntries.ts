import type { Reference } from '../bibliography/reference.ts';
import { AuthorIndex, hasTitle, nameKey, type AuthoredEntry } from './authorYear.ts';
import { backWordsIn } from './backWords.ts';
import type { Locator } from './citation.ts';
import { pinpointIn } from './pinpoint.ts';

/** An entry of a reference list that a note names, and the place in the work where it points. */
export interface NamedEntry {
  readonly entry: Reference;
  readonly locator?: Locator;
}

/** Letters of a title by which it is looked up where no author stands beside it; and the fewest that tell it. */
const titleStart = 12;
const shortestTitle = 8;
/** What stands beyond so many UTF-16 units of a part is prose. */
const longestPart = 2000;
/** So many works of one author are looked at. */
const mostWorks = 300;

/** So far into a part stands a word with which it points back, and so far `ibid.` */
const headLength = 160;
const shortLead = 14;
/** So many notes above one are searched for the work that it means. */
const furthest = 200;
const quoted = /[“"„«‘]([^“”"„«»]{3,300}?)[.,?!]?[”"“»’](?=[\s,.;:)(]|$)/gu;

/**
 * Reads which entries of a reference list the notes of a text name: by an author's family name together with the entry's
 * title, or its beginning, or its year, or by a title alone. `Ibid.` and `(n 5)` lead over the note that they mean.
 */
export class NoteReader {
  readonly #index: AuthorIndex;
  readonly #byTitle = new Map<string, AuthoredEntry[]>();
  readonly #notes: readonly Reference[];
  readonly #order: ReadonlyMap<Reference, number>;
  readonly #byLabel = new Map<string, number[]>();
  /** What the notes name, as far as they have been read: in their order, so that each finds those above it known. */
  readonly #known: (readonly NamedEntry[])[] = [];

  constructor(notes: readonly Reference[], entries: readonly Reference[]) {
    this.#notes = notes;
    this.#order = new Map(notes.map((note, i) => [note, i]));
    for (const [i, note] of notes.entries()) {
      if (note.label === undefined) continue;
      const same = this.#byLabel.get(note.label);
      if (same) same.push(i);
      else this.#byLabel.set(note.label, [i]);
    }
    this.#index = new AuthorIndex(entries);
    for (const one of this.#index.entries) {
      for (const key of new Set([one.title, one.wholeTitle.slice(0, titleStart)])) {
        if (key.length < shortestTitle) continue;
        const known = this.#byTitle.get(key);
        if (known) known.push(one);
        else this.#byTitle.set(key, [one]);
      }
    }
  }

  /** The entries that one of the notes names, in its order. */
  namedIn(note: Reference): readonly NamedEntry[] {
    return this.#at(this.#order.get(note) ?? -1);
  }

  #at(i: number): readonly NamedEntry[] {
    for (let k = this.#known.length; k <= i; k++) {
      const named = partsOf(this.#notes[k]!.text).flatMap((part) => this.#namedBy(part.slice(0, longestPart), k));
      const entries = new Set<Reference>();
      this.#known.push(named.filter(({ entry }) => !entries.has(entry) && entries.add(entry)));
    }
    return this.#known[i] ?? [];
  }

  #namedBy(part: string, note: number): readonly NamedEntry[] {
    const meant = this.#meantBy(part, note);
    const entries = meant.length > 0 ? meant : this.#printed(part);
    const locator = entries.length === 1 ? pinpointIn(part, entries[0]!.csl.page) : null;
    return entries.map((entry) => (locator ? { entry, locator } : { entry }));
  }

  /** What `Ibid.`, `Ruiz, a.a.O.`, `там же`, `Ruiz (n 5)` or `supra note 5` stands for: only notes above are meant. */
  #meantBy(part: string, note: number): readonly Reference[] {
    const word = backWordsIn(part.slice(0, headLength))[0];
    if (!word || (word.kind === 'last' && word.start > shortLead)) return [];
    const named = word.kind === 'last' ? [] : this.#authorsIn(part).map(({ entry }) => entry);
    if (word.kind === 'work' && named.length > 0) return this.#lastOf(named, note);
    const above = word.kind === 'note' ? this.#byLabel.get(word.note!)?.findLast((i) => i < note) : note - 1;
    const entries = this.#at(above ?? -1).map(({ entry }) => entry);
    const own = entries.filter((entry) => named.includes(entry));
    return own.length > 0 ? own : entries;
  }

  /** Of an author's works the one that was named last; else the only one. */
  #lastOf(works: readonly Reference[], note: number): readonly Reference[] {
    for (let i = note - 1; i >= Math.max(0, note - furthest); i--) {
      const named = this.#at(i).find(({ entry }) => works.includes(entry));
      if (named) return [named.entry];
    }
    return works.length === 1 ? works : [];
  }

  /** The entries that a part prints with their titles; else the one that it names by authors and year. */
  #printed(part: string): readonly Reference[] {
    const titles = [...part.matchAll(quoted)].map((m) => m[1]!);
    const authors = this.#authorsIn(part);
    const key = nameKey(part);
    const quotedKeys = titles.map(nameKey);
    const pieces = part.split(/[“”"„«»‘*_,;:(]+/u).map(nameKey).filter((piece) => piece.length >= shortestTitle); // prettier-ignore
    const titled = authors.filter(
      (one) => quotedKeys.some((title) => hasTitle(one, title)) || printsTitle(key, pieces, one),
    );
    if (titled.length > 0) return titled.map((one) => one.entry);
    const untitled = [...titles, part].flatMap((title) => this.#byTitleAlone(title));
    if (untitled.length > 0) return untitled;
    const dated = authors.filter(({ year }) => hasYear(part, year.slice(0, 4)));
    if (dated.length > 0) return fullest(dated, key);
    return titles.length === 0 && isRow(part) ? fullest(authors, key) : [];
  }

  /** The entries whose first author a part names. */
  #authorsIn(part: string): readonly AuthoredEntry[] {
    const words = part.split(/[^\p{L}\p{M}’'-]+/u).filter((word) => /^\p{Lu}|^\p{Lo}/u.test(word));
    const key = nameKey(part);
    const found = new Set(words.flatMap((word) => this.#index.of(word).slice(0, mostWorks)));
    return [...found].filter(({ families, text }) => {
      const first = families[0];
      return first === undefined ? text.startsWith(key.slice(0, 6)) : key.includes(first);
    });
  }

  #byTitleAlone(printed: string): readonly Reference[] {
    const key = nameKey(printed);
    const whole = (this.#byTitle.get(key) ?? []).filter(({ title }) => title === key);
    const found =
      whole.length > 0
        ? whole
        : (this.#byTitle.get(key.slice(0, titleStart)) ?? []).filter(
            ({ wholeTitle, title }) => wholeTitle.startsWith(key) || key.startsWith(title),
          );
    return found.length === 1 ? [found[0]!.entry] : [];
  }
}

/** Whether a part holds nothing but names. */
const isRow = (part: string): boolean =>
  part
    .split(/[\s,.&]+/u)
    .every((word) => !/^\p{Ll}/u.test(word) || /^(?:and|und|et|al|see|vgl|siehe|van|von|de)$/u.test(word));

/** A note's parts, of which each names a work: they are set apart by semicolons outside of quotation marks. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === '“' || c === '«') open++;
    else if ((c === '”' || c === '»') && open > 0) open--;
    else if (c === ';' && open === 0) {
      parts.push(text.slice(start, i).trim());
      start = i + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts.filter((part) => part !== '');
}

/** Whether a part prints an entry's title, whole or its first words, set off by commas and brackets alone. */
function printsTitle(key: string, pieces: readonly string[], { wholeTitle }: AuthoredEntry): boolean {
  if (wholeTitle.length >= shortestTitle && key.includes(wholeTitle.slice(0, 40))) return true;
  return pieces.some((piece) => wholeTitle.startsWith(piece));
}

const hasYear = (text: string, year: string): boolean =>
  year !== '' && new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u').test(text);

/** Of several entries of an author, those of which a part names all authors. */
function fullest(entries: readonly AuthoredEntry[], key: string): readonly Reference[] {
  const whole = entries.filter(({ families }) => families.every((family) => key.includes(family)));
  const most = whole.reduce((number, one) => Math.max(number, one.families.length), 0);
  const best = whole.filter((one) => one.families.length === most);
  return (best.length > 0 ? best : entries).map((one) => one.entry);
}

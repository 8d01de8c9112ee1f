import type { Reference } from '../bibliography/reference.ts';
import { referencesOf } from '../bibliography/references.ts';
import type { Document } from '../document/document.ts';
import { contains, lastStartingAtOrBefore, type Span } from '../text/span.ts';
import { AuthorIndex, nameKey } from './authorYear.ts';
import { backWordsIn, citesBefore } from './backWords.ts';
import type { Citation, CitationItem, CitationStyle } from './citation.ts';

/** What a word such as `ibid.` repeats. */
export interface Referent {
  readonly style: CitationStyle;
  readonly items: readonly CitationItem[];
  /** Where it stands: a citation, a note, or an entry of the list. */
  readonly meant: Span;
}

/** A note with the offset at which its text begins. */
interface Note {
  readonly reference: Reference;
  readonly bodyStart: number;
  /** The number of the note whose works a note that only says `ibid.` repeats. */
  readonly source: number;
}

/** The citations, notes and authors of a document, to be asked what stands before an offset. Each answer costs a binary search. */
export class Earlier {
  readonly #notes: readonly Note[];
  readonly #byLabel = new Map<string, Note[]>();
  /** The notes that print a word with a capital, by the word. */
  readonly #byWord = new Map<string, Note[]>();
  /** The citations outside of notes, and those in them. */
  readonly #inText = new Line();
  readonly #inNotes = new Line();
  readonly #byFamily = new Map<string, Line>();
  readonly #authors: AuthorIndex;

  constructor(document: Document, entries: readonly Reference[], claimed: readonly Citation[]) {
    this.#authors = new AuthorIndex(entries);
    this.#notes = notesOf(document);
    for (const note of this.#notes) {
      if (note.reference.label !== undefined) put(this.#byLabel, note.reference.label, note);
      const words = note.reference.text.match(/(?<![\p{L}\p{M}])[\p{Lu}\p{Lo}][\p{L}\p{M}’'-]+/gu) ?? [];
      for (const word of new Set(words.map(nameKey))) put(this.#byWord, word, note);
    }
    for (const citation of claimed) this.#add(citation, 'claimed');
  }

  /** Takes note of a citation that points back itself. They come in their order. */
  add(citation: Citation): void {
    this.#add(citation, 'added');
  }

  #add(citation: Citation, row: 'claimed' | 'added'): void {
    (this.noteAt(citation.start) ? this.#inNotes : this.#inText)[row].push(citation);
    for (const { family } of citation.items) {
      if (family === undefined) continue;
      const key = nameKey(family);
      const line = this.#byFamily.get(key) ?? new Line();
      this.#byFamily.set(key, line);
      line[row].push(citation);
    }
  }

  /** The note in which an offset stands. */
  noteAt(offset: number): { readonly bodyStart: number } | null {
    return this.#at(offset) ?? null;
  }

  #at(offset: number): Note | undefined {
    const note = this.#notes[this.#indexAt(offset)];
    return note && offset < note.reference.end ? note : undefined;
  }

  #indexAt(offset: number): number {
    return lastBefore(this.#notes, (note) => note.reference.start <= offset);
  }

  /** What was cited last before an offset: in a note that cites something before it there itself, else in the note before. */
  last(offset: number, citesItself: boolean): Referent | null {
    const note = this.#at(offset);
    if (!note) return ofCitation(this.#inText.before(offset));
    const own = this.#inNotes.before(offset);
    if (own && contains(note.reference, own)) return ofCitation(own);
    if (citesItself) return ofNote(note);
    return ofNote(this.#notes[this.#notes[this.#indexAt(offset) - 1]?.source ?? -1]);
  }

  /** The note of a label: the last one above an offset, since pages number anew, else the first. */
  note(label: string, offset: number): Referent | null {
    const notes = this.#byLabel.get(label) ?? [];
    const at = lastBefore(notes, (note) => note.reference.end <= offset);
    const found = notes[Math.max(0, at)];
    return found && contains(found.reference, { start: offset, end: offset }) ? null : ofNote(found);
  }

  /** The work of an author that was cited last before an offset; else the only one that the list has. */
  workOf(family: string, offset: number): Referent | null {
    const key = nameKey(family);
    const cited = ofCitation(this.#byFamily.get(key)?.before(offset));
    if (cited)
      return { ...cited, items: cited.items.filter((i) => i.family !== undefined && nameKey(i.family) === key) };
    const notes = this.#byWord.get(nameKey(family.split(/\s+/u).at(-1)!)) ?? [];
    const named = notes[lastBefore(notes, (note) => note.reference.end <= offset)];
    if (named) return ofNote(this.#notes[named.source]);
    const [only, ...others] = this.#authors.of(family).filter(({ families }) => families[0] === key);
    return only && others.length === 0
      ? { style: 'author-date', items: [{ key: family, family, ...yearOf(only.year) }], meant: only.entry }
      : null;
  }
}

const yearOf = (year: string): Pick<CitationItem, 'year'> => (year === '' ? {} : { year });

function notesOf(document: Document): Note[] {
  const { blocks } = document;
  const notes: Note[] = [];
  const byLabel = new Map<string, number>();
  for (const reference of referencesOf(document)) {
    if (reference.kind !== 'footnote') continue;
    const block = blocks[lastStartingAtOrBefore(blocks, reference.start)];
    const at = notes.length;
    const source = notes[repeatedBy(reference.text, at, byLabel)]?.source ?? at;
    notes.push({ reference, bodyStart: block?.bodyStart ?? reference.start, source });
    if (reference.label !== undefined) byLabel.set(reference.label, at);
  }
  return notes;
}

/** The number of the note that a note does nothing but repeat; -1 where it cites something itself. */
function repeatedBy(text: string, at: number, byLabel: ReadonlyMap<string, number>): number {
  const head = text.slice(0, headLength);
  const word = backWordsIn(head)[0];
  if (!word || citesBefore(head.slice(0, word.start))) return -1;
  if (word.kind === 'note') return byLabel.get(word.note!) ?? -1;
  return word.kind === 'last' && word.start < shortLead ? at - 1 : -1;
}

/** So far into a note a word is looked for with which it repeats another; and so far into it `ibid.` says that it does. */
const headLength = 60;
const shortLead = 12;

const ofCitation = (citation: Citation | undefined): Referent | null =>
  citation
    ? {
        style: citation.style,
        items: citation.items,
        meant: citation.meant ?? { start: citation.start, end: citation.end },
      }
    : null;

const ofNote = (note: Note | undefined): Referent | null =>
  note?.reference.label === undefined
    ? null
    : { style: 'footnote', items: [{ key: note.reference.label }], meant: note.reference };

/** Two rows of citations, each in its order. */
class Line {
  readonly claimed: Citation[] = [];
  readonly added: Citation[] = [];

  /** The last citation that ends at or before an offset. */
  before(offset: number): Citation | undefined {
    const ended = (citation: Citation): boolean => citation.end <= offset;
    const [first, second] = [this.claimed, this.added].map((row) => row[lastBefore(row, ended)]);
    return first && second ? (first.start > second.start ? first : second) : (first ?? second);
  }
}

/** The last index of a sorted list at which a test that turns false holds; -1 where there is none. */
function lastBefore<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(list[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

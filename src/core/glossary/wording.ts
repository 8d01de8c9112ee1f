import { characterEnd, edge, type FoldedLetters } from '../text/fold.ts';
import type { Concept, Label } from './concept.ts';

/** A label with the concept that it names: what a matcher looks for. */
export interface Entry {
  readonly concept: Concept;
  readonly label: Label;
}

/** Every label of `concepts`, in their order. */
export function* entriesOf(concepts: Iterable<Concept>): Generator<Entry> {
  for (const concept of concepts) {
    for (const label of concept.labels) yield { concept, label };
  }
}

/** Letters under which a label in capitals is an abbreviation, whose case counts: `AI` is not `ai`. */
const abbreviationLength = 3;
/** Letters from which a label may be followed by an English plural ending or a glued number. */
const inflectedLength = 4;
/** Letters from which a word may be found broken by a space: below it, `inform` would be found in `in form`. */
const breakableLength = 12;

/** What a label allows of the places where its letters are found. */
export class Wording {
  readonly entry: Entry;
  readonly #abbreviation: boolean;
  readonly #inflected: boolean;
  readonly #breakable: boolean;
  readonly #lastUnit: number;

  /** `letters` holds the folded label. */
  constructor(entry: Entry, letters: FoldedLetters) {
    const { length, units, edges } = letters;
    const text = entry.label.text;
    let oneWord = true;
    let spaceless = true;
    for (let i = 1; i < length; i++) {
      if (edges[i]! & edge.gap) oneWord = false;
      if (!(edges[i]! & edge.boundary)) spaceless = false;
    }
    const capitals = text === text.toUpperCase() && text !== text.toLowerCase();
    this.entry = entry;
    this.#lastUnit = length > 0 ? units[length - 1]! : 0;
    this.#abbreviation = oneWord && capitals && length <= abbreviationLength;
    this.#inflected = isLatin(this.#lastUnit) && (length >= inflectedLength || this.#abbreviation);
    this.#breakable = !oneWord || (spaceless && length > 1) || length >= breakableLength;
  }

  /**
   * Where an occurrence ends whose letters are `[start, end)` of `found`, read from `text`; -1 where this is none.
   * The end lies past `end` where a plural ending follows.
   */
  endAt(text: string, found: FoldedLetters, start: number, end: number): number {
    if (!this.#breakable) {
      for (let i = start + 1; i < end; i++) if (found.edges[i]! & edge.space) return -1;
    }
    if (this.#abbreviation && !isCapital(text, found, start, end)) return -1;
    if (this.#inflected) {
      const past = this.#pastEnding(text, found, end);
      if (past > end && found.isBoundary(past)) return past;
      if (end < found.length && found.edges[end]! & edge.digits) return end;
    }
    return found.isBoundary(end) ? end : -1;
  }

  /** The end of a plural or possessive ending (`s`, `es`, `'s`) that follows `end`; `end` where none does. */
  #pastEnding(text: string, found: FoldedLetters, end: number): number {
    const follows = (i: number, letter: number) =>
      i < found.length && found.units[i] === letter && !(found.edges[i]! & edge.gap);
    if (follows(end, s)) return this.#abbreviation && text.charCodeAt(found.at[end]!) !== s ? end : end + 1;
    const sibilant = hissing.has(this.#lastUnit) && !this.#abbreviation;
    return sibilant && follows(end, e) && follows(end + 1, s) ? end + 2 : end;
  }
}

const [e, s] = [101, 115];
/** Letters after which the plural is `-es`. */
const hissing = new Set(Array.from('hosxz', (c) => c.charCodeAt(0)));

const isLatin = (unit: number): boolean => unit >= 97 && unit <= 122;

function isCapital(text: string, found: FoldedLetters, start: number, end: number): boolean {
  const written = text.slice(found.at[start]!, characterEnd(text, found.at[end - 1]!));
  return written === written.toUpperCase();
}

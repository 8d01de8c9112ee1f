import { characterEnd, edge, type FoldedLetters } from '../text/fold.ts';
import type { Concept, Label } from './concept.ts';
import { marksAgree, marksDistinguish } from './marks.ts';

/** A label with the concept that it names: what a matcher looks for. */
export interface Entry {
  readonly concept: Concept;
  readonly label: Label;
  /** Which glossary it is of, from 0: of two concepts that share a wording the one of the lower rank is meant. */
  readonly rank?: number;
  /** True where it gives way to every wording, also a shorter one, that does not: it is only a keyword. */
  readonly yields?: boolean;
}

/** Every label of `concepts`, in their order. */
export function* entriesOf(concepts: Iterable<Concept>, rank = 0): Generator<Entry> {
  for (const concept of concepts) {
    for (const label of concept.labels) yield { concept, label, rank };
  }
}

/** Letters under which a label in capitals is an abbreviation, whose case counts: `AI` is not `ai`. */
const abbreviationLength = 3;
/** Letters from which a number may be glued to a label, as calls of notes are. */
const numberedLength = 4;
/** Letters from which a word may be found broken by a space: below it, `inform` would be found in `in form`. */
const breakableLength = 12;
/** Letters up to which a label in katakana must be a whole word: below it, `ルール` would be found in `スケルール`. */
const katakanaLength = 3;

/** What a label allows of the places where its letters are found. */
export class Wording {
  readonly entry: Entry;
  /** Another of the same letters, which was added later: a chain, as most have none and a list each would cost memory. */
  next: Wording | null = null;
  /** True where its case counts, and where it may mean something else in another document. */
  readonly abbreviation: boolean;
  /** True where it is only found as it is written. */
  readonly exact: boolean;
  readonly #breakable: boolean;
  readonly #latin: boolean;
  readonly #katakana: boolean;
  readonly #marked: boolean;
  readonly #written: string;

  /** `letters` holds the folded label. */
  constructor(entry: Entry, letters: FoldedLetters) {
    const { length, units, edges } = letters;
    const { text, kind, language, exact = false } = entry.label;
    let oneWord = true;
    let spaceless = true;
    let katakana = true;
    for (let i = 0; i < length; i++) {
      if (i > 0 && edges[i]! & edge.gap) oneWord = false;
      if (i > 0 && !(edges[i]! & edge.boundary)) spaceless = false;
      if (!isKatakana(units[i]!)) katakana = false;
    }
    const capitals = text === text.toUpperCase() && text !== text.toLowerCase();
    this.entry = entry;
    this.exact = exact;
    this.abbreviation = kind === 'abbreviation' || (oneWord && capitals && length <= abbreviationLength);
    this.#latin = isLatin(units[length - 1]!) && (length >= numberedLength || this.abbreviation);
    this.#breakable = !oneWord || (spaceless && length > 1) || length >= breakableLength;
    this.#katakana = katakana && length <= katakanaLength;
    this.#marked = !exact && marksDistinguish(language);
    this.#written = exact ? asWritten(text) : this.abbreviation ? inCase(text) : '';
  }

  /**
   * Where an occurrence ends whose letters are `[start, end)` of `found`, read from `text`; -1 where this is none. It lies
   * past `end` where the plural or possessive ending of an abbreviation follows.
   */
  endAt(text: string, found: FoldedLetters, start: number, end: number): number {
    if (!this.#breakable) {
      for (let i = start + 1; i < end; i++) if (found.edges[i]! & edge.space) return -1;
    }
    if (this.#katakana && !standsAlone(text, found, start, end)) return -1;
    const written = (): string => text.slice(found.at[start]!, characterEnd(text, found.at[end - 1]!));
    if (this.exact) return found.isBoundary(end) && asWritten(written()) === this.#written ? end : -1;
    if (this.abbreviation) {
      if (inCase(written()) !== this.#written) return -1;
      if (isPossessive(text, found, end) || isPlural(text, found, end)) return end + 1;
    }
    if (!found.isBoundary(end) && !(this.#latin && found.edges[end]! & edge.digits)) return -1;
    const agrees =
      !this.#marked || marksAgree(this.entry.label, text, found.at[start]!, characterEnd(text, found.at[end - 1]!));
    return agrees ? end : -1;
  }
}

/** True where unit `i` is the s of a possessive, behind an apostrophe. */
export const isPossessive = (text: string, found: FoldedLetters, i: number): boolean =>
  i < found.length && found.isBoundary(i) && isEndingS(text, found, i) && /\P{L}/u.test(text[found.at[i]! - 1] ?? '');

/** True where unit `i` is a small s glued to the capitals before it. */
const isPlural = (text: string, found: FoldedLetters, i: number): boolean =>
  i < found.length && !found.isBoundary(i) && isEndingS(text, found, i);

/** True where unit `i` is an s, with no gap before it, that ends its word. */
function isEndingS(text: string, found: FoldedLetters, i: number): boolean {
  return text.charCodeAt(found.at[i]!) === s && !(found.edges[i]! & edge.gap) && found.isBoundary(i + 1);
}

const s = 115;

const isLatin = (unit: number): boolean => unit >= 97 && unit <= 122;
const isKatakana = (unit: number): boolean => unit >= 0x30a1 && unit <= 0x30ff;

/** Text as far as an exact label is held to it: white space aside. */
const asWritten = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** The letters of a text with their case. */
const inCase = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** True where no katakana stands before or after. */
function standsAlone(text: string, found: FoldedLetters, start: number, end: number): boolean {
  const before = text.charCodeAt(found.at[start]! - 1);
  const after = text.charCodeAt(characterEnd(text, found.at[end - 1]!));
  return !isKatakana(before) && !isKatakana(after);
}

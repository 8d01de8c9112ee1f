import type { Document } from '../document/document.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { Concept, Occurrence } from './concept.ts';
import { LabelIndex } from './labelIndex.ts';
import { beginningsOf, type Introduction } from './localMeanings.ts';
import type { Entry } from './wording.ts';

/** An introduction with what it introduces. Offsets of the reading. */
interface Introduced {
  readonly from: number;
  readonly longText: string;
  /** The concepts that the long form names. */
  readonly concepts: ReadonlySet<Concept>;
}

/** How much of a document is looked through for other uses of an abbreviation's letters, in UTF-16 units of the reading. */
const lookedThrough = 500_000;
/** How far an article may reach into the long form that an abbreviation stands for, in UTF-16 units. */
const article = 4;
const noLabels = new LabelIndex([]);

/**
 * What the abbreviations of a glossary mean in one document.
 *
 * From the place on where the document introduces one, it means what is introduced there. Before, and in a document that
 * does not introduce it, it means the concept if the document never writes its letters as a word (`US`, `us`). Long forms
 * that are wordings of a concept give that concept an abbreviation of this document.
 */
export class AbbreviationUse {
  /** The abbreviations that the document alone has for concepts. */
  readonly index: LabelIndex;
  readonly #document: Document;
  readonly #introduced = new Map<string, Introduced[]>();
  readonly #writtenOtherwise = new Map<string, boolean>();

  /** `conceptsIn` finds the concepts in a span of the source. */
  constructor(document: Document, introductions: readonly Introduction[], conceptsIn: (within: Span) => Occurrence[]) {
    this.#document = document;
    const entries: Entry[] = [];
    for (const { short, long, at } of introductions) {
      const from = document.reading.toReading(at)?.start ?? -1;
      const read = document.reading.toReading(long);
      if (from < 0 || !read) continue;
      const named = conceptsIn(long).filter((occurrence) => overlaps(occurrence, long));
      const whole = named.find((o) => o.end === long.end && o.start <= long.start + article);
      const introduced: Introduced = {
        from,
        longText: document.reading.text.slice(read.start, read.end),
        concepts: new Set(named.map(({ concept }) => concept)),
      };
      const before = this.#introduced.get(short);
      if (before) before.push(introduced);
      else this.#introduced.set(short, [introduced]);
      if (whole && whole.concept.labels.every((label) => label.text !== short)) {
        const label = { text: short, language: whole.label.language, kind: 'abbreviation' } as const;
        entries.push({ concept: whole.concept, label });
      }
    }
    for (const places of this.#introduced.values()) places.sort((a, b) => a.from - b.from);
    this.index = entries.length > 0 ? new LabelIndex(entries) : noLabels;
  }

  /** Whether an abbreviation, standing at `offset` of the reading, is that of the entry's concept. */
  allows({ concept, label }: Entry, offset: number): boolean {
    const introduced = this.#introduced.get(label.text)?.findLast(({ from }) => from <= offset);
    if (introduced) return introduced.concepts.has(concept) || speaksOf(introduced.longText, concept);
    // An abbreviation of this document alone has no meaning before its introduction.
    return concept.labels.includes(label) && !this.#isWord(label.text);
  }

  #isWord(short: string): boolean {
    let known = this.#writtenOtherwise.get(short);
    if (known === undefined) {
      known = isWrittenOtherwise(this.#document.reading.text.slice(0, lookedThrough), short);
      this.#writtenOtherwise.set(short, known);
    }
    return known;
  }
}

/** Whether half of the words of a long form begin like words of a label: a wording that the glossary does not have. */
function speaksOf(longText: string, concept: Concept): boolean {
  const words = beginningsOf(longText);
  return concept.labels.some(({ text }) => {
    const known = new Set(beginningsOf(text));
    return words.filter((word) => known.has(word)).length * 2 > words.length;
  });
}

/** Whether `text` writes the letters as a word, in small letters or with a capital, and not as part of an address. */
function isWrittenOtherwise(text: string, short: string): boolean {
  const lower = short.toLowerCase();
  const spellings = new Set([lower, lower.charAt(0).toUpperCase() + lower.slice(1)]);
  spellings.delete(short);
  for (const word of spellings) {
    for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
      const end = i + word.length;
      if (/[\p{sc=Latn}\p{sc=Cyrl}\p{N}./@:_=&?%#~-]/u.test(text.charAt(i - 1))) continue;
      if (/^(?:[\p{sc=Latn}\p{sc=Cyrl}\p{N}/@_=:]|[.-]\p{L})/u.test(text.slice(end, end + 2))) continue;
      return true;
    }
  }
  return false;
}

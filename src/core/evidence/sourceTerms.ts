import { entriesIn } from '../bibliography/references.ts';
import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import { runInWord, sectionWord } from '../document/sectionWords.ts';
import { passagesOf, type Passage } from '../search/passages.ts';
import { contains, lastStartingAtOrBefore, type Span } from '../text/span.ts';
import { stem, TermScanner, type TermKind } from './termsOf.ts';

/** Where a term stands in a source: the number of the passage, and the span in the reading. */
export interface Posting extends Span {
  readonly passage: number;
}

/** The passages of a source that can speak for a claim, and where the terms stand in them. */
export class SourceTerms {
  readonly passages: readonly Passage[];
  /** By kind and key: number of the passage, start, end, and so on. Numbers in a row, since a source has many. */
  readonly #postings: Readonly<Record<TermKind, Map<string, number[]>>> = {
    word: new Map<string, number[]>(),
    figure: new Map<string, number[]>(),
    name: new Map<string, number[]>(),
  };
  /** The words that begin alike, by their first letters. */
  readonly #families = new Map<string, string[]>();

  constructor(text: string, passages: readonly Passage[]) {
    this.passages = passages;
    const scanner = new TermScanner();
    passages.forEach(({ reading }, passage) => {
      scanner.scan(text, reading, (kind, key, start, end) => {
        const known = this.#postings[kind].get(key);
        if (known) known.push(passage, start, end);
        else this.#postings[kind].set(key, [passage, start, end]);
      });
    });
    for (const word of this.#postings.word.keys()) {
      if (word.length < stem) continue;
      const family = this.#families.get(word.slice(0, stem));
      if (family) family.push(word);
      else this.#families.set(word.slice(0, stem), [word]);
    }
  }

  /** Where a term stands. */
  postings(kind: TermKind, key: string): Posting[] {
    const rows = this.#postings[kind].get(key) ?? [];
    const found: Posting[] = [];
    for (let i = 0; i < rows.length; i += 3) found.push({ passage: rows[i]!, start: rows[i + 1]!, end: rows[i + 2]! });
    return found;
  }

  /** The words that begin as this one does, itself among them. */
  family(word: string): readonly string[] {
    return word.length < stem ? [] : (this.#families.get(word.slice(0, stem)) ?? []);
  }
}

/**
 * Reads a source once: what is asked of it is asked again at the next hover. Its headings, keywords, notes on how to cite
 * it and its own reference list say nothing.
 */
export const sourceTerms = perDocument(
  (document: Document) =>
    new SourceTerms(
      document.reading.text,
      passagesOf(document).filter((passage) => !isApparatus(document, passage)),
    ),
);

function isApparatus(document: Document, passage: Passage): boolean {
  const entries = entriesIn(document);
  const entry = entries[lastStartingAtOrBefore(entries, passage.start)];
  if (entry && entry.end > passage.start) return true;
  const run = runInWord(passage.text)?.word ?? sectionWord(passage.heading);
  if (run === 'keywords' || run === 'citing' || run === 'references') return true;
  const block = document.blocks[lastStartingAtOrBefore(document.blocks, passage.start)];
  return block?.kind === 'heading' && contains(block.reading, passage.reading);
}

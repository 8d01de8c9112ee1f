import { entriesIn } from '../bibliography/references.ts';
import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import { runInWord, sectionWord } from '../document/sectionWords.ts';
import { passagesOf, type Passage } from '../search/passages.ts';
import { contains, lastStartingAtOrBefore, type Span } from '../text/span.ts';
import { stem, termsOf, type TermKind } from './termsOf.ts';

/** Where a term stands in a source: the number of the passage, and the span in the reading. */
export interface Posting extends Span {
  readonly passage: number;
}

/** The passages of a source that can speak for a claim, and where the terms stand in them. */
export interface SourceTerms {
  readonly passages: readonly Passage[];
  /** By kind and key. */
  readonly postings: Readonly<Record<TermKind, ReadonlyMap<string, readonly Posting[]>>>;
  /** The words that begin alike, by their first letters. */
  readonly families: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads a source once: what is asked of it is asked again at the next hover. Its headings, keywords, notes on how to cite
 * it and its own reference list say nothing.
 */
export const sourceTerms = perDocument((document: Document): SourceTerms => {
  const passages = passagesOf(document).filter((passage) => !isApparatus(document, passage));
  const postings = {
    word: new Map<string, Posting[]>(),
    figure: new Map<string, Posting[]>(),
    name: new Map<string, Posting[]>(),
  };
  passages.forEach((passage, number) => {
    const base = passage.reading.start;
    for (const { kind, key, start, end } of termsOf(passage.text)) {
      const posting = { passage: number, start: base + start, end: base + end };
      const known = postings[kind].get(key);
      if (known) known.push(posting);
      else postings[kind].set(key, [posting]);
    }
  });
  const families = new Map<string, string[]>();
  for (const word of postings.word.keys()) {
    if (word.length < stem) continue;
    const family = families.get(word.slice(0, stem));
    if (family) family.push(word);
    else families.set(word.slice(0, stem), [word]);
  }
  return { passages, postings, families };
});

function isApparatus(document: Document, passage: Passage): boolean {
  const entries = entriesIn(document);
  const entry = entries[lastStartingAtOrBefore(entries, passage.start)];
  if (entry && entry.end > passage.start) return true;
  const run = runInWord(passage.text)?.word ?? sectionWord(passage.heading);
  if (run === 'keywords' || run === 'citing' || run === 'references') return true;
  const block = document.blocks[lastStartingAtOrBefore(document.blocks, passage.start)];
  return block?.kind === 'heading' && contains(block.reading, passage.reading);
}

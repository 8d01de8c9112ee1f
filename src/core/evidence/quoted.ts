import type { Document } from '../document/document.ts';
import { perDocument } from '../document/perDocument.ts';
import { characterEnd, FoldedLetters, foldedKey } from '../text/fold.ts';
import { lastStartingAtOrBefore, type Span } from '../text/span.ts';
import { findApproximately } from './approximate.ts';
import { partsOf } from './quotations.ts';

/** A quotation's place in a source. */
export interface QuotedPlace {
  /** In the source's reading. */
  readonly reading: Span;
  /** Which share of its letters agrees, from 0 to 1. */
  readonly exact: number;
}

/** Which part of a quotation's letters may differ: misprints, an other spelling, a word left out. */
const mostWrong = 0.15;
/** In folded letters: what comes after is not looked for. */
const longest = 480;
/** In UTF-16 units: parts of one quotation stand no further apart. */
const farthest = 4000;

/** Where a source has what is quoted; `null` where it does not. `[…]` and what is put in brackets may be anything. */
export function findQuoted(source: Document, quotation: string): QuotedPlace | null {
  const { text, at } = foldedReading(source);
  const found = partsOf(quotation).flatMap((part) => {
    const letters = foldedKey(part).slice(0, longest);
    const match =
      letters.length < 8 && !/\p{sc=Han}/u.test(letters)
        ? null
        : findApproximately(text, letters, Math.floor(letters.length * mostWrong));
    if (!match) return [];
    const end = characterEnd(source.reading.text, at[match.end - 1]!);
    return [
      { reading: { start: at[match.start]!, end }, exact: 1 - match.errors / letters.length, letters: letters.length },
    ];
  });
  const longestPart = found.toSorted((a, b) => b.letters - a.letters)[0];
  if (!longestPart) return null;
  const near = found.filter(({ reading }) => Math.abs(reading.start - longestPart.reading.start) < farthest);
  return {
    reading: {
      start: Math.min(...near.map(({ reading }) => reading.start)),
      end: Math.max(...near.map(({ reading }) => reading.end)),
    },
    exact: Math.min(...near.map(({ exact }) => exact)) * (near.length / partsOf(quotation).length),
  };
}

/** A document's reading as folded letters, each with where it stands. */
const foldedReading = perDocument(({ reading }: Document) => {
  const letters = new FoldedLetters().read(reading.text);
  return { text: letters.toString(), at: letters.at.slice(0, letters.length) };
});

/** The passage, of `passages` in reading order, in which a span of the reading begins. */
export function passageAround<P extends { readonly reading: Span }>(passages: readonly P[], span: Span): P | undefined {
  const at = lastStartingAtOrBefore(
    passages.map(({ reading }) => reading),
    span.start,
  );
  return passages[at];
}

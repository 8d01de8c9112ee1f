import { longestWord } from '../foldedText.ts';
import type { Steps } from '../../text/steps.ts';
import { columns, columnSize } from './neighbours.ts';
import { type SegmentArrays, type SegmentDocument, wideFlag } from './segment.ts';

/**
 * Whether the arrays fit together, so that no search in them reads beyond an end or goes on for ever, whoever wrote them.
 * Costs a look at each passage and each term. Postings are not read: whoever reads them stops at the last unit.
 */
export function* isSound(documents: readonly SegmentDocument[], arrays: SegmentArrays): Steps<boolean> {
  const passages = arrays.textStarts.length;
  const sections = arrays.sectionStarts.length;
  if (!inOrder(documents, passages, sections) || !sectionsWithin(documents, arrays)) return false;
  if (!textsWithin(arrays) || !wordsWithin(arrays)) return false;
  if (![0, columns * columnSize(passages)].includes(arrays.neighbours.length)) return false;
  yield;
  return postingsWithin(arrays);
}

/** Documents follow each other, from the first passage and section on. */
function inOrder(documents: readonly SegmentDocument[], passages: number, sections: number): boolean {
  let [passage, section] = [0, 0];
  for (const [i, { firstPassage, firstSection }] of documents.entries()) {
    if (i === 0 && (firstPassage !== 0 || firstSection !== 0)) return false;
    if (firstPassage < passage || firstSection < section) return false;
    [passage, section] = [firstPassage, firstSection];
  }
  return passage <= passages && section <= sections && (documents.length > 0 || passages + sections === 0);
}

/** Each section begins within its document, after the one before. */
function sectionsWithin(documents: readonly SegmentDocument[], { sectionStarts, textStarts }: SegmentArrays): boolean {
  for (const [i, { firstPassage, firstSection }] of documents.entries()) {
    const next = documents[i + 1];
    const [endPassage, endSection] = [
      next?.firstPassage ?? textStarts.length,
      next?.firstSection ?? sectionStarts.length,
    ];
    let before = firstPassage;
    for (let section = firstSection; section < endSection; section++) {
      const start = sectionStarts[section]!;
      if (start < before || start >= endPassage) return false;
      before = start;
    }
  }
  return true;
}

function textsWithin({ textStarts, textLengths, narrow, wide }: SegmentArrays): boolean {
  if (textLengths.length !== textStarts.length) return false;
  for (let passage = 0; passage < textStarts.length; passage++) {
    const start = textStarts[passage]!;
    const end = textLengths[passage]! + (start >= wideFlag ? start - wideFlag : start);
    if (end > (start >= wideFlag ? wide.length : narrow.length)) return false;
  }
  return true;
}

/** The words of each length have as many bytes as they take. */
function wordsWithin({ lengthStarts, wordBytes, signatures }: SegmentArrays): boolean {
  if (lengthStarts.length < 2 || lengthStarts.length > longestWord + 2) return false;
  if (lengthStarts[0] !== 0 || lengthStarts[1] !== 0) return false;
  let bytes = 0;
  for (let length = 1; length + 1 < lengthStarts.length; length++) {
    const count = lengthStarts[length + 1]! - lengthStarts[length]!;
    if (count < 0) return false;
    bytes += count * length;
  }
  return lengthStarts.at(-1) === signatures.length && bytes === wordBytes.length;
}

/** Each term has some bytes of its own, and the last number ends. */
function postingsWithin({ signatures, pairs, postingStarts, postings }: SegmentArrays): boolean {
  const terms = signatures.length + pairs.length;
  if (postingStarts.length !== terms + 1 || postingStarts[0] !== 0) return false;
  for (let term = 0; term < terms; term++) if (postingStarts[term + 1]! <= postingStarts[term]!) return false;
  return postingStarts[terms] === postings.length && (terms === 0 || postings[postings.length - 1]! < 128);
}

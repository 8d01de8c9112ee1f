import type { Document } from '../document/document.ts';
import { runInWord, sectionWord } from '../document/sectionWords.ts';

/** What a document that is not the fullest of its work holds of it. */
export type RecordKind = 'abstract page' | 'front matter' | 'fragment' | 'other copy';

/** From this share of the fullest record's length on a document is another copy of it. */
const copy = 0.8;
/** In UTF-16 units of the reading: what has a title and no more than this is what stands before a text. */
const frontMatter = 2500;

/** What a record holds of the work whose fullest text is `fullest`. */
export function recordKind(record: Document, fullest: Document): RecordKind {
  const { reading, blocks, metadata } = record;
  if (reading.text.length >= copy * fullest.reading.text.length) return 'other copy';
  if (metadata.title === undefined) return 'fragment';
  const hasAbstract = blocks.some((block) => {
    const text = reading.text.slice(block.reading.start, Math.min(block.reading.end, block.reading.start + 80));
    return (block.kind === 'heading' ? sectionWord(text.trim()) : runInWord(text)?.word) === 'abstract';
  });
  if (hasAbstract) return 'abstract page';
  return reading.text.length <= frontMatter ? 'front matter' : 'fragment';
}

import type { Extract } from '../extraction.ts';
import { extracting } from '../extracting.ts';
import { decodeMarkup } from './charset.ts';
import { convert } from './convert.ts';
import { metadataOf } from './metadata.ts';
import { parseTree, parseXhtml } from './tree.ts';

/** Reads a page of HTML as Markdown: its main text with headings, lists, tables and notes, without what a site puts around it. */
export const extractHtml: Extract = extracting((bytes, budget) => {
  const source = decodeMarkup(bytes);
  const tree = source.startsWith('<?xml') ? parseXhtml(source, budget) : parseTree(source, budget);
  return { ...convert([{ tree, path: '' }], { whole: false }, budget), format: 'markdown', metadata: metadataOf(tree) };
});

import type { Extract } from '../extraction.ts';
import { extracting } from '../extracting.ts';
import { decodeMarkup } from './charset.ts';
import { convert } from './convert.ts';
import { metadataOf } from './metadata.ts';
import { PageParser } from './parser.ts';

/** Reads a page of HTML as Markdown: its main text with headings, lists, tables and notes, without what a site puts around it. */
export const extractHtml: Extract = extracting((bytes, budget) => {
  const source = decodeMarkup(bytes);
  const parser = new PageParser(budget);
  const tree = source.startsWith('<?xml') ? parser.xhtml(source) : parser.html(source);
  return { ...convert([{ tree, path: '' }], { whole: false }, budget), format: 'markdown', metadata: metadataOf(tree) };
});

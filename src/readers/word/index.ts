import { Archive } from '../archive/archive.ts';
import { extracting } from '../extracting.ts';
import type { Extract } from '../extraction.ts';
import { MarkdownWriter } from '../markdown/writer.ts';
import { fieldsOf } from '../xml/fields.ts';
import { WordContext } from './context.ts';
import { metadataOf } from './metadata.ts';
import { partsOf } from './parts.ts';
import { writeDocument } from './text.ts';

/**
 * Reads a Word document (.docx) as Markdown: headings, lists with their numbers, tables, notes and text boxes, as they
 * stand when all changes are accepted, with the pages of its last layout.
 */
export const extractWord: Extract = extracting(async (bytes, budget) => {
  const parts = await partsOf(Archive.open(bytes, budget), budget);
  const writer = new MarkdownWriter(budget);
  const context = new WordContext(parts, writer, budget);
  const sound = writeDocument(context);
  const { text, pages } = writer.finish();
  // Where the layout was not kept, breaks are pages only if there are as many as the file counted.
  const counted = parts.document.includes('lastRenderedPageBreak')
    ? undefined
    : fieldsOf(parts.app, budget).get('Pages');
  return {
    text,
    format: 'markdown',
    pages: context.pages.pages(pages, counted === undefined ? null : Number(counted)),
    metadata: metadataOf(parts.core, budget),
    sound,
  };
});

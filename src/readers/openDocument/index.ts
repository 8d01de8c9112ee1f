import { authorOf } from '../../core/document/frontMatter.ts';
import { Archive } from '../archive/archive.ts';
import { extracting } from '../extracting.ts';
import type { Extract, Extraction } from '../extraction.ts';
import { decodeMarkup } from '../html/charset.ts';
import { MarkdownWriter } from '../markdown/writer.ts';
import { Refusal, type Budget } from '../refusal.ts';
import { fieldsOf } from '../xml/fields.ts';
import { stylesOf } from './styles.ts';
import { TextWriter } from './text.ts';

/** Reads an OpenDocument text (.odt) as Markdown: headings, lists, tables, notes and text boxes, with the pages of its last layout. */
export const extractOdt: Extract = extracting(async (bytes, budget) => {
  const archive = Archive.open(bytes, budget);
  const read = async (name: string): Promise<string | null> => {
    const part = await archive.read(name);
    return part && decodeMarkup(part);
  };
  if ((await read('META-INF/manifest.xml'))?.includes('encryption-data'))
    throw new Refusal(
      'file-encrypted',
      'The file was not read: it is protected with a password. Save a copy without one.',
    );
  const content = await read('content.xml');
  if (content === null) throw new Refusal('file-format', 'The file was not read: it is no OpenDocument text.');
  const styles = stylesOf([(await read('styles.xml')) ?? '', content], budget);
  const writer = new MarkdownWriter(budget);
  const document = new TextWriter(writer, styles, budget);
  const sound = document.write(content);
  const { text, pages } = writer.finish();
  const meta = (await read('meta.xml')) ?? '';
  // Breaks that the writer made are pages only if the layout made no more of them.
  const counted = content.includes('<text:soft-page-break') ? null : /\bmeta:page-count="(\d{1,9})"/u.exec(meta)?.[1];
  return {
    text,
    format: 'markdown',
    pages: document.pages.pages(pages, counted ? Number(counted) : null),
    metadata: metadataOf(meta, budget),
    sound,
  };
});

function metadataOf(meta: string, budget: Budget): Extraction['metadata'] {
  const fields = fieldsOf(meta, budget);
  const title = fields.get('dc:title');
  const author = fields.get('meta:initial-creator') ?? fields.get('dc:creator');
  return { ...(title ? { title } : {}), authors: (author ?? '').split(/\s*[;；]\s*/u).flatMap(authorOf) };
}

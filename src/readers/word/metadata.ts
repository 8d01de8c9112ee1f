import { authorOf } from '../../core/document/frontMatter.ts';
import type { Extraction } from '../extraction.ts';
import type { Budget } from '../refusal.ts';
import { fieldsOf } from '../xml/fields.ts';

/** What the properties of a Word file say: a title, and authors apart by semicolons. Its dates are those of the file. */
export function metadataOf(core: string | null, budget: Budget): Extraction['metadata'] {
  const fields = fieldsOf(core, budget);
  const title = fields.get('dc:title');
  const authors = (fields.get('dc:creator') ?? '').split(/\s*[;；]\s*/u);
  return { ...(title ? { title } : {}), authors: authors.flatMap(authorOf) };
}

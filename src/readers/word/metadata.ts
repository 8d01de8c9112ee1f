import { authorOf } from '../../core/document/frontMatter.ts';
import type { Extraction } from '../extraction.ts';
import type { Budget } from '../refusal.ts';
import { readXml } from '../xml/xml.ts';
import { prefixes } from './parts.ts';

/** The text of each element of some XML that holds text alone, by name; the first of each name. */
export function fieldsOf(source: string | null, budget: Budget): Map<string, string> {
  const fields = new Map<string, string>();
  let text = '';
  readXml(source ?? '', prefixes, budget, {
    open: () => (text = ''),
    close(name) {
      if (!fields.has(name) && text.trim() !== '') fields.set(name, text.trim());
      text = '';
    },
    text: (more) => (text += more),
  });
  return fields;
}

/** What the properties of a Word file say: a title, and authors apart by semicolons. Its dates are those of the file. */
export function metadataOf(core: string | null, budget: Budget): Extraction['metadata'] {
  const fields = fieldsOf(core, budget);
  const title = fields.get('dc:title');
  const authors = (fields.get('dc:creator') ?? '').split(/\s*[;；]\s*/u);
  return { ...(title ? { title } : {}), authors: authors.flatMap(authorOf) };
}

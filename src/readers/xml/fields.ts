import type { Budget } from '../refusal.ts';
import { readXml, type Prefixes } from './xml.ts';

const prefixes: Prefixes = {
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties': '',
  'urn:oasis:names:tc:opendocument:xmlns:meta:1.0': 'meta',
};

/** The texts of the elements of some XML that hold text alone, by name; the first of each name. */
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

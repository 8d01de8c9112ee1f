import type { BibliographyEntry } from '../entry.ts';
import { toCsl } from './toCsl.ts';
import type { TaggedRecord } from './record.ts';

/** Entries of records; a key that a record has stands at its `keySpan` in `text`. */
export function entriesOf(records: readonly TaggedRecord[], text: string): BibliographyEntry[] {
  return records.map((record) => {
    const key = text.slice(record.keySpan.start, record.keySpan.end);
    return { key, span: record.span, keySpan: record.keySpan, csl: toCsl(record, key) };
  });
}

import { span } from '../../../text/span.ts';
import { type BibliographyReport, quoted } from '../report.ts';
import { RecordBuilder, type TaggedRecord, taggedLines } from './record.ts';

/** The records of a RIS file: from `TY  - ` to `ER  - `, or to the next `TY` where a file forgets the end. */
export function readRis(text: string, report: BibliographyReport): TaggedRecord[] {
  const records: TaggedRecord[] = [];
  let record: RecordBuilder | undefined;
  const close = () => {
    if (record && !record.isEmpty) records.push(record.build());
    record = undefined;
  };
  for (const line of taggedLines(text, /[\ufeff \t]{0,4}([A-Z][A-Z0-9])[ \t]{1,4}-[ \t]?/)) {
    const { tag, value } = line;
    if (tag === 'ER') {
      record?.reachTo(line.span.end);
      close();
      continue;
    }
    if (tag === 'TY' && record && !record.isEmpty) {
      report.warn('unclosed', 'The record before this one is not ended by a line “ER  - ”.', line.span);
      close();
    }
    if (!record) {
      record = new RecordBuilder(line.span.start);
      if (tag !== 'TY')
        report.warn('no-type', `A record must begin with “TY  - ”, but this is ${quoted(tag)}.`, line.span);
    }
    record.reachTo(line.span.end);
    if (tag === 'TY') record.setType(value.slice(0, 20).toUpperCase());
    else if (tag === 'ID' && value !== '') record.setKey(line.valueSpan).add(tag, value);
    // Of lists, every line is a member: keywords, and names in the files of some databases.
    else if (tag === 'KW' || /^A[U1-4]$|^ED$/.test(tag))
      for (const member of value.split('\n')) record.add(tag === 'A1' ? 'AU' : tag, member);
    else record.add(tag, value);
  }
  if (record && !record.isEmpty) {
    const { span: at } = record.build();
    report.warn(
      'unclosed',
      'The last record is not ended by a line “ER  - ”.',
      span(at.start, Math.min(at.end, at.start + 8)),
    );
  }
  close();
  return records;
}

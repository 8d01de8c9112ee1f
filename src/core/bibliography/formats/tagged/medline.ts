import { RecordBuilder, type TaggedRecord, taggedLines } from './record.ts';

/** The records of a file in MEDLINE's format, which PubMed exports (`.nbib`). Each begins with its `PMID`. */
export function readMedline(text: string): TaggedRecord[] {
  const records: TaggedRecord[] = [];
  let record: RecordBuilder | undefined;
  let fullNames = false;
  for (const line of taggedLines(text, /\ufeff?([A-Z]{2,4}) {0,2}- ?/)) {
    const { tag, value } = line;
    if (tag === 'PMID' || !record) {
      if (record) records.push(record.build());
      record = new RecordBuilder(line.span.start).setType('JOUR');
      fullNames = false;
    }
    record.reachTo(line.span.end);
    const doi = /^(10\.\S+) \[doi\]/.exec(value)?.[1];
    if (tag === 'FAU') fullNames = true;
    if (tag === 'LID' || tag === 'AID' || tag === 'SO') {
      if (doi !== undefined) record.add('DO', doi);
    } else if (tag === 'PT') record.setType(publicationTypes.get(value.toLowerCase()) ?? 'JOUR');
    // Short names stand beside the full ones, or alone, without a comma.
    else if (tag === 'AU') {
      if (!fullNames) record.add('AU', value.replace(/ (\S+)$/, ', $1'));
    } else if (tag === 'IS') record.add('SN', value.replace(/ \(.*$/, ''));
    else record.add(tags.get(tag) ?? '', value);
  }
  if (record) records.push(record.build());
  return records;
}

/** The tags of RIS that MEDLINE's stand for. */
const tags: ReadonlyMap<string, string> = new Map(
  Object.entries({
    PMID: 'PMID', PMC: 'PMC', TI: 'TI', BTI: 'BT', FAU: 'AU', CN: 'AU', FED: 'A2', JT: 'JF', TA: 'J2', CTI: 'T3', DP: 'PY',
    VI: 'VL', IP: 'IS', PG: 'SP', AB: 'AB', LA: 'LA', OT: 'KW', PB: 'PB', PL: 'CY', EN: 'ET', ISBN: 'SN', GN: 'N1',
  }),
); // prettier-ignore

const publicationTypes: ReadonlyMap<string, string> = new Map([
  ['book', 'BOOK'],
  ['book chapter', 'CHAP'],
  ['dataset', 'DATA'],
]);

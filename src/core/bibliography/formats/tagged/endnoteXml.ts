import type { BibliographyReport } from '../report.ts';
import { RecordBuilder, type TaggedRecord } from './record.ts';
import { typeNames } from './refer.ts';
import { xmlTokens } from './xml.ts';

/** Elements that are open at once; EndNote's are six deep. */
const deepest = 30;

/** The records of a file that EndNote exports as XML: `<xml><records><record>…`. */
export function readEndnoteXml(text: string, report: BibliographyReport): TaggedRecord[] {
  const records: TaggedRecord[] = [];
  let record: RecordBuilder | undefined;
  /** The elements that are open in the record, from the outside in. */
  let path: string[] = [];
  let value = '';
  for (const token of xmlTokens(text)) {
    if (token.kind === 'text') value += token.text;
    else if (token.kind === 'open') {
      if (token.name === 'record') {
        if (record) report.warn('unclosed', 'The record before this one is not closed by </record>.', token.span);
        if (record) records.push(record.build());
        record = new RecordBuilder(token.span.start);
        path = [];
      } else {
        // Styles divide a value; what they hold belongs together.
        if (token.name !== 'style') value = '';
        if (path.length < deepest) path.push(token.name);
        if (token.name === 'ref-type')
          record?.setType(typeNames.get((token.attributes.get('name') ?? '').toLowerCase()) ?? 'GEN');
      }
    } else if (record) {
      if (token.name === 'record') {
        records.push(record.reachTo(token.span.end).build());
        record = undefined;
        continue;
      }
      const depth = path.lastIndexOf(token.name);
      if (depth < 0) continue;
      path.length = depth;
      if (token.name === 'style') continue;
      record.reachTo(token.span.end);
      addValue(record, [...path, token.name], value);
      value = '';
    }
  }
  if (record) records.push(record.build());
  return records;
}

function addValue(record: RecordBuilder, path: readonly string[], value: string): void {
  const name = path.at(-1)!;
  const parent = path.at(-2) ?? '';
  const tag =
    name === 'author'
      ? people.get(parent)
      : name === 'url'
        ? parent === 'related-urls' || parent === 'web-urls'
          ? 'UR'
          : ''
        : elements.get(name);
  record.add(tag ?? '', value);
}

/** The tags of RIS for names, by the element around them. */
const people: ReadonlyMap<string, string> = new Map([
  ['authors', 'AU'],
  ['secondary-authors', 'A2'],
  ['tertiary-authors', 'A3'],
  ['subsidiary-authors', 'A4'],
]);

/** The tags of RIS for the other elements. */
const elements: ReadonlyMap<string, string> = new Map(
  Object.entries({
    title: 'TI', 'secondary-title': 'T2', 'tertiary-title': 'T3', 'short-title': 'ST', 'alt-title': 'J2', 'full-title': 'JF',
    'abbr-1': 'J2', pages: 'SP', volume: 'VL', number: 'IS', edition: 'ET', section: 'SE', 'num-vols': 'NV', year: 'PY',
    date: 'DA', publisher: 'PB', 'pub-location': 'CY', isbn: 'SN', 'electronic-resource-num': 'DO', abstract: 'AB',
    keyword: 'KW', notes: 'N1', 'research-notes': 'RN', language: 'LA', 'work-type': 'M3', 'call-num': 'CN',
    'remote-database-name': 'DB', 'remote-database-provider': 'DP', 'access-date': 'Y2', custom2: 'PMC',
  }),
); // prettier-ignore

import { RecordBuilder, type TaggedRecord, taggedLines } from './record.ts';

/** The records of a file that EndNote exports as text (`.enw`, after the Unix program refer): `%A Name`, one a line. */
export function readRefer(text: string): TaggedRecord[] {
  const records: TaggedRecord[] = [];
  let record: RecordBuilder | undefined;
  let gapFrom = 0;
  for (const line of taggedLines(text, /\ufeff?%([0-9A-Z~!@#$^&*()=<>?+|[\]{}:;'"`.,/\\-])[ \t]/)) {
    const { tag, value } = line;
    // A record begins with its type, or after an empty line.
    const begins = tag === '0' || !record || /\n[ \t\r]*\n/.test(text.slice(gapFrom, line.span.start));
    if (begins) {
      if (record) records.push(record.build());
      record = new RecordBuilder(line.span.start);
    }
    gapFrom = line.span.end;
    record!.reachTo(line.span.end);
    if (tag === '0') record!.setType(typeNames.get(value.toLowerCase()) ?? 'GEN');
    else if (tag === 'F') record!.setKey(line.valueSpan);
    else for (const member of tag === 'K' ? value.split('\n') : [value]) record!.add(tags.get(tag) ?? '', member);
  }
  if (record) records.push(record.build());
  return records;
}

/** The tags of RIS that refer's letters stand for. */
const tags: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A: 'AU',
    T: 'TI',
    J: 'JF',
    B: 'T2',
    S: 'T3',
    V: 'VL',
    N: 'IS',
    P: 'SP',
    D: 'PY',
    '8': 'DA',
    I: 'PB',
    C: 'CY',
    E: 'A2',
    Y: 'A3',
    '?': 'A4',
    '@': 'SN',
    U: 'UR',
    R: 'DO',
    X: 'AB',
    K: 'KW',
    '7': 'ET',
    Z: 'N1',
    G: 'LA',
    L: 'CN',
    '9': 'M3',
    '6': 'NV',
    '!': 'ST',
    '[': 'Y2',
    '~': 'DB',
    W: 'DP',
    '<': 'RN',
  }),
);

/** The types of EndNote by their names, and what RIS calls them. */
export const typeNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'aggregated database': 'AGGR',
    'ancient text': 'ANCIENT',
    artwork: 'ART',
    'audiovisual material': 'ADVS',
    bill: 'BILL',
    blog: 'BLOG',
    book: 'BOOK',
    'book section': 'CHAP',
    case: 'CASE',
    catalog: 'CTLG',
    'chart or table': 'CHART',
    'classical work': 'CLSWK',
    'computer program': 'COMP',
    'conference paper': 'CPAPER',
    'conference proceedings': 'CONF',
    dataset: 'DATA',
    dictionary: 'DICT',
    'edited book': 'EDBOOK',
    'electronic article': 'EJOUR',
    'electronic book': 'EBOOK',
    'electronic book section': 'ECHAP',
    'electronic source': 'WEB',
    encyclopedia: 'ENCYC',
    equation: 'EQUA',
    figure: 'FIGURE',
    'film or broadcast': 'MPCT',
    generic: 'GEN',
    'government document': 'GOVDOC',
    grant: 'GRNT',
    hearing: 'HEAR',
    interview: 'PCOMM',
    'journal article': 'JOUR',
    'legal rule or regulation': 'LEGAL',
    'magazine article': 'MGZN',
    manuscript: 'MANSCPT',
    map: 'MAP',
    music: 'MUSIC',
    'newspaper article': 'NEWS',
    'online database': 'DBASE',
    'online multimedia': 'MULTI',
    pamphlet: 'PAMP',
    patent: 'PAT',
    'personal communication': 'PCOMM',
    report: 'RPRT',
    serial: 'SER',
    standard: 'STAND',
    statute: 'STAT',
    thesis: 'THES',
    'unpublished work': 'UNPB',
    'web page': 'WEB',
  }),
);

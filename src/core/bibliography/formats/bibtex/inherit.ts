import type { BibliographyReport } from '../report.ts';
import { quoted } from '../report.ts';
import { inBook } from './entryTypes.ts';
import type { RawEntry, RawField } from './raw.ts';

/** How many entries one may inherit from in a row. */
const deepest = 10;

/**
 * Gives every entry the fields that it inherits: all of the `xdata` it names, and of its `crossref` those that a part has
 * from its whole. A missing or circular parent is reported; the entry stays as it is.
 */
export function withInherited(entries: readonly RawEntry[], report: BibliographyReport): RawEntry[] {
  if (!entries.some(({ fields }) => fields.has('crossref') || fields.has('xdata'))) return [...entries];
  const byKey = new Map<string, RawEntry>();
  for (const entry of entries) if (!byKey.has(entry.key.toLowerCase())) byKey.set(entry.key.toLowerCase(), entry);
  const done = new Map<RawEntry, RawEntry>();
  const complete = (entry: RawEntry, path: readonly RawEntry[]): RawEntry => {
    const ready = done.get(entry);
    if (ready) return ready;
    const fields = new Map(entry.fields);
    for (const field of [entry.fields.get('xdata'), entry.fields.get('crossref')]) {
      for (const key of field?.text.split(',') ?? []) {
        const parent = byKey.get(key.trim().toLowerCase());
        if (!parent || parent === entry || path.includes(parent) || path.length >= deepest) {
          const why = parent ? 'inherits from this one in turn' : 'is not in this file';
          report.warn('crossref', `The entry ${quoted(key)}, from which this one inherits, ${why}.`, field!.span);
          continue;
        }
        const from = complete(parent, [...path, entry]);
        if (field!.name === 'xdata') takeAll(fields, from);
        else takeFromWhole(fields, entry.type, from);
      }
    }
    const completed = { ...entry, fields };
    done.set(entry, completed);
    return completed;
  };
  return entries.map((entry) => complete(entry, []));
}

function takeAll(fields: Map<string, RawField>, from: RawEntry): void {
  for (const [name, field] of from.fields) if (!fields.has(name)) fields.set(name, field);
}

/** What a part has from its whole under another name; the whole's `title` is the part's `booktitle`. */
function takeFromWhole(fields: Map<string, RawField>, type: string, whole: RawEntry): void {
  const own = new Set(fields.keys());
  for (const group of belonging) if (group.some((name) => own.has(name))) for (const name of group) own.add(name);
  for (const [name, field] of whole.fields) {
    if (neverInherited.has(name)) continue;
    const renamed = renamedIn(type, whole.type, name);
    for (const as of renamed) if (!own.has(as) && !fields.has(as)) fields.set(as, field);
  }
}

/** The names under which a part has a field of its whole. */
function renamedIn(type: string, whole: string, name: string): readonly string[] {
  const multivolume = whole.startsWith('mv');
  const part = inBook.has(type);
  if (name === 'title' || name === 'subtitle' || name === 'titleaddon') {
    if (whole === 'periodical')
      return name === 'title' ? ['journaltitle'] : name === 'subtitle' ? ['journalsubtitle'] : [];
    if (multivolume) return [`main${name}`];
    return part ? [`book${name}`] : [name];
  }
  if (name === 'shorttitle' || name === 'sorttitle' || name === 'indextitle') return [];
  if (name === 'author')
    return type === 'inbook' || type === 'bookinbook' || type === 'suppbook'
      ? ['bookauthor', 'author']
      : part
        ? []
        : ['author'];
  return [name];
}

/** Fields that say one thing together, or the same thing twice: an entry that has one of them inherits none. */
const belonging = [
  ['date', 'year'],
  ['address', 'location'],
  ['journal', 'journaltitle', 'journalsubtitle'],
  ['booktitle', 'booksubtitle', 'booktitleaddon'],
  ['maintitle', 'mainsubtitle', 'maintitleaddon'],
];

/** Fields that say what an entry itself is. */
const neverInherited = new Set([
  'ids', 'crossref', 'xref', 'xdata', 'entryset', 'entrysubtype', 'execute', 'label', 'options', 'presort', 'related',
  'relatedoptions', 'relatedstring', 'relatedtype', 'shorthand', 'shorthandintro', 'sortkey', 'key', 'keywords', 'abstract',
  'file', 'pages', 'timestamp', 'owner', 'annotation', 'annote',
]); // prettier-ignore

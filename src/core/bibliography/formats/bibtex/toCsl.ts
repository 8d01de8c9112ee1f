import type { CslDate, CslItem, CslName } from '../../csl.ts';
import { dateOfParts, readDate, readPrintedDate } from '../dates.ts';
import { present } from '../present.ts';
import { bibstring } from './bibstrings.ts';
import { cslType, inPeriodical, inSeries } from './entryTypes.ts';
import { languageTag } from './languages.ts';
import { plainText, verbatimText } from './latex.ts';
import { readList, readNames } from './names.ts';
import type { RawEntry } from './raw.ts';
import { titlesOf } from './titles.ts';

/**
 * biblatex reads publishers and places as lists that `and` joins; for BibTeX, `Simon and Schuster` is one text. All else is
 * read alike.
 */
export type Dialect = 'bibtex' | 'biblatex';

/** An entry, complete with what it inherits, as CSL-JSON. Titles keep their capitals as they are written. */
export function toCsl(entry: RawEntry, dialect: Dialect): CslItem {
  const { type } = entry;
  const raw = (...names: string[]): string => {
    for (const name of names) {
      const value = entry.fields.get(name)?.text;
      if (value !== undefined && value.trim() !== '') return value;
    }
    return '';
  };
  const text = (...names: string[]): string => plainText(raw(...names));
  const number = text('number');
  const list = (...names: string[]): string =>
    dialect === 'biblatex' ? readList(raw(...names)).join('; ') : text(...names);
  const place = list('address', 'location');
  const periodical = inPeriodical.has(type);
  const part = text('part');
  return present({
    id: entry.key,
    type:
      type === 'unpublished' && raw('eventtitle', 'eventdate') !== ''
        ? 'speech'
        : cslType(type, text('entrysubtype').toLowerCase()),
    ...titlesOf(type, text),
    ...contributors(entry, raw, text),
    issued: issuedOf(raw, text),
    accessed: readDate(dateText(raw('urldate'))) ?? readPrintedDate(text('lastchecked', 'accessed')),
    'event-date': readDate(dateText(raw('eventdate'))),
    'original-date': readDate(dateText(raw('origdate'))),
    'collection-title': bibstring(text('series')),
    'collection-number': inSeries.has(type) ? number : '',
    volume: [text('volume'), part].filter(Boolean).join('.'),
    issue: [periodical ? number : '', text('issue')].filter(Boolean).join(', '),
    number: periodical || inSeries.has(type) ? '' : number || text('reportnumber'),
    page: pagesOf(text('pages', 'page', 'eid')),
    edition: text('edition'),
    version: text('version'),
    'chapter-number': text('chapter'),
    'number-of-volumes': text('volumes'),
    'number-of-pages': text('pagetotal', 'numpages'),
    publisher: publisherOf(list),
    'publisher-place': type === 'patent' ? '' : place,
    jurisdiction: type === 'patent' ? place.split('; ').map(bibstring).join('; ') : '',
    'event-place': text('venue'),
    'original-publisher': list('origpublisher'),
    'original-publisher-place': list('origlocation'),
    genre: genreOf(type, text('type')),
    status: bibstring(text('pubstate')),
    language: languageTag(text('langid', 'language', 'hyphenation')),
    abstract: text('abstract'),
    keyword: text('keywords', 'keyword'),
    note: [text('note'), text('addendum')].filter(Boolean).join('. '),
    annote: text('annotation', 'annote'),
    DOI: doiOf(raw('doi')),
    URL: urlOf(raw, text),
    ISBN: text('isbn'),
    ISSN: text('issn'),
    PMID: pubmedOf(raw, text),
    PMCID: text('pmcid', 'pmc'),
    'call-number': text('library'),
  });
}

type Raw = (...names: string[]) => string;
type Text = (...names: string[]) => string;

function contributors(entry: RawEntry, raw: Raw, text: Text): { [role: string]: CslName[] } {
  const useprefix = /useprefix\s*(?:=\s*true|,|$)/.test(raw('options'));
  const names = (...fields: string[]): CslName[] => readNames(raw(...fields), useprefix);
  const roles: { [role: string]: CslName[] } = {
    author: names('author'),
    translator: names('translator'),
    'container-author': names('bookauthor'),
  };
  if (entry.type === 'patent' && roles['author']!.length === 0) roles['author'] = names('holder');
  for (const field of ['editor', 'editora', 'editorb', 'editorc']) {
    const people = names(field);
    if (people.length === 0) continue;
    const role = editorRoles[text(`${field}type`)] ?? 'editor';
    roles[role] = [...(roles[role] ?? []), ...people];
  }
  return roles;
}

/** What `editortype` makes of an editor. */
const editorRoles: Readonly<Record<string, string>> = {
  compiler: 'compiler',
  collaborator: 'contributor',
  director: 'director',
  illustrator: 'illustrator',
  organizer: 'organizer',
  producer: 'producer',
};

function issuedOf(raw: Raw, text: Text): CslDate | undefined {
  const date = readDate(dateText(raw('date')));
  if (date && date['date-parts'].length > 0) return date;
  return dateOfParts(text('year'), text('month'), text('day')) ?? date;
}

/** In a date, `~` is no space. */
const dateText = (value: string): string => (value.includes('\\') ? plainText(value) : value.replace(/[{}]/g, ''));

/** Ranges with a hyphen, as CSL writes them. */
const pagesOf = (text: string): string => text.replace(/\s*[-–—‒−]+\s*/g, '-');

/** Whoever brought it out; a file may name several, and the same one twice. */
function publisherOf(list: Text): string {
  const fields = ['school', 'institution', 'organization', 'howpublished', 'publisher'];
  const names = fields.map((field) => list(field)).filter((name) => name !== '');
  return [...new Set(names)].join('; ');
}

const genreOf = (type: string, written: string): string =>
  bibstring(written || (type === 'phdthesis' ? type : type === 'mastersthesis' ? 'mathesis' : ''));

const doiOf = (value: string): string =>
  verbatimText(value).replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');

/** The archives that `eprinttype` names, and where their texts are. */
const archives: Readonly<Record<string, string>> = {
  arxiv: 'https://arxiv.org/abs/',
  jstor: 'https://www.jstor.org/stable/',
  pubmed: 'https://www.ncbi.nlm.nih.gov/pubmed/',
  googlebooks: 'https://books.google.com?id=',
  hdl: 'https://hdl.handle.net/',
};

function urlOf(raw: Raw, text: Text): string {
  const written = verbatimText(raw('url'));
  if (written !== '') return written;
  const eprint = verbatimText(raw('eprint'));
  const base = archives[text('eprinttype', 'archiveprefix').toLowerCase()];
  return eprint !== '' && base !== undefined ? base + eprint : '';
}

function pubmedOf(raw: Raw, text: Text): string {
  return text('pmid') || (text('eprinttype').toLowerCase() === 'pubmed' ? verbatimText(raw('eprint')) : '');
}

import type { CslDate, CslItem, CslName } from '../../csl.ts';
import { readPrintedDate } from '../dates.ts';
import { present } from '../present.ts';
import { readName } from './names.ts';
import type { TaggedRecord } from './record.ts';
import {
  articles,
  books,
  chapters,
  conferencePapers,
  inEditions,
  inSeries,
  inVolumes,
  onPages,
  types,
  withoutContainer,
} from './types.ts';

/** A record as CSL-JSON. What a tag means depends on the type, as EndNote and Zotero have it. */
export function toCsl(record: TaggedRecord, key: string): CslItem {
  const { type } = record;
  const all: All = (...tags) => tags.flatMap((tag) => record.fields.get(tag) ?? []);
  const first: First = (...tags) => {
    for (const tag of tags) {
      const value = record.fields.get(tag)?.[0];
      if (value !== undefined) return value;
    }
    return '';
  };
  return present({
    id: key,
    type: Object.hasOwn(types, type) ? types[type]! : 'document',
    title: first('TI', 'T1', ...(books.has(type) ? ['BT'] : []), 'CT'),
    'title-short': first('ST'),
    ...titlesAround(type, first),
    ...contributors(type, all),
    issued: issuedOf(first('PY'), first('DA'), first('Y1')),
    accessed: readPrintedDate(first('Y2')),
    ...places(type, first),
    ...numbers(type, first),
    genre: /^(?:doi\b|10\.)/i.test(first('M3')) ? '' : first('M3', ...(type === 'THES' ? ['VL'] : [])),
    language: first('LA'),
    abstract: first('AB', 'N2'),
    keyword: all('KW').join(', '),
    note: all('N1').join('. '),
    annote: all('RN').join('. '),
    'call-number': first('CN'),
    archive: first('DP'),
    source: first('DB'),
    DOI: doiOf(first('DO'), first('M3')),
    URL: first('UR', 'LK'),
    PMID: first('PMID'),
    PMCID: first('PMC'),
  });
}

type First = (...tags: string[]) => string;
type All = (...tags: string[]) => readonly string[];
type Texts = { readonly [variable: string]: string };

function titlesAround(type: string, first: First): Texts {
  if (withoutContainer.has(type)) return {};
  if (books.has(type) || inSeries.has(type)) return { 'collection-title': first('T2', 'T3') };
  const conference = conferencePapers.has(type);
  const around = first(...(conference ? ['C3', 'BT', 'T2', 'JF', 'JO'] : ['JF', 'T2', 'BT', 'JO', 'J1', 'JA', 'J2']));
  const short = first('J2', 'JA', 'JO');
  return {
    'container-title': around,
    'container-title-short': short === around ? '' : short,
    'collection-title': first('T3'),
    'event-title': conference && first('T2') !== around ? first('T2') : '',
  };
}

function contributors(type: string, all: All): { readonly [role: string]: readonly CslName[] } {
  const names = (...tags: string[]) =>
    all(...tags)
      .map(readName)
      .filter((name) => name !== undefined);
  const others = { author: names('AU'), editor: names('ED') };
  if (type === 'PCOMM' || type === 'ICOMM') return { ...others, recipient: names('A2') };
  const edited =
    books.has(type) || chapters.has(type) || conferencePapers.has(type) || articles.has(type) || type === 'ANCIENT';
  if (!edited) return others;
  // Of a book that has its editors elsewhere, the second names are the series' editors.
  const bySeries = type === 'EDBOOK' || (books.has(type) && all('A3').length > 0);
  const editor = bySeries ? names('A3', 'ED') : names('A2', 'ED');
  return {
    ...(type === 'EDBOOK' ? { editor: [...others.author, ...editor] } : { author: others.author, editor }),
    'collection-editor': names(bySeries ? 'A2' : 'A3'),
    translator: conferencePapers.has(type) ? [] : names('A4'),
  };
}

function places(type: string, first: First): Texts {
  const [publisher, place] = [first('PB'), first('CY', 'PP')];
  if (type === 'CASE') return { authority: publisher };
  if (type === 'PAT') return { jurisdiction: place };
  if (type === 'STAT') return { jurisdiction: place };
  if (!conferencePapers.has(type) || first('C1') === '') return { publisher, 'publisher-place': place };
  return { publisher, 'publisher-place': first('C1'), 'event-place': place };
}

function numbers(type: string, first: First): Texts {
  const [start, end] = [first('SP'), first('EP')];
  const pages = pagesOf(start, end);
  const count = end === '' && (books.has(type) || type === 'THES');
  const whole = books.has(type) || chapters.has(type);
  const serial = first('SN');
  const isbn = !isIssn(serial) && (whole || conferencePapers.has(type) || ['MAP', 'COMP', 'MUSIC'].includes(type));
  const report = type === 'RPRT' || type === 'GOVDOC' || type === 'STAND' || type === 'PAT';
  return {
    volume: inVolumes.has(type) ? first('VL') : '',
    issue: first('IS', ...(articles.has(type) && type !== 'NEWS' && type !== 'CTLG' ? ['M1'] : [])),
    page: !count && (onPages.has(type) || end !== '') ? pages : '',
    'number-of-pages': count ? pages : '',
    'number-of-volumes': whole ? first('NV') : '',
    number: report ? first('SN', 'M1') : '',
    edition: inEditions.has(type) ? first('ET') : '',
    version: type === 'COMP' || type === 'DATA' ? first('ET') : '',
    ISBN: isbn ? serial : '',
    ISSN: isbn || report ? '' : serial,
  };
}

/** The year that is given, with the month and day of whichever date of that year has them. */
function issuedOf(...written: readonly string[]): CslDate | undefined {
  const dates = written.map(readPrintedDate).filter((date) => date !== undefined);
  const year = dates.map((date) => date['date-parts'][0]?.[0]).find((number) => number !== undefined);
  const ofYear = dates.filter((date) => date['date-parts'][0]?.[0] === year);
  const length = (date: CslDate): number => date['date-parts'][0]?.length ?? 0;
  return ofYear.sort((a, b) => length(b) - length(a))[0];
}

function pagesOf(start: string, end: string): string {
  const from = start.replace(/\s*[-–—]+\s*/g, '-');
  return end === '' || end === from || from.includes('-') ? from : from === '' ? end : `${from}-${end}`;
}

function doiOf(written: string, medium: string): string {
  const doi = written || (/^(?:doi:?\s*)?10\.\d{4}/i.test(medium) ? medium : '');
  return doi.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:?\s*)/i, '');
}

const isIssn = (text: string): boolean => /^\d{4}-?\d{3}[\dXx]\b/.test(text) && !/^97[89]/.test(text);

import { all, around, behind, capital, first, lead, round, square, word, type ReferenceStyle } from '../style.ts';

const names = {
  order: 'family-first',
  comma: ' ',
  given: 'initials',
  dot: '',
  gap: '',
  last: ', ',
  serial: 'never',
  most: 6,
  kept: 6,
  more: ', et al.',
} as const;

const who = lead('authors', all(', ', 'editorsLead', 'editorTitle'), 'title');
const imprint = all('; ', all(': ', 'place', 'publisher'), 'year');
const doi = behind('doi:', 'doi');
const online = behind('Available from: ', 'url');

/** Citing Medicine, 2nd edition (2007–), by the National Library of Medicine: what the ICMJE recommends. */
export const vancouver: ReferenceStyle = {
  id: 'vancouver',
  name: 'Vancouver',
  authors: names,
  editors: names,
  dates: 'year month day',
  dash: '–',
  end: '.',
  forms: {
    article: all(
      '. ',
      who,
      'title',
      'container',
      all(':', all(';', 'year', all('', 'volume', round('issue'))), 'pages'),
      doi,
      online,
    ),
    news: all('. ', who, 'title', 'container', all(':', 'date', 'pages'), online),
    chapter: all(
      '. ',
      who,
      'title',
      capital(all(': ', word('in'), all('. ', all(', ', 'editors', 'editorTitle'), 'container'))),
      'edition',
      imprint,
      word('page', 'pages'),
      doi,
      online,
    ),
    book: all('. ', who, 'title', 'edition', capital(word('volume', 'volume')), imprint, doi, online),
    report: all('. ', who, 'title', imprint, all(' ', 'genre', 'number'), doi, online),
    thesis: all('. ', who, all(' ', 'title', square(first('genre', word('thesis')))), imprint, doi, online),
    web: all(
      '. ',
      who,
      around('', 'title', ' [Internet]'),
      all(
        ' ',
        all('; ', all(': ', 'place', first('publisher', 'container')), 'date'),
        around('[cited ', 'accessed', ']'),
      ),
      behind('Available from: ', 'link'),
    ),
    law: all('. ', 'title', 'number', 'container', all(':', all(';', 'date', all('', 'volume', round('issue'))), 'pages'), online), // prettier-ignore
  },
};

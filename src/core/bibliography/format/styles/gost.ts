import { all, behind, capital, first, lead, round, word, type ReferenceStyle } from '../style.ts';

const names = {
  comma: ' ',
  given: 'initials',
  dot: '.',
  gap: ' ',
  last: ', ',
  serial: 'never',
  more: '[et al.]',
} as const;

const who = lead('authors', 'title');
const imprint = all(', ', all(': ', 'place', 'publisher'), 'year');
const pages = capital(word('page', 'pages'));
const volume = capital(all(', ', word('volume', 'volume'), word('issue', 'issue')));
const online = all(' ', behind('URL: ', 'url'), round(all(': ', word('accessed'), 'accessed')));
const doi = behind('DOI: ', 'doi');

/** ГОСТ Р 7.0.5–2008, bibliographic references, with its words in the language of each work. */
export const gost: ReferenceStyle = {
  id: 'gost',
  name: 'GOST R 7.0.5–2008',
  authors: { ...names, order: 'family-first', most: 3, kept: 1 },
  editors: { ...names, order: 'given-first', most: 3, kept: 1 },
  dates: 'dotted',
  ownWords: true,
  terms: { en: { editedBy: 'ed. by' } },
  dash: '–',
  end: '.',
  forms: {
    article: all('. ', all(' // ', all('. ', who, 'title'), 'container'), 'year', volume, pages, doi, online),
    news: all('. ', all(' // ', all('. ', who, 'title'), 'container'), 'date', pages, online),
    chapter: all(
      '. ',
      all(' // ', all('. ', who, 'title'), all(' / ', 'container', word('editedBy', 'editors'))),
      'edition',
      imprint,
      volume,
      pages,
      doi,
      online,
    ),
    book: all(
      '. ',
      all(' / ', all('. ', who, 'title'), word('editedBy', 'editors')),
      'edition',
      imprint,
      capital(word('volume', 'volume')),
      all(' ', 'extent', word('leaves')),
      doi,
      online,
    ),
    report: all('. ', who, all(': ', 'title', all(' ', 'genre', 'number')), imprint, all(' ', 'extent', word('leaves')), doi, online), // prettier-ignore
    thesis: all('. ', who, all(': ', 'title', first('genre', word('thesis'))), imprint, all(' ', 'extent', word('leaves')), doi, online), // prettier-ignore
    web: all('. ', all(' // ', all('. ', who, 'title'), first('container', 'publisher')), 'date', doi, online),
    law: all('. ', all(' // ', all(' ', 'title', 'number'), 'container'), 'date', volume, pages, online), // prettier-ignore
  },
};

import { all, capital, first, italic, lead, quoted, round, word, type ReferenceStyle } from '../style.ts';

const names = {
  comma: ', ',
  given: 'full',
  dot: '.',
  gap: ' ',
  last: 'and',
  most: 10,
  kept: 7,
  more: ', et al.',
} as const;

const whoOfPart = lead('authors', quoted('title'));
const who = lead('authors', all(', ', 'editorsLead', 'editorLabel'), italic('title'));
const journal = all(', ', all(' ', italic('container'), 'volume', round('issueOfVolume')), word('issue', 'issueAlone'));
const imprint = all(': ', 'place', 'publisher');
const editedBy = word('editedBy', 'editors');
const accessed = capital(word('accessed', 'accessed'));

/** The Chicago Manual of Style, 17th edition (2017), chapter 15: a list of references in alphabetical order. */
export const chicagoAuthorDate: ReferenceStyle = {
  id: 'chicago-author-date',
  name: 'Chicago (author–date)',
  authors: { ...names, order: 'first-family-first', serial: 'after inverted' },
  editors: { ...names, order: 'given-first', serial: 'from three' },
  dates: 'month day, year',
  dash: '–',
  end: '.',
  forms: {
    article: all('. ', whoOfPart, 'year', quoted('title'), all(': ', journal, 'pages'), 'link'),
    news: all('. ', whoOfPart, 'year', quoted('title'), all(', ', italic('container'), 'day'), 'link'),
    chapter: all(
      '. ',
      whoOfPart,
      'year',
      quoted('title'),
      capital(all(', ', word('in', italic('container')), 'edition', editedBy, 'pages')),
      imprint,
      'link',
    ),
    book: all(
      '. ',
      who,
      'year',
      italic('title'),
      'edition',
      capital(word('volume', 'volume')),
      capital(editedBy),
      capital(word('translatedBy', 'translators')),
      'collection',
      imprint,
      'link',
    ),
    report: all('. ', who, 'year', italic('title'), all(' ', 'genre', 'number'), imprint, 'link'),
    thesis: all(
      '. ',
      whoOfPart,
      'year',
      quoted('title'),
      all(', ', first('genre', capital(word('thesis'))), 'publisher'),
      'link',
    ),
    web: all(
      '. ',
      whoOfPart,
      'year',
      quoted('title'),
      first('container', 'publisher'),
      capital('day'),
      accessed,
      'link',
    ),
    law: all(
      '. ',
      lead('authors', 'authority', 'title'),
      'year',
      'title',
      'number',
      all(': ', journal, 'pages'),
      'day',
      'link',
    ),
  },
};

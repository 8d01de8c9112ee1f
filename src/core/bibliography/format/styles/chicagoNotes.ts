import { all, first, italic, lead, quoted, round, word, type ReferenceStyle } from '../style.ts';

const names = {
  order: 'given-first',
  comma: ', ',
  given: 'full',
  dot: '.',
  gap: ' ',
  last: 'and',
  serial: 'from three',
  most: 3,
  kept: 1,
  more: 'et al.',
} as const;

const whoOfPart = lead('authors', quoted('title'));
const who = lead('authors', all(', ', 'editorsLead', 'editorLabel'), italic('title'));
const imprint = all(', ', all(': ', 'place', 'publisher'), 'year');
const accessed = word('accessed', 'accessed');

/** The Chicago Manual of Style, 17th edition (2017), chapter 14: the first note on a work. */
export const chicagoNotes: ReferenceStyle = {
  id: 'chicago-notes',
  name: 'Chicago (notes)',
  authors: names,
  editors: names,
  dates: 'month day, year',
  dash: '–',
  end: '.',
  forms: {
    article: all(
      ', ',
      whoOfPart,
      quoted('title'),
      all(
        ': ',
        all(' ', all(', ', all(' ', italic('container'), 'volume'), word('issue', 'issue')), round('year')),
        'pages',
      ),
      'link',
    ),
    news: all(', ', whoOfPart, quoted('title'), italic('container'), 'date', 'pages', 'link'),
    chapter: all(
      ', ',
      all(
        ' ',
        all(', ', whoOfPart, quoted('title'), word('in', italic('container')), 'edition', word('editor', 'editors')),
        round(imprint),
      ),
      'pages',
      'link',
    ),
    book: all(
      ', ',
      all(
        ' ',
        all(', ', who, italic('title'), 'edition', word('volume', 'volume'), word('translatedBy', 'translators')), // prettier-ignore
        round(imprint),
      ),
      'link',
    ),
    report: all(', ', all(' ', all(', ', who, italic('title'), all(' ', 'genre', 'number')), round(imprint)), 'link'),
    thesis: all(
      ', ',
      all(
        ' ',
        all(', ', whoOfPart, quoted('title')),
        round(all(', ', first('genre', word('thesis')), 'publisher', 'year')),
      ),
      'link',
    ),
    web: all(', ', whoOfPart, quoted('title'), first('container', 'publisher'), 'date', accessed, 'link'),
    law: all(
      ', ',
      lead('authors', 'authority', 'title'),
      'title',
      'number',
      all(': ', all(' ', italic('container'), 'volume', round('date')), 'pages'),
      'link',
    ),
  },
};

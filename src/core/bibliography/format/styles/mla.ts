import { all, capital, first, italic, lead, quoted, word, type ReferenceStyle } from '../style.ts';

const names = {
  comma: ', ',
  given: 'full',
  dot: '.',
  gap: ' ',
  last: 'and',
  most: 2,
  kept: 1,
  more: ', et al.',
} as const;

const whoOfPart = lead('authors', quoted('title'));
const who = lead('authors', all(', ', 'editorsLead', 'editorTitle'), italic('title'));
const volume = word('volume', 'volume');
const issue = word('issue', 'issue');
const editedBy = word('editedBy', 'editors');

/** MLA Handbook, 9th edition (2021). */
export const mla: ReferenceStyle = {
  id: 'mla',
  name: 'MLA (9th edition)',
  authors: { ...names, order: 'first-family-first', serial: 'after inverted' },
  editors: { ...names, order: 'given-first', serial: 'from three' },
  dates: 'day month year',
  dash: '–',
  end: '.',
  forms: {
    article: all(
      '. ',
      whoOfPart,
      quoted('title'),
      all(', ', italic('container'), volume, issue, 'year', 'labelledPages'),
      'link',
    ),
    news: all('. ', whoOfPart, quoted('title'), all(', ', italic('container'), 'date', 'labelledPages'), 'link'),
    chapter: all(
      '. ',
      whoOfPart,
      quoted('title'),
      all(', ', italic('container'), editedBy, 'edition', volume, 'publisher', 'year', 'labelledPages'),
      'link',
    ),
    book: all(
      '. ',
      who,
      italic('title'),
      capital(all(', ', word('translatedBy', 'translators'), 'edition', volume, 'publisher', 'year')),
      'link',
    ),
    report: all('. ', who, italic('title'), all(', ', all(' ', 'genre', 'number'), 'publisher', 'date'), 'link'),
    thesis: all('. ', who, italic('title'), 'year', all(', ', 'publisher', first('genre', word('thesis'))), 'link'),
    web: all(
      '. ',
      whoOfPart,
      quoted('title'),
      all(', ', italic(first('container', 'publisher')), 'date', 'link'),
      capital(word('accessed', 'accessed')),
    ),
    law: all(
      '. ',
      lead('authors', 'authority', italic('title')),
      italic('title'),
      all(', ', 'number', italic('container'), volume, issue, 'date', 'labelledPages'),
      'link',
    ),
  },
};

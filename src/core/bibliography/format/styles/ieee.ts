import { all, behind, capital, first, italic, lead, quoted, word, type ReferenceStyle } from '../style.ts';

const names = {
  order: 'given-first',
  comma: ', ',
  given: 'initials',
  dot: '.',
  gap: ' ',
  last: 'and',
  serial: 'from three',
  most: 6,
  kept: 1,
  more: 'et al.',
} as const;

const whoOfPart = lead('authors', quoted('title'));
const who = lead('authors', all(', ', 'editorsLead', capital('editorLabel')), italic('title'));
const imprint = all(': ', 'place', 'publisher');
const volume = word('volume', 'volume');
const issue = word('issue', 'issue');
const doi = behind('doi: ', 'doi');
const online = behind('[Online]. Available: ', 'url');

/** IEEE Reference Guide (2024). */
export const ieee: ReferenceStyle = {
  id: 'ieee',
  name: 'IEEE',
  authors: names,
  editors: names,
  dates: 'month day, year',
  dash: '–',
  end: '.',
  forms: {
    article: all(
      '. ',
      all(', ', whoOfPart, quoted('title'), italic('container'), volume, issue, 'labelledPages', 'date', doi),
      online,
    ),
    news: all('. ', all(', ', whoOfPart, quoted('title'), italic('container'), 'labelledPages', 'date'), online),
    chapter: all(
      '. ',
      all(
        ', ',
        all(
          '. ',
          all(
            ', ',
            whoOfPart,
            quoted('title'),
            word('in', italic('container')),
            'edition',
            all(', ', 'editors', capital('editorLabel')),
          ),
          imprint,
        ),
        'year',
        'labelledPages',
        doi,
      ),
      online,
    ),
    book: all(
      '. ',
      all(', ', all('. ', all(', ', who, italic('title'), volume, 'edition'), imprint), 'year', doi),
      online,
    ),
    report: all('. ', all(', ', whoOfPart, quoted('title'), 'publisher', 'place', all(' ', 'genre', 'number'), 'date', doi), online), // prettier-ignore
    thesis: all('. ', all(', ', whoOfPart, quoted('title'), first('genre', capital(word('thesis'))), 'publisher', 'place', 'year', doi), online), // prettier-ignore
    web: all(
      '. ',
      all(', ', whoOfPart, quoted('title')),
      all(', ', first('container', 'publisher'), 'day'),
      capital(all(': ', word('accessed'), 'accessed')),
      behind('[Online]. Available: ', 'link'),
    ),
    law: all('. ', all(', ', italic('title'), 'number', 'container', volume, issue, 'labelledPages', 'date'), online),
  },
};

import { all, behind, capital, first, italic, lead, round, square, word, type ReferenceStyle } from '../style.ts';

const names = {
  comma: ', ',
  given: 'full',
  dot: '.',
  gap: ' ',
  capitals: true,
  last: 'and',
  serial: 'never',
  most: 3,
  kept: 1,
  more: 'et al.',
} as const;

const whoOfPart = all(', ', lead('authors', 'title'), 'year');
const who = all(', ', lead('authors', all(', ', 'editorsLead', capital('editorLabel')), italic('title')), 'year');
const imprint = all(': ', 'place', 'publisher');
const volume = all('', 'volume', round('issue'));
const online = [
  behind('DOI: ', 'doi'),
  square(capital(word('accessed', 'accessed'))),
  capital(all(': ', word('available'), 'url')),
] as const;

/** DIN ISO 690:2013-10, the name and date system. */
export const iso690: ReferenceStyle = {
  id: 'din-iso-690',
  name: 'DIN ISO 690',
  authors: { ...names, order: 'first-family-first' },
  editors: { ...names, order: 'given-first' },
  dates: 'day month year',
  dash: '–',
  end: '.',
  forms: {
    article: all('. ', whoOfPart, 'title', italic('container'), all(', ', volume, 'labelledPages'), ...online),
    news: all('. ', whoOfPart, 'title', italic('container'), all(', ', 'day', 'labelledPages'), ...online),
    chapter: all(
      '. ',
      whoOfPart,
      'title',
      capital(all(': ', word('in'), all('. ', all(', ', 'editors', 'editorLabel'), italic('container')))),
      'edition',
      all(', ', imprint, 'labelledPages'),
      ...online,
    ),
    book: all('. ', who, italic('title'), 'edition', imprint, ...online),
    report: all('. ', who, italic('title'), all(' ', 'genre', 'number'), imprint, ...online),
    thesis: all('. ', who, italic('title'), first('genre', capital(word('thesis'))), imprint, ...online),
    web: all('. ', who, italic('title'), first('container', 'publisher'), 'day', ...online),
    law: all(
      '. ',
      all(', ', italic('title'), 'year'),
      'number',
      all(', ', 'container', volume, 'labelledPages'),
      'day',
      ...online,
    ),
  },
};

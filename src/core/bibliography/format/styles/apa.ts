import { all, capital, italic, lead, first, round, square, word, type ReferenceStyle } from '../style.ts';

const names = { comma: ', ', given: 'initials', dot: '.', gap: ' ', last: '&' } as const;

const who = lead('authors', all(' ', 'editorsLead', round(capital('editorLabel'))), italic('title'));
const volume = capital(word('volume', 'volume'));

/** Publication Manual of the American Psychological Association, 7th edition (2020). */
export const apa: ReferenceStyle = {
  id: 'apa',
  name: 'APA (7th edition)',
  authors: { ...names, order: 'family-first', serial: 'always', most: 20, kept: 19, more: '…' },
  editors: { ...names, order: 'given-first', serial: 'from three', most: 20, kept: 19, more: '…' },
  dates: 'year, month day',
  dash: '–',
  end: '.',
  forms: {
    article: all(
      '. ',
      lead('authors', 'title'),
      round('year'),
      'title',
      all(', ', italic('container'), all('', italic('volume'), round('issue')), 'pages'),
      'link',
    ),
    news: all('. ', lead('authors', 'title'), round('date'), 'title', all(', ', italic('container'), 'pages'), 'link'),
    chapter: all(
      '. ',
      lead('authors', 'title'),
      round('year'),
      'title',
      capital(
        all(
          ' ',
          word('in'),
          all(
            ', ',
            all(' ', 'editors', round(capital('editorLabel'))),
            all(' ', italic('container'), round(all(', ', 'edition', volume, 'labelledPages'))),
          ),
        ),
      ),
      'publisher',
      'link',
    ),
    book: all(
      '. ',
      who,
      round('year'),
      all(' ', italic('title'), round(all(', ', 'edition', volume))),
      'publisher',
      'link',
    ),
    report: all(
      '. ',
      who,
      round('date'),
      all(' ', italic('title'), round(all(' ', 'genre', 'number'))),
      'publisher',
      'link',
    ),
    thesis: all(
      '. ',
      who,
      round('year'),
      all(' ', italic('title'), square(all(', ', first('genre', capital(word('thesis'))), 'publisher'))),
      'link',
    ),
    web: all('. ', who, round('date'), italic('title'), first('container', 'publisher'), 'link'),
    law: all(
      '. ',
      all(
        ' ',
        all(', ', 'title', 'number', all(' ', 'container', 'volume', word('section', 'section'))),
        round('date'),
      ),
      'link',
    ),
  },
};

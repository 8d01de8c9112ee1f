import { ordinal } from '../terms.ts';
import { all, capital, first, italic, lead, quoted, round, word, type ReferenceStyle } from '../style.ts';

const names = {
  order: 'family-first',
  comma: ', ',
  given: 'initials',
  dot: '.',
  gap: '',
  last: 'and',
  serial: 'never',
  most: 3,
  kept: 1,
  more: 'et al.',
} as const;

const whoOfPart = lead('authors', quoted('title'));
const who = lead('authors', all(' ', 'editorsLead', round('editorLabel')), italic('title'));
const imprint = all(': ', 'place', 'publisher');
const volume = all('', 'volume', round('issue'));
const available = all(
  ' ',
  capital(all(': ', word('available'), 'link')),
  round(capital(all(': ', word('accessed'), 'accessed'))),
);

/** Harvard referencing as Cite Them Right, 12th edition (2022), describes it. */
export const harvard: ReferenceStyle = {
  id: 'harvard',
  name: 'Harvard (Cite Them Right)',
  authors: names,
  editors: names,
  dates: 'day month year',
  singleQuotes: true,
  terms: { en: { edition: (n) => `${n}${ordinal(Number(n))} edn` } },
  dash: '–',
  end: '.',
  forms: {
    article: all(
      '. ',
      all(', ', all(' ', whoOfPart, round('year'), quoted('title')), italic('container'), volume, 'labelledPages'),
      available,
    ),
    news: all('. ', all(', ', all(' ', whoOfPart, round('year'), quoted('title')), italic('container'), 'day', 'labelledPages'), available), // prettier-ignore
    chapter: all(
      '. ',
      all(
        ', ',
        all(' ', whoOfPart, round('year'), quoted('title')),
        all(' ', word('in'), 'editors', round('editorLabel'), italic('container')),
      ),
      'edition',
      all(', ', imprint, 'labelledPages'),
      available,
    ),
    book: all('. ', all(' ', who, round('year'), italic('title')), 'edition', imprint, available),
    report: all('. ', all(' ', who, round('year'), italic('title')), all(' ', 'genre', 'number'), imprint, available),
    thesis: all(
      '. ',
      all(' ', who, round('year'), italic('title')),
      all('. ', first('genre', capital(word('thesis'))), 'publisher'),
      available,
    ),
    web: all('. ', all(' ', who, round('year'), italic('title')), first('container', 'publisher'), available),
    law: all(
      '. ',
      all(' ', italic('title'), round('year')),
      'number',
      all(', ', 'container', volume, 'labelledPages'),
      available,
    ),
  },
};

import { all, behind, first, lead, round, square, type ReferenceStyle } from '../style.ts';

const names = {
  order: 'family-first',
  comma: ' ',
  given: 'initials',
  dot: '',
  gap: ' ',
  capitals: true,
  last: ', ',
  serial: 'never',
  most: 3,
  kept: 3,
  more: ', et al.',
} as const;

const who = lead('authors', all(', ', 'editorsLead', 'editorLabel'), all('', 'title', square('code')));
const title = all('', 'title', square('code'));
const imprint = all(', ', all(': ', 'place', 'publisher'), 'year');
const volume = all('', 'volume', round('issue'));
const online = [behind('DOI: ', 'doi'), all('. ', square('accessed'), 'url')] as const;

const letters = { article: 'J', news: 'N', chapter: 'M', book: 'M', report: 'R', thesis: 'D', web: 'EB/OL', law: 'Z' };

/** GB/T 7714—2015, in the order of citation, with its words in the language of each work. */
export const gbt7714: ReferenceStyle = {
  id: 'gb-t-7714',
  name: 'GB/T 7714—2015',
  authors: names,
  editors: names,
  dates: 'iso',
  ownWords: true,
  codes: ({ type }, kind) =>
    type === 'paper-conference' ? 'C' : type === 'standard' ? 'S' : type === 'dataset' ? 'DB/OL' : letters[kind],
  dash: '-',
  end: '.',
  forms: {
    article: all('. ', who, title, all(': ', all(', ', 'container', 'year', volume), 'pages'), ...online),
    news: all('. ', who, title, all(', ', 'container', 'date', 'pages'), ...online),
    chapter: all(
      '. ',
      who,
      all('//', title, all('. ', 'editors', 'container')),
      'edition',
      all(': ', imprint, 'pages'),
      ...online,
    ),
    book: all('. ', who, title, 'edition', imprint, ...online),
    report: all('. ', who, title, 'number', imprint, ...online),
    thesis: all('. ', who, title, imprint, ...online),
    web: all('. ', who, title, first('container', 'publisher'), all('', round('date'), square('accessed')), 'link'),
    law: all('. ', title, 'number', all(': ', all(', ', 'container', 'date', volume), 'pages'), ...online),
  },
};

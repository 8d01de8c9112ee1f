/** What BibTeX's and biblatex's entry types are in CSL; `document` where they do not say. */
const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  bookinbook: 'chapter',
  book: 'book',
  booklet: 'pamphlet',
  collection: 'book',
  commentary: 'book',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'book',
  mastersthesis: 'thesis',
  movie: 'motion_picture',
  music: 'song',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  periodical: 'article-journal',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  webpage: 'webpage',
  www: 'webpage',
};

/** The CSL type of an entry; `entrysubtype` tells magazines and newspapers from journals. */
export function cslType(type: string, subtype: string): string {
  const found = Object.hasOwn(types, type) ? types[type]! : 'document';
  if (found !== 'article-journal') return found;
  return subtype === 'magazine' ? 'article-magazine' : subtype === 'newspaper' ? 'article-newspaper' : found;
}

/** Types that stand in a book, whose title is `booktitle`. */
export const inBook: ReadonlySet<string> = new Set([
  'bookinbook',
  'conference',
  'inbook',
  'incollection',
  'inproceedings',
  'inreference',
  'suppbook',
  'suppcollection',
]);

/** Types whose `number` counts within a volume. */
export const inPeriodical: ReadonlySet<string> = new Set(['article', 'periodical', 'suppperiodical', 'review']);

/** Types that are whole books. */
export const wholeBooks: ReadonlySet<string> = new Set([
  'book',
  'booklet',
  'collection',
  'manual',
  'mvbook',
  'mvcollection',
  'mvproceedings',
  'mvreference',
  'proceedings',
  'reference',
]);

/** Types of whole books that need not name anybody. */
export const authorless: ReadonlySet<string> = new Set([
  'manual',
  'mvproceedings',
  'mvreference',
  'proceedings',
  'reference',
]);

/** Types whose `number` counts within a series. */
export const inSeries: ReadonlySet<string> = new Set([...inBook, ...wholeBooks].filter((type) => type !== 'manual'));

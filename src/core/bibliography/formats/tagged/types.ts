/** What the types of RIS are in CSL. */
export const types: Readonly<Record<string, string>> = {
  ABST: 'article-journal', ADVS: 'motion_picture', AGGR: 'document', ANCIENT: 'document', ART: 'graphic', BILL: 'bill',
  BLOG: 'post-weblog', BOOK: 'book', CASE: 'legal_case', CHAP: 'chapter', CHART: 'graphic', CLSWK: 'book',
  COMP: 'software', CONF: 'paper-conference', CPAPER: 'paper-conference', CTLG: 'article-magazine', DATA: 'dataset',
  DBASE: 'dataset', DICT: 'entry-dictionary', EBOOK: 'book', ECHAP: 'chapter', EDBOOK: 'book', EJOUR: 'article-journal',
  ELEC: 'webpage', ENCYC: 'entry-encyclopedia', EQUA: 'document', FIGURE: 'graphic', GEN: 'document', GOVDOC: 'report',
  GRNT: 'document', GRANT: 'document', HEAR: 'hearing', ICOMM: 'personal_communication', INPR: 'article-journal',
  JFULL: 'article-journal', JOUR: 'article-journal', LEGAL: 'legal_case', MANSCPT: 'manuscript', MAP: 'map',
  MGZN: 'article-magazine', MPCT: 'motion_picture', MULTI: 'motion_picture', MUSIC: 'song', NEWS: 'article-newspaper',
  PAMP: 'manuscript', PAT: 'patent', PCOMM: 'personal_communication', RPRT: 'report', SER: 'book', SLIDE: 'speech',
  SOUND: 'song', STAND: 'standard', STAT: 'legislation', THES: 'thesis', UNBILL: 'bill', UNPB: 'manuscript',
  UNPD: 'manuscript', VIDEO: 'motion_picture', WEB: 'webpage',
}; // prettier-ignore

/** Types that are whole books: their second title is a series', their second names those of its editors. */
export const books: ReadonlySet<string> = new Set(['BOOK', 'CLSWK', 'EBOOK', 'EDBOOK', 'SER']);

/** Types that stand in a book. */
export const chapters: ReadonlySet<string> = new Set(['CHAP', 'DICT', 'ECHAP', 'ENCYC']);

/** Types that stand in the proceedings of a conference. */
export const conferencePapers: ReadonlySet<string> = new Set(['CONF', 'CPAPER']);

/** Types that stand in an issue of a periodical, and what may be anything. */
export const articles: ReadonlySet<string> = new Set(
  'ABST CTLG EJOUR GEN INPR JFULL JOUR MGZN NEWS UNPB UNPD'.split(' '),
);

/** Types whose second title is a series', though they are no books. */
export const inSeries: ReadonlySet<string> = new Set('COMP GOVDOC MAP MPCT RPRT STAND VIDEO'.split(' '));

/** Types whose second title is none: an office, a code, a program. */
export const withoutContainer: ReadonlySet<string> = new Set(
  'BILL CASE CHART DATA DBASE EQUA FIGURE PAT STAT THES UNBILL'.split(' '),
);

/** Types whose volume is one; others keep a size or a degree there. */
export const inVolumes: ReadonlySet<string> = new Set([
  ...books,
  ...chapters,
  ...conferencePapers,
  ...articles,
  ...'AGGR ANCIENT BILL CASE GOVDOC HEAR LEGAL MANSCPT MUSIC RPRT SOUND'.split(' '),
]);

/** Types whose pages are where they stand; others describe themselves there. */
export const onPages: ReadonlySet<string> = new Set([
  ...chapters,
  ...conferencePapers,
  ...articles,
  ...'AGGR ANCIENT BILL CASE GOVDOC GRNT HEAR LEGAL PAMP PAT RPRT STAND STAT UNBILL'.split(' '),
]);

/** Types that come in editions. */
export const inEditions: ReadonlySet<string> = new Set([...books, ...chapters, 'ANCIENT', 'MAP', 'MUSIC', 'NEWS']);

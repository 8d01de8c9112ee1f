/** The languages whose words a reference can be written with. */
export type TermLanguage = 'en' | 'de' | 'ru' | 'zh' | 'fr' | 'es';

export type TermName =
  | 'and'
  | 'etAl'
  | 'editor'
  | 'editors'
  | 'editorTitle'
  | 'editorsTitle'
  | 'editedBy'
  | 'translatedBy'
  | 'in'
  | 'page'
  | 'pages'
  | 'volume'
  | 'issue'
  | 'number'
  | 'section'
  | 'thesis'
  | 'accessed'
  | 'available'
  | 'leaves';

/** Where a word stands around what it is of, `…` stands for that; else before it. */
type Terms = Readonly<Record<TermName, string>> & {
  /** How an edition is counted. */
  readonly edition: (n: string) => string;
  readonly quotes: readonly [open: string, close: string];
  /** Whether a stop or comma goes before a closing quotation mark. */
  readonly stopInQuotes: boolean;
};

const terms: Readonly<Record<TermLanguage, Terms>> = {
  en: {
    and: 'and',
    etAl: 'et al.',
    editor: 'ed.',
    editors: 'eds.',
    editorTitle: 'editor',
    editorsTitle: 'editors',
    editedBy: 'edited by',
    translatedBy: 'translated by',
    in: 'in',
    page: 'p.',
    pages: 'pp.',
    volume: 'vol.',
    issue: 'no.',
    number: 'no.',
    section: '§',
    thesis: 'thesis',
    accessed: 'accessed',
    available: 'available at',
    leaves: 'pp.',
    edition: (n) => `${n}${ordinal(Number(n))} ed.`,
    quotes: ['“', '”'],
    stopInQuotes: true,
  },
  de: {
    and: 'und',
    etAl: 'u. a.',
    editor: 'Hrsg.',
    editors: 'Hrsg.',
    editorTitle: 'Herausgeber',
    editorsTitle: 'Herausgeber',
    editedBy: 'hrsg. von',
    translatedBy: 'übersetzt von',
    in: 'in',
    page: 'S.',
    pages: 'S.',
    volume: 'Bd.',
    issue: 'Nr.',
    number: 'Nr.',
    section: '§',
    thesis: 'Dissertation',
    accessed: 'Zugriff am',
    available: 'verfügbar unter',
    leaves: 'S.',
    edition: (n) => `${n}. Aufl.`,
    quotes: ['„', '“'],
    stopInQuotes: false,
  },
  ru: {
    and: 'и',
    etAl: 'и др.',
    editor: 'ред.',
    editors: 'ред.',
    editorTitle: 'редактор',
    editorsTitle: 'редакторы',
    editedBy: 'под ред.',
    translatedBy: 'пер.',
    in: 'в',
    page: 'с.',
    pages: 'с.',
    volume: 'т.',
    issue: '№',
    number: '№',
    section: '§',
    thesis: 'дис.',
    accessed: 'дата обращения',
    available: 'URL',
    leaves: 'с.',
    edition: (n) => `${n}-е изд.`,
    quotes: ['«', '»'],
    stopInQuotes: false,
  },
  zh: {
    and: '和',
    etAl: '等',
    editor: '编',
    editors: '编',
    editorTitle: '编',
    editorsTitle: '编',
    editedBy: '…主编',
    translatedBy: '…译',
    in: '载',
    page: '第…页',
    pages: '第…页',
    volume: '第…卷',
    issue: '第…期',
    number: '号',
    section: '第…条',
    thesis: '学位论文',
    accessed: '访问于',
    available: '网址',
    leaves: '页',
    edition: (n) => `第${n}版`,
    quotes: ['“', '”'],
    stopInQuotes: false,
  },
  fr: {
    and: 'et',
    etAl: 'et al.',
    editor: 'éd.',
    editors: 'éds.',
    editorTitle: 'éditeur',
    editorsTitle: 'éditeurs',
    editedBy: 'sous la dir. de',
    translatedBy: 'trad. par',
    in: 'dans',
    page: 'p.',
    pages: 'p.',
    volume: 'vol.',
    issue: 'n°',
    number: 'n°',
    section: '§',
    thesis: 'thèse',
    accessed: 'consulté le',
    available: 'disponible à',
    leaves: 'p.',
    edition: (n) => `${n}${n === '1' ? 'ʳᵉ' : 'ᵉ'} éd.`,
    quotes: ['« ', ' »'],
    stopInQuotes: false,
  },
  es: {
    and: 'y',
    etAl: 'et al.',
    editor: 'ed.',
    editors: 'eds.',
    editorTitle: 'editor',
    editorsTitle: 'editores',
    editedBy: 'ed. de',
    translatedBy: 'trad. de',
    in: 'en',
    page: 'p.',
    pages: 'pp.',
    volume: 'vol.',
    issue: 'n.º',
    number: 'n.º',
    section: '§',
    thesis: 'tesis',
    accessed: 'consultado el',
    available: 'disponible en',
    leaves: 'pp.',
    edition: (n) => `${n}.ª ed.`,
    quotes: ['«', '»'],
    stopInQuotes: false,
  },
};

/** Words of some languages that a style has of its own. */
export type OwnTerms = Readonly<Partial<Record<TermLanguage, Partial<Terms>>>>;

/** The words of a language, given as a BCP 47 tag, with a style's `own` in place of them; English ones where it is none of ours. */
export function termsOf(language: string, own: OwnTerms = {}): Terms {
  const primary = language.split('-')[0]!.toLowerCase();
  const known = primary in terms ? (primary as TermLanguage) : 'en';
  const others = own[known];
  return others ? { ...terms[known], ...others } : terms[known];
}

/** What stands behind a number in English: `2nd`. */
export function ordinal(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th';
}

/** What of a word stands before that which it is of, and what behind. */
export function aroundIn(term: string): readonly [before: string, after: string] {
  const at = term.indexOf('…');
  return at < 0 ? [`${term} `, ''] : [term.slice(0, at), term.slice(at + 1)];
}

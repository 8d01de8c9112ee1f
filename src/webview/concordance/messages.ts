/** What the concordance page and the extension tell each other. All of it is plain data; the page shows it as text. */

/** A row of the table. */
export interface Row {
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  readonly document: string;
  /** Empty where the page prints no number. */
  readonly page: string;
  readonly wording: string;
}

/** The columns, in their order. `wording` has none of its own: rows can be sorted by it. */
export const columns = ['left', 'keyword', 'right', 'document', 'page'] as const;
export type Column = (typeof columns)[number];

export interface Sort {
  readonly by: Column;
  readonly descending: boolean;
}

/** What the page keeps while it is away: `subject` is the extension's, and comes back to it. */
export interface State {
  readonly subject: unknown;
  readonly sort: Sort;
  readonly filter: string;
}

/** The words of the page, in the reader's language. `{0}` and `{1}` stand for figures. */
export type Words = Readonly<
  Record<
    | Column
    | 'filter'
    | 'export'
    | 'again'
    | 'stop'
    | 'rows'
    | 'rowsOf'
    | 'looking'
    | 'nothing'
    | 'noMatch'
    | 'stopped'
    | 'most'
    | 'reading',
    string
  >
>;

export type ToPage =
  | { readonly type: 'start'; readonly subject: unknown; readonly words: Words }
  | { readonly type: 'rows'; readonly rows: readonly Row[]; readonly done: number; readonly total: number }
  /** Why the search ended: all was found, it was stopped, there is more than is shown, or files are still being read. */
  | { readonly type: 'end'; readonly why: 'all' | 'stopped' | 'most' | 'reading' };

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly row: number; readonly beside: boolean }
  /** `order` holds the numbers of the rows as they are shown. */
  | { readonly type: 'export'; readonly order: readonly number[] }
  | { readonly type: 'stop' }
  | { readonly type: 'again' };

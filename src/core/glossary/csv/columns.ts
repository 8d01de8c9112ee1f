/** The columns of a glossary in CSV, in the order in which they are written. A row is a label, or says more of its concept. */
export const columns = [
  'id',
  'category',
  'language',
  'kind',
  'label',
  'exact',
  'definition',
  'source',
  'note',
  'broader',
  'narrower',
  'related',
] as const;
export type Column = (typeof columns)[number];

/** What stands between the ids of a cell. */
export const idSeparator = '|';

/**
 * A cell that a spreadsheet would take for a formula is written with an apostrophe before it, which spreadsheets do not
 * show; one that begins with such a cell's apostrophes gets another, so that each is read as it was.
 */
export const guarded = (text: string): string => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export const unguarded = (text: string): string => (/^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

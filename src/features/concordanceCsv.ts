/** A row of a concordance as it is written out. */
export interface CsvRow {
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  readonly wording: string;
  readonly language: string;
  readonly document: string;
  readonly page: string;
  readonly path: string;
  /** From one. */
  readonly line: number;
}

const names = ['left', 'keyword', 'right', 'wording', 'language', 'document', 'page', 'path', 'line'] as const;

/**
 * A concordance as comma-separated values (RFC 4180). Documents are not trusted: what a spreadsheet would take for a
 * formula gets an apostrophe before it, which spreadsheets show as text.
 */
export const concordanceCsv = (rows: readonly CsvRow[]): string =>
  [names, ...rows.map((row) => names.map((name) => String(row[name])))]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('');

function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

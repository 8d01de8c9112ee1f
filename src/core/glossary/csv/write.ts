import type { Concept, Glossary } from '../concept.ts';
import { relationKinds } from '../draft.ts';
import { type Column, columns, guarded, idSeparator } from './columns.ts';

type Cells = Partial<Record<Column, string>>;

/** Writes a glossary as a table in CSV (RFC 4180): a row for each label. A table has no place for the glossary's title. */
export function writeCsv({ concepts }: Pick<Glossary, 'concepts'>): string {
  const rows = concepts.flatMap(rowsOf).map((row) => columns.map((column) => quoted(guarded(row[column] ?? ''))));
  return [columns, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

function rowsOf({ id, category, labels, definitions, notes = [], ...relations }: Concept): Cells[] {
  const rows: Cells[] = labels.map(({ language, kind, text, exact }) => ({
    id,
    language,
    kind,
    label: text,
    ...(exact && { exact: 'true' }),
  }));
  /** Puts cells into the first row of a language that has room for them, else into a row of their own. */
  const put = (language: string, cells: Cells): void => {
    const row = rows.find((one) => one.language === language && Object.keys(cells).every((name) => !(name in one)));
    if (row) Object.assign(row, cells);
    else rows.push({ id, language, ...cells });
  };
  for (const { text, language, source } of definitions) put(language, { definition: text, source: source ?? '' });
  for (const { text, language } of notes) put(language, { note: text });
  for (const kind of relationKinds) rows[0]![kind] = (relations[kind] ?? []).join(idSeparator);
  if (category) rows[0]!.category = category;
  return rows;
}

const quoted = (cell: string): string => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

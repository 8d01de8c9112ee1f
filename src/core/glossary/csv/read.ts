import type { WithProblems } from '../../document/problem.ts';
import type { Span } from '../../text/span.ts';
import { assembled } from '../assemble.ts';
import { type Glossary, type LabelKind, labelKinds } from '../concept.ts';
import { type ConceptDraft, DraftBuilder, readLanguage, relationKinds } from '../draft.ts';
import { nearest } from '../nearest.ts';
import { GlossaryReport, oneOf, shortened } from '../report.ts';
import { type Column, columns, idSeparator, unguarded } from './columns.ts';
import { csvRows, type Row, separatorOf } from './rows.ts';

/**
 * Reads a glossary from a table in CSV whose first row names the columns, of which only `label` must be there. Rows with
 * one `id` are one concept; a row without an id is one of its own.
 */
export function parseCsv(uri: string, text: string): WithProblems<Glossary> {
  const report = new GlossaryReport(uri);
  if (!report.fits(text)) return report.nothing();
  const [head, ...rows] = csvRows(text, separatorOf(text));
  if (!head) {
    report.warn('no-concepts', 'This glossary is empty: expected a row with the names of the columns.');
    return report.nothing();
  }
  const names = columnsOf(head, report);
  if (!names.includes('label')) {
    report.add(
      'no-column',
      `There is no column "label": the first row must name the columns, ${oneOf(columns)}.`,
      head.span,
    );
    return report.nothing();
  }
  const groups = report.within(grouped(rows, names));
  const drafts = groups.map((group) => readGroup(group, report)).filter((draft) => draft !== undefined);
  return { value: { uri, concepts: assembled(drafts, report) }, problems: report.problems };
}

function columnsOf({ cells, span }: Row, report: GlossaryReport): (Column | undefined)[] {
  return cells.map((cell) => {
    const name = cell
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase();
    const column = columns.find((one) => one === name);
    if (!column && name !== '') {
      const meant = nearest(name, columns);
      const hint = meant ? `did you mean "${meant}"?` : `expected ${oneOf(columns)}.`;
      report.warn('unknown-column', `There is no column "${shortened(name)}": ${hint}`, span);
    }
    return column;
  });
}

/** A row by the names of its columns. */
interface Entry {
  readonly span: Span;
  readonly value: (column: Column) => string;
}

function grouped(rows: readonly Row[], names: readonly (Column | undefined)[]): Entry[][] {
  const groups: Entry[][] = [];
  const byId = new Map<string, Entry[]>();
  for (const { cells, span } of rows) {
    const entry = { span, value: (column: Column) => unguarded(cells[names.indexOf(column)] ?? '').trim() };
    const id = entry.value('id');
    const known = id === '' ? undefined : byId.get(id);
    if (known) known.push(entry);
    else {
      const group = [entry];
      groups.push(group);
      if (id !== '') byId.set(id, group);
    }
  }
  return groups;
}

function readGroup(rows: readonly Entry[], report: GlossaryReport): ConceptDraft | undefined {
  const draft = new DraftBuilder(report);
  const first = rows[0]!;
  for (const { span, value } of rows) {
    const language = readLanguage(value('language') || 'und', span, report);
    if (!language) continue;
    const text = value('label');
    const exact = /^(?:true|yes|1|x)$/i.test(value('exact'));
    const kind = kindOf(value('kind'), span, report) ?? (draft.hasPreferred(language) ? 'alternative' : 'preferred');
    if (text !== '') draft.label({ text, language, kind, ...(exact && { exact }) }, span);
    const [definition, source, note, category] = [
      value('definition'),
      value('source'),
      value('note'),
      value('category'),
    ];
    if (definition !== '') draft.definition({ text: definition, language, ...(source && { source }) }, span);
    if (note !== '') draft.note({ text: note, language }, span);
    if (category !== '' && !draft.category) draft.setCategory(category, span);
    for (const relation of relationKinds)
      for (const other of value(relation).split(idSeparator)) draft.relation(relation, other.trim(), span);
  }
  const id = first.value('id');
  return draft.draft(
    id === '' ? undefined : { id, span: first.span },
    first.span,
    'expected a text in the column "label"',
  );
}

function kindOf(written: string, span: Span, report: GlossaryReport): LabelKind | undefined {
  if (written === '') return undefined;
  const kind = labelKinds.find((one) => one === written.toLowerCase());
  if (!kind) report.warn('kind', `A label is ${oneOf(labelKinds)}, not "${shortened(written)}".`, span);
  return kind;
}

import { isMap, isScalar, isSeq } from 'yaml';
import type { Span } from '../text/span.ts';
import { conceptLimits, type ConceptDraft, DraftBuilder, readLanguage, relationKinds } from './draft.ts';
import { readLabels } from './yamlLabels.ts';
import { type Entry, type Node, type YamlReport } from './yamlReport.ts';

const keys = ['id', 'category', 'labels', 'definition', 'notes', ...relationKinds] as const;
const labelsHint = 'expected e.g. "labels: {en: [ward assembly, assembly of the ward]}"';

/** Reads one concept; `undefined`, and a problem, where it has no label that could be looked for. */
export function readConcept(node: Node, report: YamlReport, language: string, at: Span): ConceptDraft | undefined {
  const span = report.spanOf(node, at);
  if (!isMap(node)) {
    report.wrongType(node, 'A concept must be a mapping with "labels"', span);
    return undefined;
  }
  const entries = report.entries(node, 'A concept', keys);
  const entry = (key: (typeof keys)[number]) => entries.find((e) => e.key === key);
  const [id, category, labels, definition, notes] = keys.map(entry);
  const draft = new DraftBuilder(report);
  if (labels) readLabels(labels, draft, report, language);
  const written = category && report.text(category.value, 'A category', category.span, conceptLimits.label);
  if (written !== undefined) draft.setCategory(written, report.spanOf(category!.value, category!.span));
  if (definition) readDefinitions(definition, draft, report, language);
  if (notes) readNotes(notes, draft, report, language);
  for (const kind of relationKinds) {
    const listed = entry(kind);
    for (const item of listed ? report.items(listed.value) : []) {
      const other = report.text(item, 'The id of a concept', listed!.span, conceptLimits.id);
      if (other !== undefined) draft.relation(kind, other, report.spanOf(item, listed!.span));
    }
  }
  const named = id && report.text(id.value, 'An id', id.span, conceptLimits.id);
  return draft.draft(
    named === undefined ? undefined : { id: named, span: report.spanOf(id!.value, id!.span) },
    span,
    labelsHint,
  );
}

function readDefinitions({ value, span }: Entry, to: DraftBuilder, report: YamlReport, language: string): void {
  const read = (node: Node, tag: string, at: Span): void => {
    for (const item of report.items(node)) {
      if (!isMap(item)) {
        const text = report.scalar(item, 'A definition', at);
        if (text !== undefined) to.definition({ text, language: tag }, report.spanOf(item, at));
        continue;
      }
      const entries = report.entries(item, 'A definition', ['text', 'source']);
      const [text, source] = ['text', 'source'].map((name) => {
        const part = entries.find(({ key }) => key === name);
        return part && report.text(part.value, `The ${name} of a definition`, part.span, conceptLimits.definition);
      });
      if (text !== undefined)
        to.definition({ text, language: tag, ...(source && { source }) }, report.spanOf(item, at));
      else if (!entries.some(({ key }) => key === 'text'))
        report.add('type', 'A definition must be a text, or have one as "text".', report.spanOf(item, at));
    }
  };
  byLanguage(value, span, report, language, read, 'A definition must be a text, or languages with texts');
}

function readNotes({ value, span }: Entry, to: DraftBuilder, report: YamlReport, language: string): void {
  const read = (node: Node, tag: string, at: Span): void => {
    for (const item of report.items(node)) {
      const text = report.scalar(item, 'A note', at);
      if (text !== undefined) to.note({ text, language: tag }, report.spanOf(item, at));
    }
  };
  byLanguage(value, span, report, language, read, 'Notes must be a text, a list of texts, or languages with these');
}

/** Calls `read` with what stands under each language, or with all of it and `language` where none is named. */
function byLanguage(
  node: Node,
  at: Span,
  report: YamlReport,
  language: string,
  read: (node: Node, language: string, at: Span) => void,
  expectation: string,
): void {
  if (isMap(node)) {
    const entries = report.anyEntries(node);
    if (entries.some(({ key }) => key === 'text')) return read(node, language, at);
    for (const { key, span, value } of entries) {
      const tag = readLanguage(key, span, report);
      if (tag) read(value, tag, span);
    }
  } else if (isScalar(node) || isSeq(node)) read(node, language, at);
  else report.wrongType(node, expectation, report.spanOf(node, at));
}

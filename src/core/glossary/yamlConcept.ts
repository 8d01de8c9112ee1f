import { isMap, isScalar, isSeq } from 'yaml';
import { foldedKey } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { categories, type Category, type Concept, type Definition, type Label } from './concept.ts';
import { nearest } from './nearest.ts';
import { shortened, type Entry, type Node, type YamlReport } from './yamlReport.ts';

/** What a concept may have at most, in characters where nothing else is said. */
const limits = { id: 100, labels: 200, label: 200, definition: 10_000 };
const keys = ['id', 'category', 'labels', 'definition'] as const;

/** A concept as the file has it: its id may still be missing. */
export interface ConceptDraft extends Omit<Concept, 'id'> {
  readonly id?: string;
  readonly idSpan: Span;
}

/** Reads one concept; `undefined`, and a problem, where it has no label that could be looked for. */
export function readConcept(node: Node, report: YamlReport, language: string, at: Span): ConceptDraft | undefined {
  const span = report.spanOf(node, at);
  if (!isMap(node)) {
    report.wrongType(node, 'A concept must be a mapping with "labels"', span);
    return undefined;
  }
  const entries = report.entries(node, 'A concept', keys);
  const entry = (key: (typeof keys)[number]) => entries.find((e) => e.key === key);
  const [id, category, written, definition] = keys.map(entry);
  const labels = written ? readLabels(written, report, language) : [];
  if (labels.length === 0) {
    const expected = 'expected e.g. "labels: {en: [ward assembly, assembly of the ward]}"';
    report.add('no-labels', `This concept has no label, so nothing can be found for it: ${expected}.`, span);
    return undefined;
  }
  const named = id && report.text(id.value, 'An id', id.span, limits.id);
  const known = category && readCategory(category, report);
  return {
    ...(named && { id: named }),
    idSpan: id ? report.spanOf(id.value, id.span) : span,
    ...(known && { category: known }),
    labels,
    definitions: definition ? readDefinitions(definition, report, language) : [],
    span,
  };
}

/** The tag of a language as written in a glossary; `undefined` where it cannot be one. */
export function readLanguage(written: string, span: Span, report: YamlReport): string | undefined {
  if (/^[a-z]{2,3}(-[a-z0-9]{1,8}){0,4}$/i.test(written)) return written.replace(/^[A-Z]+/, (tag) => tag.toLowerCase());
  const message = `"${shortened(written)}" is not a language tag: expected one such as en, de, ru, zh or zh-Hant.`;
  report.add('language', message, span);
  return undefined;
}

function readLabels({ value, span }: Entry, report: YamlReport, language: string): Label[] {
  const labels: Label[] = [];
  const read = (node: Node, tag: string, at: Span) => {
    const items: Node[] = isSeq(node) ? (node.items as Node[]) : [node];
    if (items.length > limits.labels) {
      const message = `A concept has ${items.length} labels in one language; the first ${limits.labels} are read.`;
      report.warn('limit', message, report.spanOf(node, at));
    }
    let kind: Label['kind'] = 'preferred';
    for (const item of items.slice(0, limits.labels)) {
      const text = report.text(item, 'A label', at, limits.label);
      if (text !== undefined && foldedKey(text) === '') {
        report.add('empty', `The label "${shortened(text)}" has no letter to look for.`, report.spanOf(item, at));
        continue;
      }
      if (text === undefined || labels.some((l) => l.text === text && l.language === tag)) continue;
      labels.push({ text, language: tag, kind });
      kind = 'alternative';
    }
  };
  byLanguage(value, span, report, language, read, 'Labels must be a text, a list of texts, or languages with these');
  return labels;
}

function readDefinitions({ value, span }: Entry, report: YamlReport, language: string): Definition[] {
  const definitions: Definition[] = [];
  const read = (node: Node, tag: string, at: Span) => {
    const text = report.text(node, 'A definition', at, limits.definition);
    if (text !== undefined) definitions.push({ text, language: tag });
  };
  byLanguage(value, span, report, language, read, 'A definition must be a text, or languages with texts');
  return definitions;
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
    for (const { key, span, value } of report.anyEntries(node)) {
      const tag = readLanguage(key, span, report);
      if (tag) read(value, tag, span);
    }
  } else if (isScalar(node) || isSeq(node)) read(node, language, at);
  else report.wrongType(node, expectation, report.spanOf(node, at));
}

function readCategory({ value, span }: Entry, report: YamlReport): Category | undefined {
  const written = report.text(value, 'A category', span, limits.label);
  if (written === undefined) return undefined;
  const category = categories.find((c) => c === written.toLowerCase());
  if (!category) {
    const meant = nearest(written, categories);
    const hint = meant ? `did you mean "${meant}"?` : `expected one of ${categories.join(', ')}.`;
    report.warn('category', `There is no category "${shortened(written)}": ${hint}`, report.spanOf(value, span));
  }
  return category;
}

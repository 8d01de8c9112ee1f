import { isMap, isScalar, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Concept, Label, LabelKind } from './concept.ts';
import { labelKinds } from './concept.ts';
import { parseGlossary } from './yaml.ts';
import { readYaml } from './yamlNodes.ts';
import { type Node, YamlReport } from './yamlReport.ts';
import { conceptItem, inline, inlineLabel, writeYaml } from './yamlWrite.ts';

/** A wording that is to be added. */
export type NewLabel = Pick<Label, 'text' | 'language' | 'kind' | 'exact'>;

/**
 * The edit that puts a concept at the end of a glossary in YAML; `null` where the file is written in a way that we cannot
 * edit. Nothing else in the file changes by a character.
 */
export function addConcept(source: string, concept: Omit<Concept, 'span'>): TextEdit | null {
  if (source.trim() === '')
    return { start: 0, end: source.length, text: writeYaml({ concepts: [{ ...concept, span: none }] }) };
  const root = readYaml(source, new YamlReport('', source));
  if (!isMap(root)) return null;
  const edit = conceptEdit(source, root as YAMLMap.Parsed, concept);
  return verified(source, edit, (after) => after.some(({ id }) => id === concept.id));
}

function conceptEdit(source: string, root: YAMLMap.Parsed, concept: Omit<Concept, 'span'>): TextEdit | null {
  const list = root.items.find(({ key }) => isScalar(key) && key.value === 'concepts');
  const eol = lineEnd(source);
  if (!list) {
    if (root.flow) return null;
    const gap = /\n\s*\n[^\n]*$|\n$/.test(source) ? eol : eol + eol;
    return insertion(source.length, withLineEnds(`${gap}concepts:\n${conceptItem(concept, '  ')}`, eol));
  }
  const value = list.value as Node;
  if (isSeq(value) && value.items.length > 0) {
    if (value.flow) {
      const [, end] = (value.items.at(-1) as ParsedNode).range;
      return insertion(end, `, ${inline(flowConcept(concept))}`);
    }
    const { at, indent, newLine } = afterLast(source, value as YAMLSeq.Parsed);
    const spaced = blankBetween(source, value as YAMLSeq.Parsed) ? '\n' : '';
    const item = conceptItem(concept, indent).trimEnd();
    return insertion(at, withLineEnds(`${newLine}${spaced}${item}`, eol));
  }
  const empty = value === null || (isSeq(value) && value.items.length === 0) || (isScalar(value) && value.value === '');
  if (!empty) return null;
  const key = list.key as ParsedNode;
  const from = source.indexOf(':', key.range[1]) + 1;
  const item = withLineEnds(`\n${conceptItem(concept, '  ').trimEnd()}`, eol);
  if (isSeq(value)) return { start: from, end: (value as ParsedNode).range[1], text: item };
  return insertion(from + source.slice(from).search(/\r?\n|$/), item);
}

/**
 * The edit that puts a wording at the end of what a concept has in its language. `at` is where the concept stands, as
 * its `span` says. `null` where the entry is written in a way that we cannot edit.
 */
export function addLabel(source: string, at: Span, label: NewLabel): TextEdit | null {
  const root = readYaml(source, new YamlReport('', source));
  if (!isMap(root)) return null;
  const value = (name: string, map: YAMLMap.Parsed): Node | undefined =>
    map.items.find(({ key }) => isScalar(key) && key.value === name)?.value as Node | undefined;
  const list = value('concepts', root as YAMLMap.Parsed);
  const concept = isSeq(list) ? (list.items as Node[]).find((item) => item?.range[0] === at.start) : undefined;
  const labels = isMap(concept) ? value('labels', concept as YAMLMap.Parsed) : undefined;
  if (!labels) return null;
  const written = value('language', root as YAMLMap.Parsed);
  const language = isScalar(written) ? String(written.value).trim() : 'und';
  const edit = labelEdit(source, labels, label, language);
  return verified(source, edit, (after) =>
    after.some(
      ({ span, labels: all }) =>
        span.start === at.start && all.some((one) => one.text === label.text && one.language === label.language),
    ),
  );
}

function labelEdit(source: string, labels: ParsedNode, label: NewLabel, fallback: string): TextEdit | null {
  const [start, end] = labels.range;
  const kind = label.kind === 'preferred' || label.kind === 'alternative' ? undefined : label.kind;
  const item = inlineLabel({ text: label.text, ...(kind && { kind }), ...(label.exact && { exact: true }) });
  const keyed = isMap(labels) ? (labels as YAMLMap.Parsed) : null;
  const keys = keyed?.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')) ?? [];
  const kinds = keys.some((key) => labelKinds.includes(key as LabelKind));
  if (keyed && !kinds && !keys.includes('text')) {
    const mine = keyed.items[keys.findIndex((key) => key.toLowerCase() === label.language.toLowerCase())];
    if (!mine) return toMap(source, keyed, label.language, item);
    return mine.value ? inLanguage(source, mine.value as ParsedNode, label, item) : null;
  }
  if (label.language === fallback) return inLanguage(source, labels, label, item);
  // Labels without a language get one, so that the other can stand beside it.
  if (isSeq(labels) && !labels.flow) return null;
  if (isMap(labels) && !labels.flow) return null;
  const now = source.slice(start, end).trimEnd();
  if (now.includes('\n')) return null;
  return { start, end: start + now.length, text: `{${fallback}: ${now}, ${inline(label.language)}: ${item}}` };
}

/** What stands under a language gets one wording more. */
function inLanguage(source: string, node: ParsedNode, label: NewLabel, item: string): TextEdit | null {
  const [start, end] = node.range;
  if (isSeq(node)) return toSeq(source, node as YAMLSeq.Parsed, item);
  const map = isMap(node) ? (node as YAMLMap.Parsed) : null;
  const names = map?.items.map(({ key }) => (isScalar(key) ? String(key.value) : '')) ?? [];
  if (map && !names.includes('text')) {
    const plain = inlineLabel({ text: label.text, ...(label.exact && { exact: true }) });
    const group = map.items[names.indexOf(label.kind)];
    if (!group) return toMap(source, map, label.kind, plain);
    return group.value ? inLanguage(source, group.value as ParsedNode, { ...label, kind: 'alternative' }, plain) : null;
  }
  if (isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')) return null;
  const now = source.slice(start, end).trimEnd();
  if (now === '' || now.includes('\n') || (map && !map.flow)) return null;
  // A text that may stand bare on its line may need quotes in brackets.
  const first = isScalar(node) && node.type === 'PLAIN' ? inline(now) : now;
  return { start, end: start + now.length, text: `[${first}, ${item}]` };
}

function toSeq(source: string, seq: YAMLSeq.Parsed, item: string): TextEdit | null {
  const last = seq.items.at(-1) as ParsedNode | undefined;
  if (seq.flow) return last ? insertion(last.range[1], `, ${item}`) : insertion(seq.range[0] + 1, item);
  const { at, indent, newLine } = afterLast(source, seq);
  return insertion(at, withLineEnds(`${newLine}${indent}- ${item}`, lineEnd(source)));
}

function toMap(source: string, map: YAMLMap.Parsed, key: string, value: string): TextEdit | null {
  const pair = `${inline(key)}: ${value}`;
  if (map.flow) {
    const last = map.items.at(-1);
    if (!last) return insertion(map.range[0] + 1, pair);
    const node = (last.value ?? last.key) as ParsedNode;
    return insertion(node.range[1], `, ${pair}`);
  }
  const { at, indent, newLine } = afterLast(source, map);
  return insertion(at, withLineEnds(`${newLine}${indent}${pair}`, lineEnd(source)));
}

/** Where a line may follow the last one of a block, past the comment on that line, and how far it is indented. */
function afterLast(source: string, node: ParsedNode): { at: number; indent: string; newLine: string } {
  const [start, end] = node.range;
  const content = start + source.slice(start, end).trimEnd().length;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const next = source.slice(content).search(/\r?\n|$/);
  return { at: content + next, indent: ' '.repeat(start - lineStart), newLine: '\n' };
}

/** Whether the writer leaves a line free between entries. */
function blankBetween(source: string, { items }: YAMLSeq.Parsed): boolean {
  const [first, second] = items as ParsedNode[];
  if (!first || !second) return true;
  return /\n[ \t]*\r?\n/.test(source.slice(first.range[0], second.range[0]));
}

/** `edit`, where the file that it makes has what was to be added and lost nothing; a file may be written in many ways. */
function verified(
  source: string,
  edit: TextEdit | null,
  has: (concepts: readonly Concept[]) => boolean,
): TextEdit | null {
  if (!edit) return null;
  const before = parseGlossary('', source);
  const after = parseGlossary('', applyEdits(source, [edit]));
  const kept = after.value.concepts.length >= before.value.concepts.length;
  return kept && after.problems.length <= before.problems.length && has(after.value.concepts) ? edit : null;
}

const flowConcept = ({ id, category, labels }: Omit<Concept, 'span'>) => ({
  id,
  ...(category && { category }),
  labels: Object.fromEntries(labels.map(({ language, text }) => [language, text])),
});

const insertion = (at: number, text: string): TextEdit => ({ start: at, end: at, text });
const none: Span = { start: 0, end: 0 };
const lineEnd = (source: string): string => (source.includes('\r\n') ? '\r\n' : '\n');
const withLineEnds = (text: string, eol: string): string => (eol === '\n' ? text : text.replace(/\r?\n/g, eol));

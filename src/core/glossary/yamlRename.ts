import { isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import type { Label } from './concept.ts';
import { parseGlossary } from './yaml.ts';
import { readYaml } from './yamlNodes.ts';
import { type Node, YamlReport } from './yamlReport.ts';
import { inline } from './yamlWrite.ts';

/**
 * The edit that gives a label of a concept another wording, and leaves the rest of the file as it is. `at` is where the
 * concept stands, as its `span` says. `null` where the file is written in a way that we cannot edit.
 */
export function renameLabel(source: string, at: Span, label: Label, text: string): TextEdit | null {
  const root = readYaml(source, new YamlReport('', source));
  const list = valueOf(root, 'concepts');
  const concept = isSeq(list) ? (list.items as Node[]).find((item) => item?.range[0] === at.start) : undefined;
  const expected = labelsAt(source, at)?.map((one) => (isSame(one, label) ? { ...one, text } : one));
  if (!expected) return null;
  for (const { range, type } of scalarsIn(valueOf(concept ?? null, 'labels'), label.text)) {
    if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') continue;
    const edit = { start: range[0], end: range[1], text: inline(text) };
    // The same words may be those of another language: only the file as it would be tells.
    const after = labelsAt(applyEdits(source, [edit]), at);
    if (after && JSON.stringify(after) === JSON.stringify(expected)) return edit;
  }
  return null;
}

const isSame = (a: Label, b: Label): boolean => a.text === b.text && a.language === b.language && a.kind === b.kind;

const labelsAt = (source: string, at: Span): readonly Label[] | undefined =>
  parseGlossary('', source).value.concepts.find(({ span }) => span.start === at.start)?.labels;

const valueOf = (node: Node, name: string): Node =>
  isMap(node)
    ? (((node as YAMLMap.Parsed).items.find(({ key }) => isScalar(key) && key.value === name)?.value as Node) ?? null)
    : null;

function scalarsIn(node: Node, text: string): Scalar.Parsed[] {
  if (isScalar(node)) return String(node.value).trim() === text ? [node as Scalar.Parsed] : [];
  if (isSeq(node)) return (node.items as ParsedNode[]).flatMap((item) => scalarsIn(item, text));
  if (isMap(node)) return (node as YAMLMap.Parsed).items.flatMap(({ value }) => scalarsIn(value as Node, text));
  return [];
}

import { Document, type Node, isCollection, isScalar, Scalar, visit } from 'yaml';
import { type Concept, type Glossary, type Label, type LabelKind, labelKinds } from './concept.ts';
import { relationKinds } from './draft.ts';

/** A list of wordings stands on one line up to this many characters. */
const lineWidth = 100;

type Plain = string | boolean | number | Plain[] | { [key: string]: Plain };

/** Writes a glossary in YAML, always in the same way: what {@link parseGlossary} reads back as the same concepts. */
export function writeYaml({ title, readOnly, precedence, concepts }: Omit<Glossary, 'uri'>): string {
  const head = { ...(title && { title }), ...(readOnly && { readOnly }), ...(precedence && { precedence }) };
  const parts = Object.keys(head).length > 0 ? [yamlOf(head)] : [];
  if (concepts.length === 0) return [...parts, 'concepts: []\n'].join('\n');
  const entries = concepts.map((concept) => asItem(yamlOf(plainConcept(concept)), '  '));
  return [...parts, `concepts:\n${entries.join('\n')}`].join('\n');
}

/** A concept as the lines of an item of a list whose dashes are indented by `indent`. */
export const conceptItem = (concept: Omit<Concept, 'span'>, indent: string): string =>
  asItem(yamlOf(plainConcept(concept)), indent);

/** A wording as YAML writes it within a line: as it is, quoted where it must be, or with what else is said of it. */
export function inlineLabel({ text, kind, exact }: Pick<Label, 'text' | 'exact'> & { kind?: LabelKind }): string {
  if (!kind && !exact) return inline(text);
  return inline({ text, ...(kind && { kind }), ...(exact && { exact }) });
}

/** A value on one line, as it may stand in a list in brackets. */
export function inline(value: Plain): string {
  const document = new Document([value], { version: '1.2' });
  visit(document, {
    Collection: (_key, node) => {
      node.flow = true;
    },
    Scalar: quoteLines,
  });
  const line = document.toString({ lineWidth: 0, flowCollectionPadding: false, minContentWidth: 0 }).trim();
  return line.slice(1, -1);
}

function asItem(lines: string, indent: string): string {
  return lines
    .split('\n')
    .map((line, i) => (i === 0 ? `${indent}- ${line}` : line === '' ? '' : `${indent}  ${line}`))
    .join('\n');
}

/** Lines of YAML, lists of texts on one line where they are short. */
function yamlOf(value: Plain): string {
  const document = new Document(value, { version: '1.2' });
  visit(document, {
    Seq: (_key, node) => {
      if (isShort(node)) node.flow = true;
    },
    Map: (_key, node, path) => {
      if (path.length > 1 && isExactLabel(node)) node.flow = true;
    },
    Scalar: quoteLines,
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A text of several lines is quoted where it stands in brackets. */
function quoteLines(_key: unknown, node: Scalar, path: readonly unknown[]): void {
  const inBrackets = path.some((outer) => isCollection(outer) && outer.flow === true);
  if (inBrackets && typeof node.value === 'string' && /[\r\n\u0085\u2028\u2029]/.test(node.value))
    node.type = Scalar.QUOTE_DOUBLE;
}

function isShort(node: { readonly items: readonly unknown[] }): boolean {
  let length = 0;
  for (const item of node.items) {
    if (!isScalar(item) && !isExactLabel(item as Node)) return false;
    length += (isScalar(item) ? String(item.value).length : 40) + 2;
  }
  return length <= lineWidth;
}

const isExactLabel = (node: Node): boolean =>
  isCollection(node) && node.items.some((pair) => isScalar((pair as { key?: unknown }).key) && String((pair as { key: Scalar }).key.value) === 'exact'); // prettier-ignore

function plainConcept({ id, category, labels, definitions, notes = [], ...relations }: Omit<Concept, 'span'>): Plain {
  const related = relationKinds.flatMap((kind) => {
    const ids = relations[kind] ?? [];
    return ids.length > 0 ? [[kind, single(ids)] as const] : [];
  });
  return {
    id,
    ...(category && { category }),
    labels: byLanguage(labels, plainLabels),
    ...(definitions.length > 0 && {
      definition: byLanguage(definitions, (list) =>
        single(list.map(({ text, source }): Plain => (source ? { text, source } : text))),
      ),
    }),
    ...(notes.length > 0 && { notes: byLanguage(notes, (list) => single(list.map(({ text }) => text))) }),
    ...Object.fromEntries(related),
  };
}

/** A list whose first is the preferred wording where that says all; else the wordings by their kinds. */
function plainLabels(labels: readonly Label[]): Plain {
  const plain = (label: Label): Plain => (label.exact ? { text: label.text, exact: true } : label.text);
  const sayAll = labels.every(({ kind, exact }, i) => !exact && kind === (i === 0 ? 'preferred' : 'alternative'));
  if (sayAll) return single(labels.map(plain));
  return Object.fromEntries(
    labelKinds.flatMap((kind) => {
      const list = labels.filter((label) => label.kind === kind).map(plain);
      return list.length > 0 ? [[kind, single(list)] as const] : [];
    }),
  );
}

function byLanguage<T extends { readonly language: string }>(list: readonly T[], plain: (list: readonly T[]) => Plain) {
  const languages = new Map<string, T[]>();
  for (const one of list) languages.set(one.language, [...(languages.get(one.language) ?? []), one]);
  return Object.fromEntries([...languages].map(([language, ones]) => [language, plain(ones)]));
}

const single = (list: readonly Plain[]): Plain => (list.length === 1 ? list[0]! : [...list]);

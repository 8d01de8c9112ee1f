import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { TreeItemLabel } from 'vscode';
import { categories, type Category } from '../../core/glossary/concept.ts';
import { languageName } from '../../features/languageName.ts';
import { commands } from '../../protocol/commands.ts';
import { termDocumentsRequest } from '../../protocol/terms.ts';
import type {
  OccurrenceRow,
  TermDocumentsAnswer,
  TermDocumentsParams,
  TermsAnswer,
  TermSummary,
} from '../../protocol/terms.ts';
import type { Place } from '../../protocol/place.ts';
import { findOccurrences } from '../occurrences.ts';
import type { Server } from '../server.ts';
import { categoryNames, kindIcon } from './categories.ts';

/** How many places of a document are listed; the concordance has them all. */
const mostPlaces = 500;
/** How much of the left context a row shows, so that the term is in view. In UTF-16 units. */
const lead = 16;

/** A row of the Terms view, what is below it, and what it is below of. */
export interface TermNode {
  readonly item: TreeItem;
  readonly parent?: TermNode;
  /** The concept of the row. */
  readonly term?: TermSummary;
  children(): TermNode[] | Promise<TermNode[]>;
}

/** The rows at the top: the concepts by name, or their categories. None where there are no concepts. */
export function termRows(server: Server, answer: TermsAnswer, byName: boolean): TermNode[] {
  const { terms, size, counted } = answer;
  const nodes = (of: readonly TermSummary[], parent?: TermNode) =>
    of.map((term) => conceptNode(server, term, counted, parent));
  const rest = size > terms.length ? [remark(l10n.t('and {0} more concepts', size - terms.length))] : [];
  if (byName) return [...nodes(terms), ...rest];
  const groups = [...categories, 'other' as const, 'keyword' as const].flatMap((kind) => {
    const of = terms.filter((term) => groupOf(term) === kind);
    return of.length > 0 ? [groupNode(kind, of, nodes)] : [];
  });
  return [...groups, ...rest];
}

/** The row of a concept among `rows` and those below them. */
export async function rowOf(rows: readonly TermNode[], key: string): Promise<TermNode | null> {
  for (const row of rows) {
    if (row.term?.key === key) return row;
    if (!row.term) {
      const below = (await row.children()).find(({ term }) => term?.key === key);
      if (below) return below;
    }
  }
  return null;
}

const groupOf = ({ category, glossary }: TermSummary): Category | 'other' | 'keyword' =>
  glossary === undefined ? 'keyword' : (categories.find((one) => one === category) ?? 'other');

function groupNode(
  kind: Category | 'other' | 'keyword',
  of: readonly TermSummary[],
  nodes: (of: readonly TermSummary[], parent: TermNode) => TermNode[],
): TermNode {
  const name = kind === 'keyword' ? l10n.t('Declared keywords') : categoryNames()[kind];
  const state = kind === 'keyword' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(name, state);
  item.id = `category ${kind}`;
  item.description = String(of.length);
  item.contextValue = 'category';
  let below: TermNode[] | undefined;
  const node: TermNode = { item, children: () => (below ??= nodes(of, node)) };
  return node;
}

function conceptNode(server: Server, term: TermSummary, counted: boolean, parent?: TermNode): TermNode {
  const { key, name, occurrences, documents, glossary, wordings, language, place } = term;
  const some = occurrences > 0;
  const item = new TreeItem(name, some ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  item.id = `term ${parent ? 'in category ' : ''}${key}`;
  const counts = l10n.t('{0} in {1}', occurrences, documents === 1 ? l10n.t('1 document') : l10n.t('{0} documents', documents)); // prettier-ignore
  item.description = some ? (counted ? counts : `${counts}…`) : counted ? l10n.t('nowhere') : '…';
  const about = glossary === undefined ? l10n.t('A keyword that documents declare') : glossary;
  item.tooltip = [`${name} (${languageName(language)})`, wordings.join(' · '), about, counts]
    .filter(Boolean)
    .join('\n');
  item.iconPath = kindIcon(glossary === undefined ? 'keyword' : (categories.find((one) => one === term.category) ?? 'term')); // prettier-ignore
  item.contextValue = glossary === undefined ? 'keyword' : 'term';
  item.accessibilityInformation = { label: `${name}, ${item.description}` };
  if (place) item.command = opening(place);
  const node: TermNode = {
    item,
    term,
    ...(parent ? { parent } : {}),
    children: async () => {
      const params: TermDocumentsParams = { concept: key };
      const found = await server.request<TermDocumentsAnswer>(termDocumentsRequest, params);
      return found.map((document) => documentNode(server, node, document));
    },
  };
  return node;
}

function documentNode(server: Server, parent: TermNode, document: TermDocumentsAnswer[number]): TermNode {
  const { uri, title, occurrences } = document;
  const item = new TreeItem(title, TreeItemCollapsibleState.Collapsed);
  item.id = `${parent.item.id} ${uri}`;
  item.description = String(occurrences);
  item.iconPath = new ThemeIcon('file-text');
  item.contextValue = 'termDocument';
  const node: TermNode = {
    item,
    parent,
    children: async () => {
      const { rows, complete } = await findOccurrences(
        server,
        { concept: parent.term!.key },
        { uri, limit: mostPlaces },
      );
      const more = complete ? [] : [remark(l10n.t('More are in the concordance'), node)];
      return [...rows.map((row, i) => occurrenceNode(node, row, i)), ...more];
    },
  };
  return node;
}

function occurrenceNode(parent: TermNode, row: OccurrenceRow, i: number): TermNode {
  const item = new TreeItem(labelOf(row));
  item.id = `${parent.item.id} ${i}`;
  if (row.page !== undefined) item.description = l10n.t('p. {0}', row.page);
  item.tooltip = row.left + row.keyword + row.right;
  item.contextValue = 'occurrence';
  item.command = opening(row);
  return { item, parent, children: () => [] };
}

/** The place on one line, with the term in it marked. */
export function labelOf({ left, keyword, right }: Pick<OccurrenceRow, 'left' | 'keyword' | 'right'>): TreeItemLabel {
  const space = left.indexOf(' ', Math.max(0, left.length - lead));
  const from = left.length <= lead ? 0 : space >= 0 && space < left.length - 1 ? space + 1 : left.length - lead;
  const before = from > 0 ? `…${left.slice(from)}` : left;
  return {
    label: before + keyword + right,
    highlights: [[before.length, before.length + keyword.length]],
  };
}

function remark(text: string, parent?: TermNode): TermNode {
  const item = new TreeItem(text);
  item.contextValue = 'remark';
  return { item, ...(parent ? { parent } : {}), children: () => [] };
}

const opening = ({ uri, range }: Place) => ({
  command: commands.openPlace,
  title: l10n.t('Open'),
  arguments: [{ uri, range }],
});

import { commands, EventEmitter, l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, window, workspace } from 'vscode';
import type { TreeDataProvider, TreeView, Disposable } from 'vscode';
import { commands as links } from '../../protocol/protocol.ts';
import type { SearchHit } from '../../protocol/protocol.ts';
import { open } from '../open.ts';
import { Results, type ResultGroup } from '../results.ts';
import { relativePath } from '../texts.ts';

/** The view's id in the manifest. */
export const resultsViewId = 'glossator.results';
/** While there are results, for menus and key bindings. */
const someContext = 'glossator.hasResults';

type Node = ResultGroup | SearchHit;

/** The results of a search that are kept: by document, with what matched, to go through one by one. */
export class ResultsView implements Disposable {
  readonly #changes = new EventEmitter<void>();
  readonly #view: TreeView<Node>;
  #results = Results.none;

  constructor() {
    const provider: TreeDataProvider<Node> = {
      onDidChangeTreeData: this.#changes.event,
      getTreeItem: (node) => (isGroup(node) ? groupItem(node) : hitItem(node)),
      getChildren: (node) => (node === undefined ? [...this.#results.groups] : isGroup(node) ? [...node.hits] : []),
      getParent: (node) => (isGroup(node) ? undefined : this.#results.groupOf(node)),
    };
    this.#view = window.createTreeView(resultsViewId, { treeDataProvider: provider, showCollapseAll: true });
  }

  /** Shows the results of a query in place of those of before. */
  show(query: string, hits: readonly SearchHit[]): void {
    this.#set(new Results(query, hits));
    void commands.executeCommand(`${resultsViewId}.focus`);
  }

  clear(): void {
    this.#set(Results.none);
  }

  /** Opens the next result, or with `by` −1 the one before; after the last comes the first. */
  async step(by: 1 | -1): Promise<void> {
    const hit = this.#results.step(by);
    if (!hit) return void window.showInformationMessage(l10n.t('There are no results to go through: search first.'));
    await open(hit);
    if (this.#view.visible) await this.#view.reveal(hit, { select: true, focus: false, expand: true });
  }

  /** Opens the results as a document, to be saved or sent. */
  async export(): Promise<void> {
    if (this.#results.hits.length === 0) return;
    const content = this.#results.markdown(l10n.t('Results for “{0}”', this.#results.query), relativePath);
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
  }

  dispose(): void {
    this.#view.dispose();
    this.#changes.dispose();
  }

  #set(results: Results): void {
    this.#results = results;
    const { hits, groups, query } = results;
    this.#view.description = query;
    this.#view.message = hits.length === 0 ? '' : l10n.t('{0} passages in {1} documents', hits.length, groups.length);
    void commands.executeCommand('setContext', someContext, hits.length > 0);
    this.#changes.fire();
  }
}

const isGroup = (node: Node): node is ResultGroup => 'hits' in node;

function groupItem({ uri, title, hits }: ResultGroup): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  item.id = uri;
  item.description = String(hits.length);
  item.tooltip = `${title}\n${relativePath(uri)}`;
  item.iconPath = new ThemeIcon('file-text');
  item.contextValue = 'resultDocument';
  return item;
}

function hitItem(hit: SearchHit): TreeItem {
  const highlights = hit.highlights.map(([start, end]): [number, number] => [start, end]);
  const item = new TreeItem({ label: hit.snippet, highlights });
  item.id = `${hit.uri} ${hit.range.start.line}:${hit.range.start.character}`;
  item.description = [hit.heading, hit.page === undefined ? '' : l10n.t('p. {0}', hit.page)]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = [item.description, hit.snippet].filter(Boolean).join('\n');
  item.command = { command: links.openPlace, title: l10n.t('Open'), arguments: [{ uri: hit.uri, range: hit.range }] };
  item.contextValue = 'result';
  item.accessibilityInformation = { label: [hit.snippet, item.description].filter(Boolean).join(', ') };
  return item;
}

import { commands, EventEmitter, l10n, window } from 'vscode';
import type { Disposable, ExtensionContext, TreeDataProvider, TreeItem, TreeView } from 'vscode';
import type { TermSummary } from '../../protocol/terms.ts';
import type { Server } from '../server.ts';
import type { TermModel } from '../termModel.ts';
import { rowOf, termRows } from './termNodes.ts';
import type { TermNode } from './termNodes.ts';

/** The view's id in the manifest. */
export const termsViewId = 'glossator.terms';
/** Where the workspace remembers that the list is by name. */
const byNameKey = 'terms.byName';

/** The Terms view: the concepts with their counts, below each the documents that have it, and below those the places. */
export class TermsView implements Disposable, TreeDataProvider<TermNode> {
  readonly onDidChangeTreeData;

  readonly #server: Server;
  readonly #model: TermModel;
  readonly #context: ExtensionContext;
  readonly #changes = new EventEmitter<void>();
  readonly #view: TreeView<TermNode>;
  readonly #listener: Disposable;
  #rows: Promise<TermNode[]> | undefined;

  constructor(context: ExtensionContext, server: Server, model: TermModel) {
    this.#server = server;
    this.#model = model;
    this.#context = context;
    this.onDidChangeTreeData = this.#changes.event;
    this.#view = window.createTreeView(termsViewId, { treeDataProvider: this, showCollapseAll: true });
    this.#listener = model.onDidChange(() => this.#refresh());
    this.#tellOrder();
  }

  get byName(): boolean {
    return this.#context.workspaceState.get(byNameKey, false);
  }

  /** Lists by name, or by category. */
  async setByName(byName: boolean): Promise<void> {
    await this.#context.workspaceState.update(byNameKey, byName);
    this.#tellOrder();
    this.#refresh();
  }

  /** The concept of the row that is selected. */
  get selected(): TermSummary | undefined {
    for (let node = this.#view.selection[0]; node; node = node.parent!) if (node.term) return node.term;
    return undefined;
  }

  /** Shows a concept in the list. False where the list has none of that key. */
  async reveal(key: string): Promise<boolean> {
    const node = await rowOf(await this.#top(), key);
    if (!node) return false;
    await this.#view.reveal(node, { select: true, focus: true, expand: true });
    return true;
  }

  getTreeItem({ item }: TermNode): TreeItem {
    return item;
  }

  getParent({ parent }: TermNode): TermNode | undefined {
    return parent;
  }

  async getChildren(node?: TermNode): Promise<TermNode[]> {
    try {
      return await (node ? node.children() : this.#top());
    } catch (error) {
      this.#server.logError(error);
      return [];
    }
  }

  dispose(): void {
    this.#view.dispose();
    this.#listener.dispose();
    this.#changes.dispose();
  }

  #top(): Promise<TermNode[]> {
    return (this.#rows ??= this.#list());
  }

  async #list(): Promise<TermNode[]> {
    const answer = await this.#model.get();
    const size = answer.size === 0 ? '' : l10n.t('{0} concepts', answer.size);
    this.#view.description = size && !answer.counted ? l10n.t('{0}, counting…', size) : size;
    return termRows(this.#server, answer, this.byName);
  }

  #refresh(): void {
    this.#rows = undefined;
    this.#changes.fire();
  }

  #tellOrder(): void {
    void commands.executeCommand('setContext', 'glossator.terms.byName', this.byName);
  }
}

import { commands, Disposable, EventEmitter, l10n, window } from 'vscode';
import type { TreeDataProvider, TreeItem } from 'vscode';
import type { CitationsModel } from '../citationsModel.ts';
import { citationSections } from './citationsNodes.ts';
import type { CitationsNode } from './citationsNodes.ts';

/** The view's id in the manifest. */
export const citationsViewId = 'glossator.citations';

/** The Citations view: which works a document cites, who cites it, and where. */
export function registerCitationsView(model: CitationsModel): Disposable {
  const changes = new EventEmitter<void>();
  const provider: TreeDataProvider<CitationsNode> = {
    onDidChangeTreeData: changes.event,
    getTreeItem: (node): TreeItem => node.item,
    getChildren: async (node) => {
      if (node) return node.children();
      const answer = await model.get();
      const sections = answer ? citationSections(answer) : [];
      view.description = answer?.title ?? '';
      view.message = answer && !answer.complete ? l10n.t('The other documents are still being read.') : '';
      const state = sections.length > 0 ? 'full' : answer ? 'empty' : model.hasDocument ? 'unknown' : 'none';
      setContext('glossator.citations.state', state);
      return sections;
    },
  };
  const view = window.createTreeView(citationsViewId, { treeDataProvider: provider, showCollapseAll: true });
  const changed = model.onDidChange(() => {
    setContext('glossator.citations.pinned', model.pinned);
    changes.fire();
  });
  const shown = view.onDidChangeVisibility(({ visible }) => (model.visible = visible));
  model.visible = view.visible;
  return Disposable.from(view, changes, changed, shown);
}

const setContext = (key: string, value: unknown): void => void commands.executeCommand('setContext', key, value);

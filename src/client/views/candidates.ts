import { commands, Disposable, EventEmitter, l10n, window } from 'vscode';
import type { TreeDataProvider, TreeItem } from 'vscode';
import type { CandidatesModel } from '../candidatesModel.ts';
import { candidateNode } from './candidateNodes.ts';
import type { CandidateNode } from './candidateNodes.ts';

/** The view's id in the manifest. */
export const candidatesViewId = 'glossator.candidates';

/** The view Key Terms: what the corpus proposes, to accept, merge or dismiss. Nothing is computed before it is looked at. */
export function registerCandidatesView(candidates: CandidatesModel): Disposable {
  const changes = new EventEmitter<void>();
  const provider: TreeDataProvider<CandidateNode> = {
    onDidChangeTreeData: changes.event,
    getTreeItem: (node): TreeItem => node.item,
    getChildren: async (node) =>
      node?.children() ??
      (await candidates.get()).filter((one) => !candidates.isAccepted(one)).map((one) => candidateNode(one)),
  };
  const view = window.createTreeView(candidatesViewId, {
    treeDataProvider: provider,
    canSelectMany: true,
    showCollapseAll: true,
  });
  const changed = candidates.onDidChange(() => changes.fire());
  const progressed = candidates.onProgress((progress) => {
    void commands.executeCommand('setContext', 'glossator.candidates', progress ? 'running' : 'done');
    // A small corpus is done before anybody has read a message.
    const { done, total } = progress ?? { done: 0, total: 0 };
    view.message = total > 0 ? l10n.t('Document {0} of {1}…', done, total) : '';
  });
  return Disposable.from(view, changes, changed, progressed);
}

import { commands, Disposable, EventEmitter, l10n, window } from 'vscode';
import type { TreeDataProvider, TreeItem } from 'vscode';
import type { CorpusModel } from '../corpusModel.ts';
import type { Server } from '../server.ts';
import { sections } from './corpusNodes.ts';
import type { CorpusNode } from './corpusNodes.ts';

/** The view's id in the manifest. */
export const corpusViewId = 'glossator.corpus';

/** The Corpus view: documents with their references, glossaries with their concepts, and what is wrong with files. */
export function registerCorpusView(server: Server, corpus: CorpusModel): Disposable {
  const changes = new EventEmitter<void>();
  const provider: TreeDataProvider<CorpusNode> = {
    onDidChangeTreeData: changes.event,
    getTreeItem: (node): TreeItem => node.item,
    getChildren: async (node) => node?.children() ?? sections(await corpus.get()),
  };
  const view = window.createTreeView(corpusViewId, { treeDataProvider: provider, showCollapseAll: true });
  const told = server.onStatus((status) => {
    void commands.executeCommand(
      'setContext',
      'glossator.state',
      server.failed ? 'failed' : (status?.state ?? 'stopped'),
    );
    const problems = status?.problems ?? 0;
    view.badge =
      problems > 0 ? { value: problems, tooltip: l10n.t('{0} problems in the corpus', problems) } : undefined;
  });
  const changed = corpus.onDidChange(() => changes.fire());
  return Disposable.from(view, changes, told, changed);
}

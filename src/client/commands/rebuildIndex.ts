import { l10n, ProgressLocation, window } from 'vscode';
import { rebuildIndexRequest, type RebuildIndexAnswer } from '../../protocol/search.ts';
import type { Command } from './command.ts';

/** Makes the search index anew, also what is kept of it, and returns what it holds. A damaged one is made anew without this. */
export const rebuildIndex: Command = {
  id: 'glossator.rebuildIndex',
  async run({ server }) {
    const title = l10n.t('Rebuilding the search index');
    const answer = await window.withProgress({ location: ProgressLocation.Notification, title }, async (progress) => {
      const told = server.onStatus((status) => {
        if (status?.state !== 'indexing') return;
        progress.report({ message: l10n.t('{0} of {1} files', status.done, status.total) });
      });
      try {
        return await server.request<RebuildIndexAnswer | null>(rebuildIndexRequest);
      } finally {
        told.dispose();
      }
    });
    if (!answer) throw new Error(l10n.t('the search index could not be rebuilt; the log says why.'));
    const { documents, passages } = answer;
    void window.showInformationMessage(
      l10n.t('The search index was rebuilt: {0} passages of {1} documents.', passages, documents),
    );
    return answer;
  },
};

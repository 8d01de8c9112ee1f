import { l10n, window } from 'vscode';
import { copy } from '../clipboard.ts';
import { cardAtCursor } from './cardAtCursor.ts';
import type { Command } from './command.ts';

/** Copies the citation of the work under the cursor alone, as its document writes citations. */
export const copyCitation: Command = {
  id: 'glossator.copyCitation',
  async run({ server }) {
    const citation = (await cardAtCursor(server))?.citation;
    if (citation) await copy(citation);
    else void window.showInformationMessage(l10n.t('There is no citation at the cursor.'));
  },
};

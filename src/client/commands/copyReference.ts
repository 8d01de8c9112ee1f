import { l10n, window } from 'vscode';
import { copy } from '../clipboard.ts';
import { cardAtCursor } from './cardAtCursor.ts';
import type { Command } from './command.ts';

/** Copies the references of the citation at the cursor, a line each. */
export const copyReference: Command = {
  id: 'glossator.copyReference',
  async run({ server }) {
    const reference = (await cardAtCursor(server))?.reference;
    if (reference) await copy(reference);
    else void window.showInformationMessage(l10n.t('There is no citation with a known reference at the cursor.'));
  },
};

import { l10n, window } from 'vscode';
import { commands } from '../../protocol/commands.ts';
import { isQuery } from '../place.ts';
import { cardAtCursor } from './cardAtCursor.ts';
import type { Command } from './command.ts';

/** Looks through the corpus for what the citation at the cursor is to support. */
export const searchClaim: Command = {
  id: 'glossator.searchClaim',
  async run({ server, search }) {
    const claim = (await cardAtCursor(server))?.claim;
    if (claim) search.open(claim);
    else void window.showInformationMessage(l10n.t('There is no citation of a claim at the cursor.'));
  },
};

/** The same for a card's link, which says what to look for. */
export const searchText: Command = {
  id: commands.searchText,
  run({ search }, query) {
    if (isQuery(query)) search.open(query);
  },
};

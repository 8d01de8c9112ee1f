import { l10n, window } from 'vscode';
import type { Command } from './command.ts';
import { termTarget } from './termTarget.ts';

/** Lists every place of a concept in its contexts: of a row of the Terms view, the selected text, or the term at the cursor. */
export const showConcordance: Command = {
  id: 'glossator.showConcordance',
  async run(services, row) {
    const target = await termTarget(services, row);
    if (target) services.concordances.show(target.of, target.name);
    else void window.showInformationMessage(l10n.t('There is no term at the cursor, and nothing is selected.'));
  },
};

import { l10n, window } from 'vscode';
import { open } from '../open.ts';
import { cardAtCursor } from './cardAtCursor.ts';
import type { Command } from './command.ts';

/** Opens the entry of the citation or term at the cursor: in a reference list, or in a glossary. */
export const openEntry: Command = {
  id: 'glossator.openEntry',
  async run({ server }) {
    const entry = (await cardAtCursor(server))?.entry;
    if (entry) await open(entry);
    else void window.showInformationMessage(l10n.t('Nothing at the cursor has an entry that is known.'));
  },
};

/** Opens the document that the citation at the cursor points to, where the corpus has it. */
export const openSource: Command = {
  id: 'glossator.openSource',
  async run({ server }) {
    const source = (await cardAtCursor(server))?.source;
    if (source) await open(source);
    else void window.showInformationMessage(l10n.t('Nothing at the cursor has a source in the corpus.'));
  },
};

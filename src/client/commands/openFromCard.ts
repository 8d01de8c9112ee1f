import { env, l10n, Uri, window } from 'vscode';
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

/** Opens the passage on which the claim at the cursor rests, else its source where that is known. */
export const openPassage: Command = {
  id: 'glossator.openPassage',
  async run({ server }) {
    const card = await cardAtCursor(server);
    const place = card?.passage ?? card?.source;
    if (place) await open(place);
    else void window.showInformationMessage(l10n.t('Nothing at the cursor has a source in the corpus.'));
  },
};

/** Opens the web address of the work that is cited at the cursor, by its DOI where it has one. */
export const openAddress: Command = {
  id: 'glossator.openAddress',
  async run({ server }) {
    const address = (await cardAtCursor(server))?.address;
    if (address) await env.openExternal(Uri.parse(address, true));
    else void window.showInformationMessage(l10n.t('The work at the cursor has no DOI or address that is known.'));
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

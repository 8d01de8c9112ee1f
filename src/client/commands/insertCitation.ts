import { l10n, window } from 'vscode';
import { concernsServer } from '../documents.ts';
import { isQuery } from '../place.ts';
import { openInsertCitation } from '../views/insertCitation.ts';
import type { Command } from './command.ts';

/** Cites a work at the cursor, chosen from all references of the corpus. A text given as the argument is typed at first. */
export const insertCitation: Command = {
  id: 'glossator.insertCitation',
  run({ server }, query) {
    const editor = window.activeTextEditor;
    if (editor && concernsServer(editor.document)) openInsertCitation(server, editor, isQuery(query) ? query : '');
    else void window.showInformationMessage(l10n.t('Open a draft first: citations are inserted where its cursor is.'));
  },
};

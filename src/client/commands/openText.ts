import { commands, env, l10n, TabInputCustom, TabInputText, UIKind, Uri, window } from 'vscode';
import { textAddressOf } from '../../protocol/textAddress.ts';
import { fileOf, requestText } from '../texts.ts';
import type { Command } from './command.ts';

/** Opens the text of a file that is no text: of the one chosen in the Explorer, else of the one in the active tab. */
export const openAsText: Command = {
  id: 'glossator.openAsText',
  async run({ server }, chosen) {
    const file = chosen instanceof Uri ? chosen : activeFile();
    if (!file) return void window.showInformationMessage(l10n.t('Choose a PDF, Word, web or EPUB file first.'));
    const uri = textAddressOf(file.toString());
    const answer = await requestText(server, uri);
    if ('refusal' in answer) void window.showWarningMessage(answer.refusal);
    else await window.showTextDocument(Uri.parse(uri), { preview: false });
  },
};

/** Opens the file itself whose text the editor shows, or that a row of the Corpus view stands for. */
export const openOriginal: Command = {
  id: 'glossator.openOriginal',
  async run(_, chosen) {
    const text = chosen instanceof Uri ? chosen : (fileIn(chosen) ?? window.activeTextEditor?.document.uri);
    const file = text && fileOf(text);
    if (!file || file.toString() === text.toString())
      return void window.showInformationMessage(l10n.t('This is no text that was taken out of another file.'));
    // Other programs show what the editor cannot, but only on the machine where the file is.
    const shownHere = /\.x?html?$/i.test(file.path) || file.scheme !== 'file' || env.uiKind !== UIKind.Desktop;
    if (shownHere || env.remoteName !== undefined) await commands.executeCommand('vscode.open', file);
    else await env.openExternal(file);
  },
};

function activeFile(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
}

/** The address in a row of the Corpus view. */
const fileIn = (row: unknown): Uri | undefined =>
  typeof row === 'object' && row !== null && 'uri' in row && row.uri instanceof Uri ? row.uri : undefined;

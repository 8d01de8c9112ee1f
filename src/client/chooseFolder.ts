import { l10n, window, workspace } from 'vscode';
import type { WorkspaceFolder } from 'vscode';

/** The folder for a glossary: the only one, or the one that is chosen of several; `undefined` where there is none. */
export async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void window.showInformationMessage(l10n.t('Open a folder first: the glossary is a file in it.'));
  }
  if (folders.length <= 1) return folders[0];
  return window.showWorkspaceFolderPick({ placeHolder: l10n.t('The folder for the glossary') });
}

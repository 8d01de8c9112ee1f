import { l10n, Uri, window, workspace } from 'vscode';
import type { WorkspaceFolder } from 'vscode';
import type { Command } from './command.ts';
import { glossaryTemplate } from './glossaryTemplate.ts';

/** Makes a glossary in a folder of the workspace, with one entry to learn from. One that is there is only opened. */
export const newGlossary: Command = {
  id: 'glossator.newGlossary',
  async run() {
    const folder = await chooseFolder();
    if (!folder) return;
    const uri = Uri.joinPath(folder.uri, 'glossary.yaml');
    if (!(await exists(uri))) await workspace.fs.writeFile(uri, new TextEncoder().encode(glossaryTemplate));
    await window.showTextDocument(uri);
  },
};

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void window.showInformationMessage(l10n.t('Open a folder first: the glossary is a file in it.'));
  }
  if (folders.length <= 1) return folders[0];
  return window.showWorkspaceFolderPick({ placeHolder: l10n.t('The folder for the glossary') });
}

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

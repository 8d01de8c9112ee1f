import { Uri, window, workspace } from 'vscode';
import { chooseFolder } from '../chooseFolder.ts';
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

const exists = (uri: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

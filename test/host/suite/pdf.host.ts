import assert from 'node:assert/strict';
import { commands, Selection, TabInputCustom, Uri, window, workspace } from 'vscode';
import printed from '../../fixtures/files/pdf/pdflatex-notes.pdf';
import chinese from '../../fixtures/files/pdf/xelatex-chinese.pdf';
import { textAddressOf } from '../../../src/protocol/textAddress.ts';

describe('the pages of a PDF file', () => {
  const fileNamed = (name: string) => Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
  const pdfTabs = () =>
    window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof TabInputCustom && input.viewType === 'glossator.pdf');

  /** Puts the cursor into the text of a file, where a page begins. */
  async function atPage(name: string, page: number): Promise<void> {
    const document = await workspace.openTextDocument(Uri.parse(textAddressOf(fileNamed(name).toString())));
    const editor = await window.showTextDocument(document, { viewColumn: 1 });
    const before = document.getText().split('\f').slice(0, page).join('\f').length - 3;
    const at = document.positionAt(before);
    editor.selection = new Selection(at, at);
  }

  before(async () => {
    await workspace.fs.writeFile(fileNamed('notes.pdf'), printed);
    await workspace.fs.writeFile(fileNamed('chinese.pdf'), chinese);
    await workspace.fs.writeFile(fileNamed('broken.pdf'), printed.slice(0, 2000));
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['notes.pdf', 'chinese.pdf', 'broken.pdf']) await workspace.fs.delete(fileNamed(name));
  });

  it('are shown beside the text, at the page on which the cursor is', async () => {
    await atPage('notes.pdf', 4);
    assert.equal(await commands.executeCommand('glossator.showPage'), 4);
    assert.equal(pdfTabs().length, 1);
    assert.equal(window.activeTextEditor?.document.uri.path, `${fileNamed('notes.pdf').path}.txt`);
  });

  it('follow the cursor in the view that is there', async () => {
    await atPage('notes.pdf', 2);
    assert.equal(await commands.executeCommand('glossator.showPage'), 2);
    assert.equal(pdfTabs().length, 1);
  });

  it('are shown where a passage stands that was found', async () => {
    const uri = textAddressOf(fileNamed('chinese.pdf').toString());
    const text = (await workspace.openTextDocument(Uri.parse(uri))).getText();
    const start = { line: text.slice(0, text.indexOf('\f') + 1).split('\n').length - 1, character: 1 };
    const hit = { uri, range: { start, end: start } };
    assert.equal(await commands.executeCommand('glossator.showPage', { hit }), 2);
    assert.equal(pdfTabs().length, 2);
  });

  it('are not shown where the file is damaged', async () => {
    await window.showTextDocument(await workspace.openTextDocument({ content: '' }), { viewColumn: 1 });
    await commands.executeCommand('vscode.openWith', fileNamed('broken.pdf'), 'glossator.pdf');
    const hit = {
      uri: textAddressOf(fileNamed('notes.pdf').toString()),
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    };
    assert.equal(await commands.executeCommand('glossator.showPage', { hit }), 1);
  });
});

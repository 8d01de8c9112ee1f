import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import type { DocumentSymbol, Location, LocationLink } from 'vscode';
import printed from '../../fixtures/files/pdf/groff.pdf';
import written from '../../fixtures/files/markup/word.docx';
import { tablePdf } from '../../support/tablePdf.ts';
import { fileOfText, textAddressOf } from '../../../src/protocol/textAddress.ts';
import { cardAt, eventually, openSample, positionOf } from './samples.ts';

const page = `<!doctype html>
<html lang="en"><head><title>Tide tables | Port of Nowhere</title></head>
<body><nav><a href="/">Home</a> <a href="/fees">Fees</a></nav>
<main><h1>Tide tables and their keepers</h1>
<p>A tide table is kept by the oldest pilot of a port (Wrackham 2018, p. 7), who reads it aloud at the quay.</p>
<p>No port that we have seen keeps lanternfish in its almanac, although two have tried.</p>
<h2>References</h2>
<p>Wrackham, D. (2018). The keepers of the tide. Quayside Press.</p></main>
<footer>Imprint</footer></body></html>
`;

describe('the text of a file that is no text', () => {
  const folder = () => workspace.workspaceFolders![0]!.uri;
  const fileNamed = (name: string) => Uri.joinPath(folder(), name);
  const textOf = (file: Uri) => Uri.parse(textAddressOf(file.toString()));
  const active = () => window.activeTextEditor;

  before(async () => {
    await workspace.fs.writeFile(fileNamed('tide tables.html'), new TextEncoder().encode(page));
    await workspace.fs.writeFile(fileNamed('printed.pdf'), printed);
    await workspace.fs.writeFile(fileNamed('written.docx'), written);
    await workspace.fs.writeFile(fileNamed('renamed.docx'), new TextEncoder().encode('%PDF-1.7\n%renamed\n'));
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['tide tables.html', 'printed.pdf', 'table.pdf', 'written.docx', 'renamed.docx'])
      await workspace.fs.delete(fileNamed(name));
  });

  it('opens in the editor as a read-only document in the language of the text', async () => {
    await commands.executeCommand('glossator.openAsText', fileNamed('tide tables.html'));
    const document = active()?.document;
    assert.equal(document?.uri.toString(), textOf(fileNamed('tide tables.html')).toString());
    assert.equal(document?.languageId, 'markdown');
    assert.match(document?.getText() ?? '', /^# Tide tables and their keepers\n/);
    assert.doesNotMatch(document?.getText() ?? '', /Imprint/);
    assert.equal(workspace.fs.isWritableFileSystem(document!.uri.scheme), false);
  });

  it('has cards, an outline and definitions like any document', async () => {
    const document = await workspace.openTextDocument(textOf(fileNamed('tide tables.html')));
    const at = positionOf(document, '(Wrackham 2018', 3);
    const card = await cardAt(document, at, /The keepers of the tide/);
    assert.match(card.value, /Wrackham/);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(symbols.some(({ name }) => name === 'Tide tables and their keepers'));
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    const [target] = found.map((one) => ('targetUri' in one ? one.targetUri : one.uri));
    assert.equal(target?.toString(), document.uri.toString());
  });

  it('is found by a search, which opens it at the passage', async () => {
    await openSample('glossary.yaml');
    await commands.executeCommand('glossator.results.clear');
    await commands.executeCommand('glossator.search', 'lanternfish almanac');
    const kept = async () => {
      await commands.executeCommand('glossator.search.keep');
      await commands.executeCommand('glossator.results.next');
      return active()?.document.uri.toString() ?? '';
    };
    const opened = await eventually(kept, (uri) => fileOfText(uri) !== null);
    await commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(opened, textOf(fileNamed('tide tables.html')).toString());
    assert.match(active()!.document.getText(active()!.selection), /lanternfish/);
  });

  it('is that of a PDF file, page by page, and of a Word document', async () => {
    await commands.executeCommand('glossator.openAsText', fileNamed('printed.pdf'));
    assert.equal(active()?.document.languageId, 'plaintext');
    assert.equal(active()?.document.getText().split('\f').length, 2);
    await workspace.fs.writeFile(fileNamed('table.pdf'), new TextEncoder().encode(tablePdf));
    await commands.executeCommand('glossator.openAsText', fileNamed('table.pdf'));
    assert.equal(
      active()?.document.getText().trim(),
      '港口记录',
      'its characters are numbered by a table that ships with us',
    );
    await commands.executeCommand('glossator.openAsText', fileNamed('written.docx'));
    assert.equal(active()?.document.languageId, 'markdown');
    assert.match(active()?.document.getText() ?? '', /^# An offer of compensation\n/);
  });

  it('is found with the page on which the passage stands', async () => {
    await openSample('glossary.yaml');
    await commands.executeCommand('glossator.results.clear');
    await commands.executeCommand(
      'glossator.search',
      '"defines the fishing licences before the end of the fiscal year"',
    );
    const kept = async () => {
      await commands.executeCommand('glossator.search.keep');
      await commands.executeCommand('glossator.results.next');
      return active()?.document.uri.path ?? '';
    };
    await eventually(kept, (path) => path.endsWith('printed.pdf.txt'));
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await commands.executeCommand('glossator.results.export');
    assert.match(active()!.document.getText(), /printed\.pdf\n[^#]*p\. 2\b/);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('opens also where the file lies outside the folder', async () => {
    const outside = Uri.joinPath(folder(), '..', 'outside.html');
    await workspace.fs.writeFile(outside, new TextEncoder().encode(page.replaceAll('Tide tables', 'Moon tables')));
    await commands.executeCommand('glossator.openAsText', outside);
    await workspace.fs.delete(outside);
    assert.match(active()?.document.getText() ?? '', /^# Moon tables and their keepers\n/);
    const document = active()!.document;
    await cardAt(document, positionOf(document, '(Wrackham 2018', 3), /The keepers of the tide/);
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('leads back to the file', async () => {
    await window.showTextDocument(textOf(fileNamed('tide tables.html')));
    await commands.executeCommand('glossator.openOriginal');
    const shown = () => Promise.resolve(active()?.document.uri.toString() ?? '');
    const uri = await eventually(shown, (one) => one === fileNamed('tide tables.html').toString(), 10_000);
    assert.equal(uri, fileNamed('tide tables.html').toString());
  });

  it('follows the file', async () => {
    const document = await workspace.openTextDocument(textOf(fileNamed('tide tables.html')));
    await window.showTextDocument(document);
    const changed = page.replace('although two have tried', 'although three have tried');
    await workspace.fs.writeFile(fileNamed('tide tables.html'), new TextEncoder().encode(changed));
    const text = () => Promise.resolve(document.getText());
    assert.match(await eventually(text, (now) => now.includes('three have tried'), 20_000), /three have tried/);
  });

  it('is refused where there is none, and the reason is told', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    // The warning that it shows waits for nobody.
    await commands.executeCommand('glossator.openAsText', fileNamed('renamed.docx'));
    assert.equal(active(), undefined);
    await assert.rejects(
      async () => workspace.openTextDocument(textOf(fileNamed('renamed.docx'))),
      /rename it to \.pdf/,
    );
    await assert.rejects(async () => workspace.openTextDocument(textOf(fileNamed('none.pdf'))));
  });
});

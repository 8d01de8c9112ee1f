import assert from 'node:assert/strict';
import { commands, languages, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { CodeAction, CompletionList, Location, TextDocument } from 'vscode';
import { eventually } from './samples.ts';

const glossary = `concepts:
  - id: heron-tower
    labels:
      en: { preferred: heron tower, alternative: [wading tower], deprecated: [bird turret] }
  - id: marsh-office
    labels:
      en: { preferred: Marsh Draining Office, abbreviation: MDO }
`;
const draft = `# A draft on towers

The heron tower is high. A wading tower is low. Bird turrets lean. The MDO counts them.
`;
const other = 'The heron towers lean.\n';

describe('wordings of terms', () => {
  const files = { 'towers.glossary.yaml': glossary, 'towers.md': draft, 'more-towers.md': other };
  const uriOf = (name: string): Uri => Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
  const write = (name: string, text: string) => workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  const at = (document: TextDocument, words: string, by = 2) => document.positionAt(document.getText().indexOf(words) + by); // prettier-ignore
  let document: TextDocument;

  before(async function () {
    // Where this suite is the first, the server has still to start.
    this.timeout(150_000);
    for (const [name, text] of Object.entries(files)) await write(name, text);
    document = await workspace.openTextDocument(uriOf('towers.md'));
    await window.showTextDocument(document);
    await eventually(() => Promise.resolve(problems()), (all) => all.length >= 3, 80_000); // prettier-ignore
  });

  after(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of Object.keys(files)) await workspace.fs.delete(uriOf(name));
  });

  const problems = () =>
    languages.getDiagnostics(document.uri).map(({ code, range }) => `${String(code)}: ${document.getText(range)}`);

  it('are told as problems where they are deprecated, mixed, or not introduced', async () => {
    const found = await eventually(() => Promise.resolve(problems()), (all) => all.length >= 3); // prettier-ignore
    for (const wanted of ['mixed-wordings: wading tower', 'deprecated-wording: Bird turrets', 'undefined-abbreviation: MDO']) assert.ok(found.includes(wanted), found.join('\n')); // prettier-ignore
  });

  const fixes = async (words: string): Promise<CodeAction[]> => {
    const place = at(document, words);
    const ask = () => commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new Range(place, place), 'quickfix'); // prettier-ignore
    return eventually(ask, (actions) => actions.length > 0);
  };

  it('are mended by quick fixes, each as one edit', async () => {
    for (const [words, after] of [
      ['wading tower', 'A heron tower is low'],
      ['Bird turrets', 'Heron towers lean'],
      ['MDO', 'The Marsh Draining Office (MDO) counts'],
    ] as const) {
      // prettier-ignore
      const [fix] = await fixes(words);
      assert.ok(fix?.edit && (await workspace.applyEdit(fix.edit)), words);
      assert.ok(document.getText().includes(after), document.getText());
      await commands.executeCommand('undo');
    }
  });

  it('are completed to the preferred one', async () => {
    const edit = new WorkspaceEdit();
    const end = document.positionAt(document.getText().length);
    edit.insert(document.uri, end, '\nOn bird tur');
    await workspace.applyEdit(edit);
    const cursor = document.positionAt(document.getText().length);
    const ask = () => commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, cursor); // prettier-ignore
    const labels = ({ items }: CompletionList) => items.map(({ label }) => (typeof label === 'string' ? label : label.label)); // prettier-ignore
    const list = await eventually(ask, (found) => labels(found).includes('heron tower'));
    assert.ok(labels(list).includes('heron tower') && !labels(list).includes('bird turret'));
    await commands.executeCommand('undo');
  });

  it('are found in all files', async () => {
    const ask = () => commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document.uri, at(document, 'heron tower')); // prettier-ignore
    const found = await eventually(ask, (places) => places.length >= 5);
    assert.ok(found.some(({ uri }) => uri.path.endsWith('/more-towers.md')));
    assert.ok(found.some(({ uri }) => uri.path.endsWith('/towers.glossary.yaml')));
  });

  it('are renamed in all drafts and the glossary', async () => {
    const ask = () => commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at(document, 'heron tower'), 'stork tower'); // prettier-ignore
    const edit = await eventually(ask, (found) => found.size >= 3);
    const texts = edit.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText)).sort(); // prettier-ignore
    assert.deepEqual(texts, ['stork tower', 'stork tower', 'stork towers']);
  });

  it('of a starter glossary count where it is used', async function () {
    this.timeout(150_000);
    const configuration = () => workspace.getConfiguration('glossator');
    await write('on-credit.md', 'The moral bank keeps accounts.\n');
    const credit = await workspace.openTextDocument(uriOf('on-credit.md'));
    await window.showTextDocument(credit);
    try {
      await commands.executeCommand('glossator.useStarter', 'social-credit', 'use');
      assert.deepEqual(configuration().get('glossaries'), ['starter:social-credit']);
      const ask = () => commands.executeCommand<Location[]>('vscode.executeReferenceProvider', credit.uri, at(credit, 'moral bank')); // prettier-ignore
      const isEntry = ({ uri }: Location) => uri.path.endsWith('/media/glossaries/social-credit.glossary.yaml');
      const found = await eventually(ask, (places) => places.some(isEntry), 45_000);
      assert.ok(found.some(isEntry), found.map(({ uri }) => uri.path).join('\n'));
    } finally {
      await configuration().update('glossaries', undefined, false);
      await commands.executeCommand('workbench.action.closeActiveEditor');
      await workspace.fs.delete(credit.uri);
    }
  });

  // The server may know the copy for a while after it is gone, so nothing comes behind it.
  it('of a starter glossary can be copied into the folder', async () => {
    await commands.executeCommand('glossator.useStarter', 'social-credit', 'copy');
    const copied = window.activeTextEditor!.document;
    assert.ok(copied.uri.path.endsWith('/social-credit.glossary.yaml'));
    assert.ok(copied.getText().includes('id: moral-bank') && !copied.getText().includes('readOnly: true'));
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(copied.uri);
  });
});

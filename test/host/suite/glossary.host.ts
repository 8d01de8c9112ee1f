import assert from 'node:assert/strict';
import { commands, Selection, Uri, window, workspace } from 'vscode';
import type { CodeAction, TextDocument } from 'vscode';
import { cardAt, eventually, openSample, positionOf } from './samples.ts';

const brief = 'brief-on-credit-commitments.md';
const glossary = 'glossary.yaml';

describe('a glossary', () => {
  const uriOf = (name: string): Uri => Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
  const textOf = async (name: string) => new TextDecoder().decode(await workspace.fs.readFile(uriOf(name)));
  let before = '';
  beforeEach(async () => {
    before = await textOf(glossary);
  });

  /** Selects a text of the brief, once the server knows the glossary. */
  async function select(text: string): Promise<TextDocument> {
    const document = await openSample(brief);
    await cardAt(document, positionOf(document, 'credit commitment an applicant'));
    const start = positionOf(document, text, 0);
    window.activeTextEditor!.selection = new Selection(start, positionOf(document, text, text.length));
    return document;
  }

  /** Takes the last change of a file back, which the editor does in its own time. */
  async function undoIn(name: string): Promise<void> {
    const document = await openSample(name);
    await commands.executeCommand('undo');
    await eventually(
      () => Promise.resolve(document.getText()),
      (text) => text === before,
    );
    await document.save();
  }

  /** A word of the brief that is no term. */
  const word = 'applicant';

  it('gets a selection as a concept, and loses it again by undo', async () => {
    await select(word);
    await commands.executeCommand('glossator.addConcept');
    const after = await textOf(glossary);
    assert.notEqual(after, before);
    assert.ok(after.startsWith(before.trimEnd()), 'other lines have changed');
    assert.match(after.slice(before.trimEnd().length), /- id: applicant\n\s+labels:\n\s+en: applicant/);
    await undoIn(glossary);
    assert.equal(await textOf(glossary), before);
  });

  it('gets a selection as another wording, and loses it again by undo', async () => {
    await select(word);
    await commands.executeCommand('glossator.addWording', uriOf(glossary).toString(), 'credit-commitment');
    const after = await textOf(glossary);
    assert.match(after, /en: \[credit commitment, commitment instead of proof, applicant\]/);
    assert.equal(after.replace(', applicant]', ']'), before);
    await undoIn(glossary);
    assert.equal(await textOf(glossary), before);
  });

  it('is offered a selection by the lightbulb', async () => {
    const document = await select(word);
    const { selection } = window.activeTextEditor!;
    const ask = () =>
      commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, selection);
    const actions = await eventually(ask, (all) => all.some(({ title }) => title.includes(word)));
    const titles = actions.map(({ title }) => title).filter((title) => title.includes(word));
    assert.deepEqual(titles, ['Add “applicant” to the glossary', 'Add “applicant” as another wording of…']);
  });

  it('is exported and imported again', async () => {
    await select(word);
    const file = uriOf('exported.ttl');
    await commands.executeCommand('glossator.exportGlossary', uriOf(glossary).toString(), 'skos', file);
    assert.match(await textOf('exported.ttl'), /skos:prefLabel "credit commitment"@en/);
    await commands.executeCommand('glossator.importGlossary', file);
    const made = window.activeTextEditor!.document;
    assert.match(made.uri.path, /\/exported\.glossary\.yaml$/);
    assert.match(made.getText(), /- id: credit-commitment\n\s+category: instrument/);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    for (const uri of [file, made.uri]) await workspace.fs.delete(uri);
  });
});

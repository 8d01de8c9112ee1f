import assert from 'node:assert/strict';
import { commands, Selection, window } from 'vscode';
import { cardAt, openSample, positionOf } from './samples.ts';

describe('the commands', () => {
  const activePath = () => window.activeTextEditor?.document.uri.path ?? '';
  const start = { line: 0, character: 0 };

  /** Puts the cursor on the first `text` of a sample, once the card there is known. */
  async function goTo(name: string, text: string): Promise<void> {
    const document = await openSample(name);
    const position = positionOf(document, text);
    await cardAt(document, position);
    window.activeTextEditor!.selection = new Selection(position, position);
  }

  it('open the entry of a citation', async () => {
    await goTo('brief-on-credit-commitments.md', '[2, p. 14]');
    await commands.executeCommand('glossator.openEntry');
    const { document, selection } = window.activeTextEditor!;
    assert.equal(selection.start.line, positionOf(document, '2. Quillfeather').line);
  });

  it('open the entry of a term in its glossary', async () => {
    await goTo('brief-on-credit-commitments.md', 'credit commitment an applicant');
    await commands.executeCommand('glossator.openEntry');
    assert.match(activePath(), /\/glossary\.yaml$/);
  });

  it('open the source of a citation where the folder has it', async () => {
    await goTo('brief-on-credit-commitments.md', '[1, p. 43]');
    await commands.executeCommand('glossator.openSource');
    assert.match(activePath(), /\/harbour-points-(?:study|record)\.txt$/);
  });

  it('open a place of the folder', async () => {
    const { uri } = await openSample('ordinance.de.md');
    await openSample('brief-on-credit-commitments.md');
    const place = { uri: uri.toString(), range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } } };
    await commands.executeCommand('glossator.openPlace', place);
    assert.match(activePath(), /\/ordinance\.de\.md$/);
    assert.equal(window.activeTextEditor?.selection.start.line, 2);
  });

  it('open nothing else that a link may ask for', async () => {
    await openSample('brief-on-credit-commitments.md');
    const range = { start, end: start };
    for (const argument of [
      { uri: 'file:///etc/hostname', range },
      { uri: 'https://example.org/', range },
      { uri: 'command:workbench.action.closeWindow', range },
      { uri: 'no address', range },
      'file:///etc/hostname',
      undefined,
    ]) {
      await commands.executeCommand('glossator.openPlace', argument);
      assert.match(activePath(), /\/brief-on-credit-commitments\.md$/, JSON.stringify(argument));
    }
  });

  it('open a glossary that is there rather than write over it', async () => {
    const before = (await openSample('glossary.yaml')).getText();
    await openSample('brief-on-credit-commitments.md');
    await commands.executeCommand('glossator.newGlossary');
    assert.match(activePath(), /\/glossary\.yaml$/);
    assert.equal(window.activeTextEditor?.document.getText(), before);
  });

  it('show the Corpus view and the search', async () => {
    await commands.executeCommand('glossator.corpus.focus');
    await commands.executeCommand('glossator.search', 'credit repair');
    await commands.executeCommand('workbench.action.closeQuickOpen');
  });
});

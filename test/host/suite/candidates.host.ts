import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { eventually, openSample } from './samples.ts';

/** A row of the view, as far as a command reads it. */
const row = (text: string, variants: readonly object[] = []) => ({
  candidate: { key: `en:${text}`, text, language: 'en', count: 2, documents: [], variants },
});

describe('key terms of the folder', () => {
  let glossary: TextDocument;
  let original: string;
  before(async () => {
    glossary = await openSample('glossary.yaml');
    original = glossary.getText();
  });
  after(async () => {
    await commands.executeCommand('workbench.action.files.revert');
  });

  /** Answers the list that a command opens, in its own time: these commands do nothing where no list is open. */
  async function whileItRuns(running: Thenable<unknown>, ...answers: readonly string[]): Promise<void> {
    let ended = false;
    const end = () => (ended = true);
    running.then(end, end);
    for (let tries = 0; tries < 60 && !ended; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      if (!ended) for (const answer of answers) await commands.executeCommand(answer);
    }
    await running;
  }

  /** Undoes the last edit of the glossary and saves it, as it stood before. */
  async function undo(): Promise<void> {
    await window.showTextDocument(glossary);
    await commands.executeCommand('undo');
    assert.equal(glossary.getText(), original);
    await glossary.save();
  }

  it('are accepted as concepts of the glossary, as one edit that can be undone', async () => {
    const variant = { key: 'en:qlb', text: 'QLB', language: 'en', count: 1, why: 'introduced' };
    await commands.executeCommand('glossator.acceptCandidate', undefined, [
      row('quay ledger board', [variant]),
      row('lamp inspection'),
    ]);
    assert.match(glossary.getText(), /quay ledger board/);
    assert.match(glossary.getText(), /QLB/);
    assert.match(glossary.getText(), /lamp inspection/);
    const dirty = () => Promise.resolve(glossary.isDirty);
    assert.equal(await eventually(dirty, (still) => !still), false);
    await undo();
  });

  it('become wordings of a concept that is chosen', async () => {
    await openSample('brief-on-credit-commitments.md');
    await whileItRuns(commands.executeCommand('glossator.mergeCandidate', row('written vow of credit')), 'workbench.action.acceptSelectedQuickOpenItem'); // prettier-ignore
    assert.match(glossary.getText(), /written vow of credit/);
    assert.equal(glossary.getText().match(/^ {2}- /gmu)?.length, original.match(/^ {2}- /gmu)?.length);
    await undo();
  });

  it('are dismissed, and brought back', async () => {
    await commands.executeCommand('glossator.dismissCandidate', row('dull phrase'));
    await whileItRuns(commands.executeCommand('glossator.restoreCandidates'), 'workbench.action.quickPickManyToggle', 'workbench.action.acceptSelectedQuickOpenItem'); // prettier-ignore
  });

  it('are listed in a view that can be shown', async () => {
    await commands.executeCommand('glossator.candidates.focus');
    await commands.executeCommand('glossator.refreshCandidates');
    const names = await eventually(
      () => commands.getCommands(true),
      (all) => all.includes('glossator.acceptCandidate'),
    );
    assert.ok(names.includes('glossator.stopCandidates'));
    assert.ok(workspace.workspaceFolders);
  });
});

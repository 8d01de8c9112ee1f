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
    assert.equal(glossary.isDirty, false);
    await undo();
  });

  it('become wordings of a concept that is chosen', async () => {
    await openSample('brief-on-credit-commitments.md');
    const merging = commands.executeCommand('glossator.mergeCandidate', row('written vow of credit'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await merging;
    assert.match(glossary.getText(), /written vow of credit/);
    assert.equal(glossary.getText().match(/^ {2}- /gmu)?.length, original.match(/^ {2}- /gmu)?.length);
    await undo();
  });

  it('are dismissed, and brought back', async () => {
    await commands.executeCommand('glossator.dismissCandidate', row('dull phrase'));
    const restoring = commands.executeCommand('glossator.restoreCandidates');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await commands.executeCommand('workbench.action.quickPickManyToggle');
    await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await restoring;
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

import assert from 'node:assert/strict';
import { commands, Selection, window } from 'vscode';
import { eventually, openSample, positionOf } from './samples.ts';

describe('the search', () => {
  const closed = () => commands.executeCommand('workbench.action.closeQuickOpen');
  const active = () => window.activeTextEditor;

  /** Looks for something and keeps what is found in the view of results. */
  async function keep(query: string): Promise<void> {
    // What an earlier search has found must not be taken for this one's.
    await commands.executeCommand('glossator.results.clear');
    await openSample('glossary.yaml');
    await commands.executeCommand('glossator.search', query);
    // The box asks as soon as it is open; the results are kept once they are there.
    const kept = async () => {
      await commands.executeCommand('glossator.search.keep');
      await commands.executeCommand('glossator.results.next');
      return active()?.document.uri.path ?? '';
    };
    await eventually(kept, (path) => /\/(?:brief|inspection|harbour|ordinance|regulation|pilot)/.test(path));
    await closed();
  }

  it('keeps its results in a view, to be gone through from passage to passage', async () => {
    await openSample('glossary.yaml');
    await keep('credit commitment');
    const first = active()!;
    const place = `${first.document.uri.path} ${first.selection.start.line}`;
    await commands.executeCommand('glossator.results.next');
    const second = `${active()!.document.uri.path} ${active()!.selection.start.line}`;
    assert.notEqual(second, place);
    await commands.executeCommand('glossator.results.previous');
    assert.equal(`${active()!.document.uri.path} ${active()!.selection.start.line}`, place);
  });

  it('opens its results as a document', async () => {
    await keep('notice of adverse entry');
    await commands.executeCommand('glossator.results.export');
    const { document } = active()!;
    assert.equal(document.languageId, 'markdown');
    assert.match(document.getText(), /^# Results for “notice of adverse entry”\n\n## /);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('forgets its results when they are cleared', async () => {
    await keep('credit repair');
    await commands.executeCommand('glossator.results.clear');
    const document = await openSample('glossary.yaml');
    await commands.executeCommand('glossator.results.next');
    assert.equal(active()!.document, document, 'there is nothing to go to');
  });

  it('finds what the selection is taken from', async () => {
    const document = await openSample('brief-on-credit-commitments.md');
    const at = positionOf(document, 'proof is not abolished', 0);
    active()!.selection = new Selection(at, at.translate(0, 30));
    await commands.executeCommand('glossator.findSource');
    await eventually(
      async () => {
        await commands.executeCommand('glossator.search.keep');
        await commands.executeCommand('glossator.results.next');
        return active()?.document.uri.path ?? '';
      },
      (path) => path.endsWith('brief-on-credit-commitments.md'),
    );
    assert.ok(active()!.document.getText(active()!.selection).includes('proof is not abolished'));
    await closed();
  });
});

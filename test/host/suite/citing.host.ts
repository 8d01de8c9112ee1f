import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, env, Selection, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { cardAt, eventually, openSample, positionOf } from './samples.ts';

/** Puts the cursor on the first `text` of a document, once the card there is known. */
async function goTo(document: TextDocument, text: string): Promise<void> {
  const position = positionOf(document, text);
  await cardAt(document, position);
  await window.showTextDocument(document);
  window.activeTextEditor!.selection = new Selection(position, position);
}

describe('the actions of a card', () => {
  let brief: TextDocument;
  before(async () => {
    brief = await openSample('brief-on-credit-commitments.md');
  });

  it('open the passage behind a claim', async () => {
    await goTo(brief, '[3, p. 60]');
    await commands.executeCommand('glossator.openPassage');
    assert.match(window.activeTextEditor?.document.uri.path ?? '', /pilot-towns-review\.txt$/);
    const { document, selection } = window.activeTextEditor!;
    assert.match(document.getText(selection), /^The pilot began/);
  });

  it('copy the reference, and the citation as the draft writes it', async () => {
    await goTo(brief, '[3, p. 60]');
    await commands.executeCommand('glossator.copyReference');
    assert.match(await env.clipboard.readText(), /^Adderstone, P\. 2023\. “After the Pilot/);
    await commands.executeCommand('glossator.copyCitation');
    assert.equal(await env.clipboard.readText(), '[3, p. 60]');
    const note = await openSample('note-with-keys.md');
    await goTo(note, '@quillfeather2023word');
    await commands.executeCommand('glossator.copyCitation');
    assert.match(await env.clipboard.readText(), /^\[@quillfeather2023word, p\. 20\]$/);
  });

  it('name the other documents that cite the work, and lead to all of them', async () => {
    const card = await cardAt(brief, positionOf(brief, '[3, p. 60]'), /Also cited in/);
    assert.match(card.value, /What a ledger may forget/);
  });

  it('tell how the source was found', async () => {
    await goTo(brief, '[3, p. 60]');
    await commands.executeCommand('glossator.explainCard');
    const shown = () =>
      window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => label.includes('3, p. 60'));
    assert.ok(await eventually(async () => shown(), Boolean), 'no page is shown');
    await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  });

  it('look for the claim, and for nothing that is no text', async () => {
    await goTo(brief, '[3, p. 60]');
    await commands.executeCommand('glossator.searchClaim');
    await commands.executeCommand('workbench.action.closeQuickOpen');
    for (const argument of [undefined, { query: 'x' }, 'a'.repeat(1000)])
      await commands.executeCommand('glossator.searchText', argument);
  });

  it('show references in the style of the setting', async () => {
    const settings = workspace.getConfiguration('glossator');
    const at = positionOf(brief, '[3, p. 60]');
    await settings.update('citations.style', 'apa', ConfigurationTarget.Global);
    try {
      await cardAt(brief, at, /Adderstone, P\. \(2023\)\. After the Pilot/);
      await settings.update('citations.style', 'gost', ConfigurationTarget.Global);
      await cardAt(brief, at, /Adderstone P\. After the Pilot.* \\?\/\\?\/ /);
    } finally {
      await settings.update('citations.style', undefined, ConfigurationTarget.Global);
    }
    await cardAt(brief, at, /Adderstone, P\. 2023\./);
  });
});

describe('insert citation', () => {
  let note: TextDocument;
  before(async () => {
    note = await openSample('note-with-keys.md');
  });

  /** Chooses the first work for what is typed, and does not say where in it. */
  async function choose(query: string): Promise<void> {
    const before = note.getText();
    await commands.executeCommand('glossator.insertCitation', query);
    // To accept does nothing before there is a row to accept, and nothing where no list is open any more.
    for (let tries = 0; tries < 60 && note.getText() === before; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
  }

  it('cites a work at the cursor as the draft does, as one edit that can be undone', async () => {
    await window.showTextDocument(note);
    const before = note.getText();
    const at = note.positionAt(before.indexOf('holds that') - 1);
    window.activeTextEditor!.selection = new Selection(at, at);
    await choose('certifcate oakenvil');
    const cited = () => Promise.resolve(note.getText());
    const text = await eventually(cited, (now) => now !== before);
    assert.ok(text.includes(' [@oakenveil2020price] holds that'), text);
    await commands.executeCommand('undo');
    assert.equal(note.getText(), before);
  });

  it('adds to the citation in which the cursor stands', async () => {
    await window.showTextDocument(note);
    const before = note.getText();
    const at = positionOf(note, '@lindenfurt2023ordnung', 5);
    window.activeTextEditor!.selection = new Selection(at, at);
    await choose('oakenveil2020');
    const cited = () => Promise.resolve(note.getText());
    const text = await eventually(cited, (now) => now !== before);
    assert.ok(text.includes('[@lindenfurt2023ordnung; @oakenveil2020price]'), text);
    await commands.executeCommand('undo');
    assert.equal(note.getText(), before);
  });
});

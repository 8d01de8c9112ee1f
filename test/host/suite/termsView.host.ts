import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, Selection, TabInputWebview, window, workspace } from 'vscode';
import type { DocumentHighlight, TextDocument } from 'vscode';
import { eventually, openSample, positionOf } from './samples.ts';

const place = (document: TextDocument, text: string) => positionOf(document, text, 0);

/** Puts the cursor into the first place of a text. */
function cursorIn(document: TextDocument, text: string): void {
  const at = positionOf(document, text);
  window.activeTextEditor!.selection = new Selection(at, at);
}

const selected = (): string => window.activeTextEditor!.document.getText(window.activeTextEditor!.selection);

describe('terms through a document and the corpus', () => {
  let brief: TextDocument;
  before(async () => {
    brief = await openSample('brief-on-credit-commitments.md');
  });

  it('are gone to one after the other, and from the last to the first', async () => {
    cursorIn(brief, 'credit commitment');
    const first = window.activeTextEditor!.selection.active;
    const places = new Set<string>();
    for (let i = 0; i < 60; i++) {
      await commands.executeCommand('glossator.nextTerm');
      const { line, character } = window.activeTextEditor!.selection.start;
      if (places.has(`${line}:${character}`)) break;
      places.add(`${line}:${character}`);
      assert.match(selected(), /credit\s+commitment|commitment\s+instead\s+of\s+proof|Vertrauenszusage|信用承诺/i);
    }
    assert.ok(places.size > 3, [...places].join(' '));
    const start = place(brief, 'credit commitment');
    assert.ok(places.has(`${start.line}:${start.character}`));
    assert.ok(first.isAfterOrEqual(start));
    const last = selected();
    await commands.executeCommand('glossator.nextTerm');
    await commands.executeCommand('glossator.previousTerm');
    assert.equal(selected(), last);
  });

  it('are gone to in other documents too', async () => {
    await openSample('brief-on-credit-commitments.md');
    cursorIn(brief, 'credit commitment');
    const files = new Set<string>();
    for (let i = 0; i < 80 && files.size < 3; i++) {
      await commands.executeCommand('glossator.nextTermInCorpus');
      files.add(window.activeTextEditor!.document.uri.path);
    }
    assert.ok(files.size >= 3, [...files].join(' '));
  });

  it('are marked where else the concept at the cursor stands', async () => {
    const marks = await eventually(
      () =>
        commands.executeCommand<DocumentHighlight[]>(
          'vscode.executeDocumentHighlights',
          brief.uri,
          positionOf(brief, 'credit commitment'),
        ),
      (found) => (found?.length ?? 0) > 3,
    );
    assert.ok(marks.length > 3);
  });

  it('are shown in the Terms view', async () => {
    await openSample('brief-on-credit-commitments.md');
    cursorIn(brief, 'credit commitment');
    await commands.executeCommand('glossator.revealTerm');
    await commands.executeCommand('glossator.termsByName');
    await commands.executeCommand('glossator.revealTerm');
    await commands.executeCommand('glossator.termsByCategory');
  });
});

describe('the concordance', () => {
  const panels = () =>
    window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof TabInputWebview && input.viewType.includes('glossator.concordance'));

  after(() => window.tabGroups.close(panels()));

  it('opens for the term at the cursor, once', async () => {
    const brief = await openSample('brief-on-credit-commitments.md');
    cursorIn(brief, 'credit commitment');
    await commands.executeCommand('glossator.showConcordance');
    await eventually(async () => panels().length, (count) => count === 1); // prettier-ignore
    assert.deepEqual(
      panels().map(({ label }) => label),
      ['Concordance: credit commitment'],
    );
    await openSample('brief-on-credit-commitments.md');
    cursorIn(brief, 'credit commitment');
    await commands.executeCommand('glossator.showConcordance');
    assert.equal(panels().length, 1);
  });

  it('opens for a selected text', async () => {
    const brief = await openSample('brief-on-credit-commitments.md');
    const start = place(brief, 'applicant');
    window.activeTextEditor!.selection = new Selection(start, start.translate(0, 'applicant'.length));
    await commands.executeCommand('glossator.showConcordance');
    await eventually(async () => panels().length, (count) => count === 2); // prettier-ignore
    assert.ok(panels().some(({ label }) => label === 'Concordance: applicant'));
  });
});

describe('the choice of terms', () => {
  const settings = () => workspace.getConfiguration('glossator.terms');
  after(async () => {
    for (const name of ['categories', 'firstOnly'])
      await settings().update(name, undefined, ConfigurationTarget.Global);
  });

  it('is in the settings, with all of them by default', () => {
    const categories = settings().get<Record<string, boolean>>('categories')!;
    assert.equal(Object.keys(categories).length, 9);
    assert.ok(Object.values(categories).every(Boolean));
    assert.equal(settings().get('firstOnly'), 'off');
    assert.deepEqual(settings().get('languages'), []);
    assert.equal(settings().get('overviewRuler'), true);
  });
});

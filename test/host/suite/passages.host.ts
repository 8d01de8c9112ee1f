import assert from 'node:assert/strict';
import { commands, env, Selection, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { eventually, openSample } from './samples.ts';

/** Waits until the search that is open has an answer: then its results can be kept, and the view can go to the first. */
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a passage that was found', () => {
  const active = () => window.activeTextEditor;
  let note: TextDocument;
  let original: string;

  before(async () => {
    note = await openSample('note-with-keys.md');
    original = note.getText();
    await eventually(
      async () => {
        await commands.executeCommand('glossator.search', 'graded supervision');
        await pause(700);
        await commands.executeCommand('glossator.search.keep');
        await commands.executeCommand('glossator.results.next');
        return active()?.document.uri.path ?? '';
      },
      (path) => !path.endsWith('note-with-keys.md'),
    );
    await commands.executeCommand('glossator.results.clear');
  });

  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    if (note.getText() !== original) {
      await window.showTextDocument(note);
      await commands.executeCommand('undo');
    }
    assert.equal(note.getText(), original, 'one step takes back what was inserted');
  });

  /** Puts the cursor behind a text of the note. */
  async function cursorBehind(text: string): Promise<void> {
    await window.showTextDocument(note);
    const at = note.positionAt(original.indexOf(text) + text.length);
    active()!.selection = new Selection(at, at);
  }

  /** Looks for a passage of the pilot review and does something with the best result, until the note has changed. */
  async function act(action: string): Promise<string> {
    await cursorBehind('has to say how long an entry stands');
    await commands.executeCommand('glossator.search', 'four of the six towns kept title:"after the pilot"');
    await eventually(
      async () => {
        await pause(500);
        await commands.executeCommand(action);
        await pause(300);
        return note.getText();
      },
      (text) => text !== original,
      20_000,
    );
    return note.getText();
  }

  it('is cited at the cursor of the draft, as the draft cites, with its page', async () => {
    const text = await act('glossator.search.cite');
    assert.match(text, /how long an entry stands \[@adderstone2023pilot, p\. \d+\]\. The pilot towns/);
    assert.equal(active()?.document, note);
  });

  it('is quoted at the cursor, in the marks of the draft’s language, and cited', async () => {
    const text = await act('glossator.search.quote');
    assert.match(text, /how long an entry stands “[^”\n]{20,}” \[@adderstone2023pilot, pp?\. [\d–]+\]\. The pilot/);
    assert.doesNotMatch(text.slice(text.indexOf('“'), text.indexOf('”')), /-\s/, 'no word is broken');
  });

  it('is copied as it is read', async () => {
    await env.clipboard.writeText('');
    await cursorBehind('has to say how long an entry stands');
    await commands.executeCommand(
      'glossator.search',
      'points account for every resident title:"harbour points: a ledger"',
    );
    const copied = await eventually(
      async () => {
        await pause(500);
        await commands.executeCommand('glossator.search.copy');
        return env.clipboard.readText();
      },
      (text) => text !== '',
      20_000,
    );
    assert.match(copied, /points account for every resident of six wards/);
  });
});

describe('passages like another', () => {
  it('are looked for from the paragraph at the cursor, and are elsewhere', async () => {
    const brief = await openSample('brief-on-credit-commitments.md');
    const at = brief.positionAt(brief.getText().indexOf('By a credit commitment an applicant') + 30);
    const line = at.line;
    await eventually(
      async () => {
        await window.showTextDocument(brief);
        window.activeTextEditor!.selection = new Selection(at, at);
        await commands.executeCommand('glossator.findSimilar');
        await pause(700);
        await commands.executeCommand('glossator.search.keep');
        await commands.executeCommand('glossator.results.next');
        const editor = window.activeTextEditor!;
        return editor.document === brief ? editor.selection.start.line : -1;
      },
      (found) => found !== line,
    );
    const { document, selection } = window.activeTextEditor!;
    assert.ok(document !== brief || selection.start.line !== line, 'the place itself is no result');
    assert.match(document.getText(selection), /commitment|certificate|proof/i);
    await commands.executeCommand('glossator.results.export');
    const page = window.activeTextEditor!.document;
    assert.match(page.getText(), /^# Passages like “By a/);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('glossator.results.clear');
  });
});

describe('the view of results', () => {
  const exported = async (): Promise<string> => {
    await commands.executeCommand('glossator.results.export');
    const text = window.activeTextEditor?.document.getText() ?? '';
    if (text.startsWith('# Results')) await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return text;
  };
  const sections = (text: string): number => text.match(/^## /gm)?.length ?? 0;

  it('narrows its results by what becomes part of the query, and widens them again', async () => {
    await openSample('note-with-keys.md');
    await commands.executeCommand('glossator.results.look', 'credit commitment');
    const all = await eventually(exported, (text) => sections(text) > 2);
    assert.match(all, /^# Results for “credit commitment”/);
    assert.match(all, /\[@\w+(?:, p\. \d+)?\]/, 'passages are cited');
    await commands.executeCommand('glossator.results.look', 'credit commitment lang:de');
    const german = await exported();
    assert.match(german, /^# Results for “credit commitment lang:de”/);
    assert.ok(sections(german) > 0 && sections(german) < sections(all), `${sections(german)} of ${sections(all)}`);
    await commands.executeCommand('glossator.results.removeFilter', { filter: { text: 'lang:de' } });
    assert.equal(sections(await exported()), sections(all));
  });

  it('lists a result no more that was dismissed, and goes through the rest in the order that is set', async () => {
    await commands.executeCommand('glossator.results.look', 'kind:yaml-is-no-kind credit');
    assert.equal(sections(await exported()), 0, 'nothing is of a kind that is none');
    await commands.executeCommand('glossator.results.look', 'dual randomisation');
    await commands.executeCommand('glossator.results.byScore');
    await openSample('note-with-keys.md');
    await commands.executeCommand('glossator.results.next');
    const first = `${window.activeTextEditor!.document.uri.path}:${window.activeTextEditor!.selection.start.line}`;
    await commands.executeCommand('glossator.results.byDocument');
    await commands.executeCommand('glossator.results.previous');
    await commands.executeCommand('glossator.results.next');
    const again = `${window.activeTextEditor!.document.uri.path}:${window.activeTextEditor!.selection.start.line}`;
    assert.equal(again, first, 'the place among the results is kept in another order');
    await commands.executeCommand('glossator.results.clear');
  });

  it('has all that can be found once the files have been read, also where it was asked before', async () => {
    await openSample('note-with-keys.md');
    await commands.executeCommand('glossator.results.look', 'credit commitment');
    const all = sections(await exported());
    const rebuilding = commands.executeCommand('glossator.rebuildIndex');
    await commands.executeCommand('glossator.results.look', 'credit commitment');
    await rebuilding;
    assert.equal(sections(await eventually(exported, (text) => sections(text) === all)), all);
    await commands.executeCommand('glossator.results.clear');
  });

  it('finds other wordings of concepts as long as the switch is on', async () => {
    const settings = () => workspace.getConfiguration('glossator');
    const found = async (): Promise<number> => {
      await commands.executeCommand('glossator.results.look', 'Vertrauenszusage');
      return sections(await exported());
    };
    const withOthers = await found();
    await settings().update('search.wordings', false, true);
    try {
      assert.ok((await found()) < withOthers, 'the very words stand in fewer documents');
    } finally {
      await settings().update('search.wordings', undefined, true);
    }
    await commands.executeCommand('glossator.results.clear');
  });
});

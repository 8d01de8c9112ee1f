import assert from 'node:assert/strict';
import { commands, languages, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { CodeAction, CompletionList, Location, TextDocument } from 'vscode';
import { eventually, openSample, positionOf } from './samples.ts';

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const lengthOf = ({ start, end }: Range): number => end.character - start.character;

describe('writing', () => {
  let note: TextDocument;
  before(async () => {
    note = await openSample('note-with-keys.md');
  });

  /** Puts a text in the draft while `ask` asks, and takes it away again. */
  const having = async <T>(
    text: string,
    ask: (end: ReturnType<TextDocument['positionAt']>) => Promise<T>,
    draft = note,
  ): Promise<T> => {
    const before = draft.getText();
    const apply = async (start: number, end: number, by: string) => {
      const edit = new WorkspaceEdit();
      edit.replace(draft.uri, new Range(draft.positionAt(start), draft.positionAt(end)), by);
      assert.ok(await workspace.applyEdit(edit));
    };
    await apply(before.length, before.length, text);
    try {
      return await ask(draft.positionAt(before.length + text.length));
    } finally {
      await apply(before.length, draft.getText().length, '');
    }
  };

  const offered = (text: string, wanted: string, draft = note) => {
    const asked = async (end: ReturnType<TextDocument['positionAt']>) => {
      const ask = () =>
        commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', draft.uri, end, text.at(-1));
      const labelOf = ({ label }: CompletionList['items'][number]) => (typeof label === 'string' ? label : label.label);
      const list = await eventually(ask, ({ items }) => items.some((item) => labelOf(item) === wanted));
      return list.items.find((item) => labelOf(item) === wanted);
    };
    return having(text, asked, draft);
  };

  it('offers the works of the bibliography, with the reference beside each', async () => {
    const item = await offered('\nAs [@', 'oakenveil2020price');
    assert.ok(item, 'the work is not offered');
    assert.ok(typeof item.label !== 'string' && item.label.description === 'Oakenveil 2020');
    assert.ok(String(item.documentation).includes('The Price of a Certificate'));
  });

  it('offers the words of locators after a key', async () => {
    assert.ok(await offered('\nAs [@oakenveil2020price,', 'pp.'));
  });

  it('offers numbers where a list has them, by what is written of the work, and then locators', async () => {
    const brief = await openSample('brief-on-credit-commitments.md');
    const [number] = /\d+(?=\. Oakenveil)/u.exec(brief.getText())!;
    assert.ok(await offered('\n\nAs [oaken', number, brief));
    assert.ok(await offered(`\n\nAs [${number}, `, 'pp.', brief));
  });

  it('offers works and locators in LaTeX', async () => {
    const uri = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'in-writing.tex');
    await workspace.fs.writeFile(uri, new TextEncoder().encode('\\begin{document}\nRooms.\n'));
    try {
      const draft = await openSample('in-writing.tex');
      assert.ok(await offered('\nAs \\parencite{oaken', 'oakenveil2020price', draft));
      assert.ok(await offered('\nAs \\parencite[', 'ch.', draft));
    } finally {
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await workspace.fs.delete(uri);
    }
  });

  it('finds every citation of a work', async () => {
    const at = positionOf(note, '@brenwick2024harbour', 3);
    const ask = () => commands.executeCommand<Location[]>('vscode.executeReferenceProvider', note.uri, at);
    // To the editor's own Markdown a bracket may be a link: its places are other than ours.
    const ours = async () => (await ask()).filter(({ range }) => range.isSingleLine && lengthOf(range) === 'brenwick2024harbour'.length); // prettier-ignore
    const found = await eventually(ours, (places) => places.length > 1);
    const names = found.map(({ uri }) => nameOf(uri.path)).sort();
    assert.deepEqual(names, ['note-with-keys.md', 'references.bib']);
  });

  it('renames a key in the draft and the bibliography together, also from the bibliography', async () => {
    const bibliography = await openSample('references.bib');
    for (const [document, text] of [
      [note, '@marrowby2022back'],
      [bibliography, '{marrowby2022back'],
    ] as const) {
      const edit = await commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        positionOf(document, text, 4),
        'marrowby2022',
      );
      const changed = edit.entries().map(([uri, edits]) => [nameOf(uri.path), edits.map(({ newText }) => newText)]);
      assert.deepEqual(Object.fromEntries(changed), {
        'note-with-keys.md': ['marrowby2022'],
        'references.bib': ['marrowby2022'],
      });
    }
  });

  it('renames a key in several files as one step, which one undo takes back', async () => {
    const bibliography = await openSample('references.bib');
    await window.showTextDocument(note);
    const files = [note, bibliography];
    const before = files.map((file) => file.getText());
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      note.uri,
      positionOf(note, '@marrowby2022back', 4),
      'marrowby2022',
    );
    assert.ok(await workspace.applyEdit(edit));
    for (const file of files) assert.match(file.getText(), /\bmarrowby2022\b/);
    await commands.executeCommand('undo');
    const texts = async () => files.map((file) => file.getText());
    assert.deepEqual(await eventually(texts, ([draft]) => draft === before[0]), before);
  });

  it('marks a key that no bibliography has, and offers the nearest', () =>
    having('\nAs [@oakenveil2021price].\n', async () => {
      const at = positionOf(note, 'oakenveil2021price');
      const ask = async () => languages.getDiagnostics(note.uri);
      const problems = await eventually(ask, (found) => found.some(({ range }) => range.contains(at)));
      const problem = problems.find(({ range }) => range.contains(at));
      assert.equal(problem?.code, 'undefined-key');
      const range = problem.range;
      const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', note.uri, range);
      const fix = actions.find(({ title }) => title === 'Change to @oakenveil2020price');
      assert.equal(fix?.edit?.get(note.uri)[0]?.newText, 'oakenveil2020price');
    }));
});

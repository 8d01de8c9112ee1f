import assert from 'node:assert/strict';
import { commands, languages, Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { CodeAction, Diagnostic, TextDocument } from 'vscode';
import { eventually } from './samples.ts';

const bib = `@book{hollin2003, author = {Hollin, Bela}, title = {Reading Rooms of the Old Valley}, year = {2003}}

@book{again2003, author = {Hollin, B.}, title = {Reading rooms of the old valley}, year = {2003}}

@article{sundew2011, author = {Sundew, Cora}, title = {Counting Sacks}, journal = {Valley Studies}, year = {2191}, pages = {40--31}}

@article{lacking, author = {Sundew, Cora}, title = {Counting Barrels}}

@book{sundew2011, author = {Sundew, Cora}, title = {Counting Casks}, year = {2012}}

@book{unread2010, author = {Fern, Dora}, title = {Mending Nets}, year = {2010}}
`;

const draft = `# A draft in doubt

Rooms are read [@hollin2003], and [@again2003, p. 3]. Sacks are counted [@sundew2011; @lacking].
`;

const paper = `# A paper in doubt

Rooms are read (Hollin, 2003). Sacks are counted (Sundew, 2011). Nets are mended (Fern, 2001).

## References

Fern, D. (2010). Mending nets. Elm Press.

Hollin, B. (2003). Reading rooms. Elm Press.

Hollin, B. (2003). Writing rooms. Elm Press.

Sundew, C. (2011). Counting sacks. Elm Press.
`;

const numbered = `# A numbered paper in doubt

As is said [1–11], and again [12, p. 70], and [31].

## References

${Array.from({ length: 13 }, (_, i) => `[${i + 1}] Hollin, B. (${2000 + i}). Room number ${i + 1}. Valley Studies, 3, 10–19.\n`).join('\n')}`;

const notes = `# A draft with notes in doubt

Rooms are read.[^1] Sacks are counted.[^3]

[^1]: Hollin, Reading Rooms (2003), p. 4.

[^2]: Sundew, Counting Sacks (2011), p. 9.

[^1]: Hollin, Reading Rooms (2003), p. 5.
`;

describe('problems', () => {
  const files = {
    'in-doubt.bib': bib,
    'in-doubt.md': draft,
    'in-doubt-paper.md': paper,
    'in-doubt-list.md': numbered,
    'in-doubt-notes.md': notes,
  };
  const uriOf = (name: string): Uri => Uri.joinPath(workspace.workspaceFolders![0]!.uri, name);
  const write = (name: string, text: string) => workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));

  before(async () => {
    for (const [name, text] of Object.entries(files)) await write(name, text);
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of Object.keys(files)) await workspace.fs.delete(uriOf(name));
  });

  /** An open file with our problems in it, once there are some of these codes. */
  async function opened(
    name: string,
    ...codes: readonly string[]
  ): Promise<{ document: TextDocument; problems: Diagnostic[] }> {
    const document = await workspace.openTextDocument(uriOf(name));
    await window.showTextDocument(document);
    const ours = async () => languages.getDiagnostics(document.uri).filter(({ source }) => source === 'glossator');
    const problems = await eventually(ours, (found) => codes.every((code) => found.some((one) => one.code === code)));
    for (const code of codes)
      assert.ok(problems.some((one) => one.code === code), `${code} is not among ${problems.map((one) => String(one.code)).join(', ')}`); // prettier-ignore
    return { document, problems };
  }

  const fixesOf = async (document: TextDocument, { range }: Diagnostic): Promise<CodeAction[]> =>
    commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);

  it('of a bibliography stand at their places', async () => {
    const { document, problems } = await opened(
      'in-doubt.bib',
      'duplicate-entry',
      'bibliography-duplicate-key',
      'impossible-field',
      'missing-field',
      'uncited-entry',
    );
    const at = (code: string) => problems.filter((one) => one.code === code).map(({ range }) => document.getText(range).slice(0, 17)); // prettier-ignore
    assert.deepEqual(at('duplicate-entry'), ['again2003']);
    assert.deepEqual(at('bibliography-duplicate-key'), ['sundew2011']);
    assert.deepEqual(at('impossible-field'), ['2191', '40--31']);
    assert.deepEqual(at('missing-field'), ['lacking']);
    assert.ok(at('uncited-entry').includes('@book{unread2010,'));
  });

  it('a work that stands twice is taken out of the bibliography and the draft together', async () => {
    const { document, problems } = await opened('in-doubt.bib', 'duplicate-entry');
    const note = await workspace.openTextDocument(uriOf('in-doubt.md'));
    const problem = problems.find(({ code }) => code === 'duplicate-entry')!;
    assert.equal(problem.relatedInformation?.length, 1);
    const fix = (await fixesOf(document, problem)).find(({ title }) => title === 'Remove this entry, and cite hollin2003 instead'); // prettier-ignore
    assert.ok(fix?.edit, 'there is no fix');
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.ok(!document.getText().includes('again2003'));
    assert.ok(note.getText().includes('[@hollin2003, p. 3]'));
    const back = new WorkspaceEdit();
    for (const [changed, text] of [
      [document, bib],
      [note, draft],
    ] as const)
      back.replace(changed.uri, new Range(0, 0, changed.lineCount, 0), text);
    assert.ok(await workspace.applyEdit(back));
    for (const changed of [document, note]) await changed.save();
  });

  it('an entry whose key another has can be removed, or led to that', async () => {
    const { document, problems } = await opened('in-doubt.bib', 'bibliography-duplicate-key');
    const problem = problems.find(({ code }) => code === 'bibliography-duplicate-key')!;
    const titles = (await fixesOf(document, problem)).map(({ title }) => title);
    for (const title of ['Remove this entry, which nothing can cite', 'Go to the first sundew2011'])
      assert.ok(titles.includes(title), titles.join(' | '));
  });

  it('of footnotes stand at the calls and the bodies', async () => {
    const { document, problems } = await opened('in-doubt-notes.md', 'undefined-footnote', 'unused-footnote', 'duplicate-footnote'); // prettier-ignore
    const at = (code: string) =>
      problems.filter((one) => one.code === code).map(({ range }) => document.getText(range));
    assert.deepEqual(at('undefined-footnote'), ['[^3]']);
    assert.match(at('unused-footnote').join(), /\^2/);
    assert.match(at('duplicate-footnote').join(), /\^1/);
  });

  it('an entry that nothing cites can be removed', async () => {
    const { document, problems } = await opened('in-doubt.bib', 'uncited-entry');
    const problem = problems.find(({ code, range }) => code === 'uncited-entry' && document.getText(range).includes('unread'))!; // prettier-ignore
    assert.ok(
      (await fixesOf(document, problem)).some(({ title }) => title === 'Remove unread2010, which no draft cites'),
    );
  });

  it('names and years that fit several entries, or none, are offered what they may mean', async () => {
    const { document, problems } = await opened('in-doubt-paper.md', 'ambiguous-citation', 'unresolved-citation');
    const titles = async (code: string) => (await fixesOf(document, problems.find((one) => one.code === code)!)).map(({ title }) => title); // prettier-ignore
    const letters = await titles('ambiguous-citation');
    assert.ok(letters.includes('Add letters to the years, and cite 2003b: Writing rooms'), letters.join(' | '));
    const years = await titles('unresolved-citation');
    assert.ok(years.includes('Change to 2010: Mending nets'), years.join(' | '));
  });

  it('numbers and pages that the list does not have', async () => {
    const { document, problems } = await opened('in-doubt-list.md', 'unresolved-citation', 'page-outside-entry');
    const number = problems.find(({ code }) => code === 'unresolved-citation')!;
    assert.equal(document.getText(number.range), '[31]');
    const titles = (await fixesOf(document, number)).map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.startsWith('Change to 13: ')),
      titles.join(' | '),
    );
    const page = problems.find(({ code }) => code === 'page-outside-entry')!;
    assert.equal(document.getText(page.range), '[12, p. 70]');
    assert.equal(page.relatedInformation?.length, 1);
  });

  it('a rule can be switched off', async () => {
    const { document } = await opened('in-doubt.bib', 'missing-field');
    const settings = workspace.getConfiguration('glossator');
    await settings.update('diagnostics', { 'missing-field': 'off' }, false);
    try {
      const codes = async () => languages.getDiagnostics(document.uri).map(({ code }) => code);
      const left = await eventually(codes, (found) => !found.includes('missing-field'));
      assert.ok(!left.includes('missing-field') && left.includes('impossible-field'));
    } finally {
      await settings.update('diagnostics', undefined, false);
    }
  });

  it('of a range are those that touch it', async () => {
    const document = await workspace.openTextDocument(uriOf('in-doubt-list.md'));
    const nowhere = new Range(0, 0, 0, 0);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      nowhere,
    );
    assert.deepEqual(actions.filter(({ title }) => title.startsWith('Change to')), []); // prettier-ignore
  });
});

import assert from 'node:assert/strict';
import type { CodeAction, CompletionList, Location, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { LineIndex } from '../../src/core/text/lineIndex.ts';
import { marked } from '../support/marks.ts';
import { ServerProcess, TemporaryFolder } from './support/serverProcess.ts';

const bib = `@book{ash2003, author = {Ash, Bela}, title = {Reading Rooms}, year = {2003}}
@book{elm2011, author = {Elm, Cora}, title = {Counting Sacks}, year = {2011}}
`;
const draft = 'Rooms are read [@ash2003, p. 3], and sacks\nare counted [see @elm2011; @ash2003].\n';
const other = '\\documentclass{article}\n\\begin{document}\nAs in \\cite{ash2003,elm2011}.\n\\end{document}\n';

describe('the language server, for writers', function () {
  this.timeout(20_000);
  let folder: TemporaryFolder;
  let server: ServerProcess;

  before(async () => {
    folder = new TemporaryFolder({ 'works.bib': bib, 'draft.md': draft, 'other.tex': other });
    server = new ServerProcess();
    await server.initialize(folder.uri);
    await server.ready();
  });

  after(async () => {
    await server.stop();
    folder.remove();
  });

  /** A question at the cursor of a text that an editor has open. */
  const ask = async <T>(method: string, source: string, name: string, more: object = {}): Promise<T> => {
    const { text, cursor } = marked(source);
    const uri = folder.uriOf(name);
    await server.open(uri, text, name.endsWith('.bib') ? 'bibtex' : name.endsWith('.tex') ? 'latex' : 'markdown');
    const position = new LineIndex(text).positionAt(cursor);
    const answer = await server.request<T>(method, { textDocument: { uri }, position, ...more });
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    return answer;
  };

  it('offers works while a citation is written, and nothing elsewhere', async () => {
    const list = await ask<CompletionList>('textDocument/completion', 'First.\n\nAs is said [@sack¦].\n', 'new.md');
    assert.equal(list.isIncomplete, true);
    const [item] = list.items;
    assert.equal(item?.label, 'elm2011');
    assert.deepEqual(item.labelDetails, { description: 'Elm 2011' });
    assert.match(String(item.documentation), /Counting Sacks/);
    const range = { start: { line: 2, character: 13 }, end: { line: 2, character: 17 } };
    assert.deepEqual(item.textEdit, { range, newText: 'elm2011' });
    assert.equal(await ask('textDocument/completion', 'As is said, ¦', 'new.md'), null);
    assert.equal(await ask('textDocument/completion', 'As is `said [@¦` here.', 'new.md'), null);
  });

  it('offers works in LaTeX', async () => {
    const source = '\\begin{document}\nAs in \\parencite{¦}.\n\\end{document}\n';
    const list = await ask<CompletionList>('textDocument/completion', source, 'new.tex');
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['ash2003', 'elm2011'],
    );
  });

  it('finds every citation of a work, from a draft and from the bibliography', async () => {
    const found = [
      `${folder.uriOf('works.bib')} 0:6`,
      `${folder.uriOf('draft.md')} 0:17`,
      `${folder.uriOf('draft.md')} 1:28`,
      `${folder.uriOf('other.tex')} 2:12`,
    ].sort();
    const context = { includeDeclaration: true };
    const from = async (source: string, name: string) =>
      (await ask<Location[]>('textDocument/references', source, name, { context }))
        .map(({ uri, range: { start } }) => `${uri} ${start.line}:${start.character}`)
        .sort();
    assert.deepEqual(await from(draft.replace('@ash', '@¦ash'), 'draft.md'), found);
    assert.deepEqual(await from(bib.replace('Reading', '¦Reading'), 'works.bib'), found);
  });

  it('renames a key in the drafts and the bibliography, as one edit', async () => {
    const at = draft.replace('@ash', '@¦ash');
    const key = await ask('textDocument/prepareRename', at, 'draft.md');
    const range = { start: { line: 0, character: 17 }, end: { line: 0, character: 24 } };
    assert.deepEqual(key, { range, placeholder: 'ash2003' });
    const { changes } = await ask<WorkspaceEdit>('textDocument/rename', at, 'draft.md', { newName: 'ash2004' });
    assert.deepEqual(
      Object.entries(changes!).map(([uri, edits]) => [uri, edits.map(({ newText }) => newText)]),
      [
        [folder.uriOf('works.bib'), ['ash2004']],
        [folder.uriOf('draft.md'), ['ash2004', 'ash2004']],
        [folder.uriOf('other.tex'), ['ash2004']],
      ],
    );
  });

  it('says why a key cannot be renamed so, and renames nothing else', async () => {
    const at = bib.replace('elm2011', 'elm¦2011');
    await assert.rejects(ask('textDocument/rename', at, 'works.bib', { newName: 'ash2003' }), /already the key/);
    await assert.rejects(ask('textDocument/rename', at, 'works.bib', { newName: 'a b' }), /cannot be a key/);
    const word = draft.replace('Rooms', 'Ro¦oms');
    assert.equal(await ask('textDocument/prepareRename', word, 'draft.md'), null);
    assert.equal(await ask('textDocument/rename', word, 'draft.md', { newName: 'x' }), null);
  });

  it('offers to change a key that no bibliography has to the nearest that one has', async () => {
    const range = { start: { line: 0, character: 5 }, end: { line: 0, character: 5 } };
    const more = { range, context: { diagnostics: [] } };
    const [fix, ...rest] = await ask<CodeAction[]>('textDocument/codeAction', 'As [@elm2012¦] says.\n', 'new.md', more);
    assert.equal(fix?.title, 'Change to @elm2011');
    const at = { start: { line: 0, character: 5 }, end: { line: 0, character: 12 } };
    assert.deepEqual(fix.edit?.changes, { [folder.uriOf('new.md')]: [{ range: at, newText: 'elm2011' }] });
    assert.deepEqual(rest, []);
  });
});

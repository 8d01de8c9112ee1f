import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import { ServerProcess, TemporaryFolder } from './support/serverProcess.ts';

const entry = (_: unknown, i: number): string =>
  `@book{k${i}, author = {Ash, Bela}, title = {Reading rooms of the ${i % 600} valleys}, year = {${1990 + (i % 600) % 30}}}\n`; // prettier-ignore
const bib = Array.from({ length: 1200 }, entry).join('');

describe('the language server, for the problems of a long bibliography file', function () {
  this.timeout(30_000);
  let folder: TemporaryFolder;
  let server: ServerProcess;

  before(async () => {
    folder = new TemporaryFolder({ 'a.bib': bib, 'b.bib': bib, 'c.bib': bib, 'draft.md': 'As she writes [@k1].\n' });
    server = new ServerProcess();
    await server.initialize(folder.uri);
    await server.ready();
  });

  after(async () => {
    await server.stop();
    folder.remove();
  });

  /** Asks `what`, then another thing: in which order they are answered. */
  async function answers(what: () => Promise<unknown>): Promise<string[]> {
    const order: string[] = [];
    const asked = what().then(() => order.push('problems'));
    const other = server
      .request('textDocument/hover', {
        textDocument: { uri: folder.uriOf('draft.md') },
        position: { line: 0, character: 17 },
      }) // prettier-ignore
      .then(() => order.push('card'));
    await Promise.all([asked, other]);
    return order;
  }

  it('answers others while it looks for them', async () => {
    const ask = () => server.request('textDocument/diagnostic', { textDocument: { uri: folder.uriOf('a.bib') } });
    assert.deepEqual(await answers(ask), ['card', 'problems']);
  });

  it('finds quick fixes without keeping others waiting', async () => {
    const textDocument = { uri: folder.uriOf('b.bib') };
    const range = { start: { line: 600, character: 7 }, end: { line: 600, character: 7 } };
    let fixes: CodeAction[] = [];
    const ask = async () =>
      (fixes = await server.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } })); // prettier-ignore
    assert.deepEqual(await answers(ask), ['card', 'problems']);
    assert.ok(fixes.some(({ title }) => title === 'Remove this entry'));
  });

  it('tells them at their places where the file is edited meanwhile', async () => {
    const uri = folder.uriOf('c.bib');
    const short = bib.slice(0, bib.indexOf('@book{k700,'));
    await server.open(uri, short, 'bibtex');
    const asked = server.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    await server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n\n' }],
    });
    const found = (await asked).items.find(({ code }) => code === 'duplicate-entry');
    assert.deepEqual(found?.range.start, { line: 602, character: 6 });
  });
});

import assert from 'node:assert/strict';
import { rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeAction, Hover, LocationLink, SemanticTokens } from 'vscode-languageserver-protocol';
import { LineIndex } from '../../src/core/text/lineIndex.ts';
import { textChangedNotification } from '../../src/protocol/files.ts';
import type { CorpusAnswer } from '../../src/protocol/corpus.ts';
import type { SearchAnswer } from '../../src/protocol/search.ts';
import type { TextAnswer, TextChanged } from '../../src/protocol/files.ts';
import { textAddressOf } from '../../src/protocol/textAddress.ts';
import { eventually, ServerProcess, TemporaryFolder } from './support/serverProcess.ts';

const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Grain</title></head><body><nav><a href="/">Home</a></nav><main>${body}</main></body></html>`;

const article = page(`<h1>On the keeping of grain</h1>
<p>The village assembly keeps a grain ledger for each house (Elm 2011, p. 14), and the houses like it well enough.</p>
<h2>References</h2>
<p>Elm, C. (2011). Counting sacks in public. River Press.</p>`);

const source = page(`<h1>Counting sacks in public</h1><p>Cecil Elm</p><p>2011</p>
<p>Sacks were counted in the open market of every town, on each market day, and the count was read aloud.</p>`);

const glossary = 'concepts:\n  - labels:\n      en: grain ledger\n    definition: A book of grain.\n';

describe('the text of a file that is no text', function () {
  this.timeout(30_000);
  let folder: TemporaryFolder;
  let server: ServerProcess;
  let uri: string;
  let text: string;

  before(async () => {
    folder = new TemporaryFolder({
      'site/article.html': article,
      'site/source.htm': source,
      'glossary.yaml': glossary,
      'wrong.docx': '%PDF-1.7 and so on',
      'huge.pdf': '%PDF-1.7',
    });
    truncateSync(join(folder.path, 'huge.pdf'), 1_000_000_000);
    uri = textAddressOf(folder.uriOf('site/article.html'));
    server = new ServerProcess();
    await server.initialize(folder.uri, { initializationOptions: { texts: true, commandLinks: true } });
    await server.ready();
    const answer = await ask();
    assert.ok('text' in answer);
    ({ text } = answer);
    await server.open(uri, text, 'markdown');
  });

  after(async () => {
    await server.stop();
    folder.remove();
  });

  /** Does something with a server of its own on the same folder. */
  async function another(initializationOptions: object, work: (server: ServerProcess) => Promise<void>): Promise<void> {
    const own = new ServerProcess();
    try {
      await own.initialize(folder.uri, { initializationOptions });
      await work(own);
    } finally {
      await own.stop();
    }
  }

  const ask = (of = uri) => server.request<TextAnswer>('glossator/text', { uri: of });
  const position = (words: string) => new LineIndex(text).positionAt(text.indexOf(words) + 2);
  const at = (words: string) => ({ textDocument: { uri }, position: position(words) });

  it('has every feature of a document', async () => {
    assert.match(text, /^# On the keeping of grain\n/);
    const card = await server.request<Hover>('textDocument/hover', at('(Elm 2011'));
    assert.match((card.contents as { value: string }).value, /Counting sacks in public/);
    const term = await server.request<Hover>('textDocument/hover', at('grain ledger'));
    assert.match((term.contents as { value: string }).value, /A book of grain/);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const tokens = await server.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri },
      range,
    });
    assert.ok(tokens.data.length > 0);
  });

  it('leads to the texts of other files, and these to where they stand', async () => {
    const links = await server.request<LocationLink[]>('textDocument/definition', at('(Elm 2011'));
    const targets = links.map(({ targetUri }) => targetUri);
    assert.deepEqual([...new Set(targets)].sort(), [uri, textAddressOf(folder.uriOf('site/source.htm'))].sort());
  });

  it('is found by a search, at its place in the text', async () => {
    const { hits } = await server.request<SearchAnswer>('glossator/search', { query: 'open market', limit: 5 });
    const address = textAddressOf(folder.uriOf('site/source.htm'));
    assert.equal(hits[0]?.uri, address);
    const found = await ask(address);
    assert.ok('text' in found);
    const lines = new LineIndex(found.text);
    assert.match(
      found.text.slice(lines.offsetAt(hits[0].range.start), lines.offsetAt(hits[0].range.end)),
      /\nSacks were counted[^#]*$/,
    );
  });

  it('is listed in the corpus, and so is why a file is not read', async () => {
    const { documents, problems } = await server.request<CorpusAnswer>('glossator/corpus', {});
    assert.deepEqual(
      documents.map((one) => one.uri).sort(),
      [uri, textAddressOf(folder.uriOf('site/source.htm'))].sort(),
    );
    const messages = problems.map((problem) => [problem.uri, problem.message]);
    assert.deepEqual(messages.map(([file]) => file).sort(), [folder.uriOf('huge.pdf'), folder.uriOf('wrong.docx')]);
    assert.match(String(messages), /1000\.0 MB and was not read/);
    assert.match(String(messages), /rename it to \.pdf/);
  });

  it('is refused with the reason, at once where the file is too large', async () => {
    const refusal = async (name: string) => {
      const answer = await ask(textAddressOf(folder.uriOf(name)));
      return 'refusal' in answer ? answer.refusal : '';
    };
    const begun = performance.now();
    assert.match(await refusal('huge.pdf'), /the limit is 20 MB/);
    assert.ok(performance.now() - begun < 200);
    assert.match(await refusal('wrong.docx'), /holds a PDF file/);
    assert.match(await refusal('missing.pdf'), /could not be read/);
    assert.match(await refusal('glossary.yaml'), /no text is taken/);
    const beside = await ask('glossator-text:/site/source.htm');
    assert.match('refusal' in beside ? beside.refusal : '', /no text is taken/);
  });

  it('of a file outside the folders is a document as long as it is open, and a huge one is refused unread', async () => {
    const other = new TemporaryFolder({
      'note.html': page('<p>The note says that pilots are paid by the tide.</p>'),
      'huge.pdf': '',
    });
    truncateSync(join(other.path, 'huge.pdf'), 1_000_000_000);
    try {
      const begun = performance.now();
      const huge = await ask(textAddressOf(other.uriOf('huge.pdf')));
      assert.match('refusal' in huge ? huge.refusal : '', /limit is 20 MB/);
      assert.ok(performance.now() - begun < 200);
      const address = textAddressOf(other.uriOf('note.html'));
      const answer = await ask(address);
      assert.match('text' in answer ? answer.text : '', /pilots are paid/);
      await server.open(address, 'text' in answer ? answer.text : '', 'markdown');
      const found = async () =>
        (await server.request<SearchAnswer>('glossator/search', { query: 'pilots tide', limit: 5 })).hits.map(
          (hit) => hit.uri,
        );
      await eventually(async () => assert.deepEqual(await found(), [address]));
      await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: address } });
      await eventually(async () => assert.deepEqual(await found(), []));
    } finally {
      other.remove();
    }
  });

  it('is known again when the server has been started anew, though nobody asks for it', async () => {
    await another({ texts: true }, async (own) => {
      await own.open(uri, 'What the editor shows.', 'markdown');
      const symbols = await own.request<{ name: string }[]>('textDocument/documentSymbol', { textDocument: { uri } });
      assert.equal(symbols[0]?.name, 'On the keeping of grain');
    });
  });

  it('is never changed: neither are terms renamed in it, nor are there fixes for it', async () => {
    const rename = server.request('textDocument/rename', { ...at('grain ledger'), newName: 'corn book' });
    await assert.rejects(rename, /source and no draft/);
    const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    const params = { textDocument: { uri }, range, context: { diagnostics: [], only: ['quickfix'] } };
    assert.deepEqual(await server.request<CodeAction[]>('textDocument/codeAction', params), []);
  });

  it('is not taken for the file itself, where an editor has that open', async () => {
    const file = folder.uriOf('site/article.html');
    await server.open(file, article, 'html');
    const params = { textDocument: { uri: file }, position: { line: 1, character: 60 } };
    assert.equal(await server.request<Hover | null>('textDocument/hover', params), null);
  });

  it('is not shown to an editor that shows no such texts: there the files themselves are opened', async () => {
    await another({}, async (own) => {
      await own.ready();
      const { hits } = await own.request<SearchAnswer>('glossator/search', { query: 'open market', limit: 5 });
      assert.equal(hits[0]?.uri, folder.uriOf('site/source.htm'));
      assert.deepEqual(hits[0].range.start, { line: 0, character: 0 });
    });
  });

  it('is not taken out of files of a format that the user does not want', async () => {
    await another({ texts: true, settings: { extract: { formats: ['pdf'] } } }, async (own) => {
      await own.ready();
      const { documents } = await own.request<CorpusAnswer>('glossator/corpus', {});
      assert.deepEqual(documents, []);
    });
  });

  it('follows its file: the editor is told when it is another', async () => {
    const told = new Promise<TextChanged>((resolve) =>
      server.connection.onNotification(textChangedNotification, resolve),
    );
    folder.write('site/article.html', article.replace('like it well enough', 'have come to hate it'));
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('site/article.html'), type: 2 }],
    });
    assert.deepEqual(await told, { uri, gone: false });
    const answer = await ask();
    assert.match('text' in answer ? answer.text : '', /have come to hate it/);
    const toldAgain = new Promise<TextChanged>((resolve) =>
      server.connection.onNotification(textChangedNotification, resolve),
    );
    rmSync(join(folder.path, 'site/article.html'));
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('site/article.html'), type: 3 }],
    });
    assert.deepEqual(await toldAgain, { uri, gone: true });
  });
});

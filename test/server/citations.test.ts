import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  Diagnostic,
} from 'vscode-languageserver-protocol';
import { citationsRequest, type CitationsAnswer } from '../../src/protocol/citing.ts';
import { eventually, ServerProcess, TemporaryFolder } from './support/serverProcess.ts';

const rooms =
  '# Reading rooms of the old valley\n\nBela Ash\n\nPublished 2003\n\nRooms are read by the light of the river.\n';
const bib = `@book{ash2003, author = {Ash, Bela}, title = {Reading Rooms of the Old Valley}, year = {2003}}
@book{again, author = {Ash, B.}, title = {Reading rooms of the old valley}, year = {2003}}
`;
const draft = '# My draft of the year\n\nRooms are read [@ash2003, p. 3].\n\nAnd read again [@again].\n';

describe('the language server, for citations', function () {
  this.timeout(20_000);
  let folder: TemporaryFolder;
  let server: ServerProcess;

  before(async () => {
    folder = new TemporaryFolder({ 'works.bib': bib, 'draft.md': draft, 'rooms.md': rooms });
    server = new ServerProcess();
    const { capabilities } = await server.initialize(folder.uri, { initializationOptions: { commandLinks: true } });
    assert.equal(capabilities.callHierarchyProvider, true);
    await server.ready();
  });

  after(async () => {
    await server.stop();
    folder.remove();
  });

  it('tells who cites whom as a call hierarchy', async () => {
    const uri = folder.uriOf('draft.md');
    const position = { line: 2, character: 20 };
    const [item, ...rest] = await server.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', { textDocument: { uri }, position }); // prettier-ignore
    assert.deepEqual(rest, []);
    assert.equal(item?.uri, folder.uriOf('rooms.md'));
    const incoming = await server.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', { item });
    assert.deepEqual(
      incoming.map(({ from, fromRanges }) => [from.name, fromRanges.map(({ start }) => start.line)]),
      [['My draft of the year', [2, 4]]],
    );
    const outgoing = await server.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item: incoming[0]!.from }); // prettier-ignore
    assert.deepEqual(
      outgoing.map(({ to, fromRanges }) => [to.uri, fromRanges.map(({ start }) => start.line)]),
      [[folder.uriOf('rooms.md'), [2, 4]]],
    );
  });

  it('tells the view both sides, and says when all has been read', async () => {
    await eventually(async () => {
      const answer = await server.request<CitationsAnswer>(citationsRequest, { uri: folder.uriOf('rooms.md') });
      assert.equal(answer.complete, true);
      assert.deepEqual(
        answer.citedBy.map(({ title, count, places }) => [title, count, places[0]?.snippet]),
        [['My draft of the year', 2, 'Rooms are read .']],
      );
      assert.deepEqual(answer.cites, []);
    });
    assert.equal(await server.request(citationsRequest, { uri: folder.uriOf('gone.md') }), null);
  });

  it('tells the problems of a bibliography at their places, and mends them in all files at once', async () => {
    const uri = folder.uriOf('works.bib');
    await server.open(uri, bib, 'bibtex');
    const { items } = await server.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    const range = { start: { line: 1, character: 6 }, end: { line: 1, character: 11 } };
    assert.deepEqual(items.map(({ code, range: at }) => [code, at]), [['duplicate-entry', range]]); // prettier-ignore
    const context = { diagnostics: items };
    const [fix, go] = await server.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range, context }); // prettier-ignore
    assert.equal(fix?.title, 'Remove this entry, and cite ash2003 instead');
    assert.deepEqual(fix.diagnostics, items);
    assert.deepEqual(
      Object.entries(fix.edit!.changes!).map(([file, edits]) => [file, edits.map(({ newText }) => newText)]),
      [
        [uri, ['']],
        [folder.uriOf('draft.md'), ['ash2003']],
      ],
    );
    assert.equal(go?.command?.command, 'glossator.openPlace');
  });
});

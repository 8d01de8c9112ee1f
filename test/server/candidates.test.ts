import assert from 'node:assert/strict';
import type { SemanticTokens } from 'vscode-languageserver-protocol';
import type { AcceptAnswer, CandidatesAnswer } from '../../src/protocol/glossary.ts';
import { eventually, ServerProcess, TemporaryFolder } from './support/serverProcess.ts';

const mill = '# The mill\n\nThe sluice gate feeds the mill. A sluice gate is oak.\n';
const weir = '# The weir\n\nAt the weir a sluice gate holds the pond. The fish ladder is new. A fish ladder helps.\n';
const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

describe('candidates from the language server', function () {
  this.timeout(20_000);
  let folder: TemporaryFolder;
  let server: ServerProcess;
  const candidates = (): Promise<CandidatesAnswer> => server.request('glossator/candidates', { limit: 50 });
  const texts = async (): Promise<string[]> => (await candidates()).candidates.map(({ text }) => text);
  const highlighted = async (): Promise<number> =>
    (
      await server.request<SemanticTokens>('textDocument/semanticTokens/range', {
        textDocument: { uri: folder.uriOf('mill.md') },
        range: all,
      })
    ).data.length / 5;

  before(async () => {
    folder = new TemporaryFolder({ 'mill.md': mill, 'weir.md': weir });
    server = new ServerProcess();
    await server.initialize(folder.uri);
    await server.open(folder.uriOf('mill.md'), mill);
    await server.ready();
  });

  after(async () => {
    await server.stop();
    folder.remove();
  });

  it('come with their documents, those of several first', async () => {
    const { candidates: found, complete } = await candidates();
    assert.equal(complete, true);
    assert.equal(found[0]!.text, 'sluice gate');
    assert.deepEqual(
      found[0]!.documents.map(({ title, count }) => [title, count]),
      [
        ['The mill', 2],
        ['The weir', 1],
      ],
    );
  });

  it('are highlighted where the folder has no glossary, until they are dismissed', async () => {
    await eventually(async () => assert.ok((await highlighted()) >= 2));
    const before = await highlighted();
    const gate = (await candidates()).candidates.find(({ text }) => text === 'sluice gate')!;
    await server.connection.sendNotification('glossator/dismissed', { keys: [gate.key] });
    assert.ok(!(await texts()).includes('sluice gate'));
    await eventually(async () => assert.ok((await highlighted()) < before));
    await server.connection.sendNotification('glossator/dismissed', { keys: [] });
    assert.ok((await texts()).includes('sluice gate'));
    await eventually(async () => assert.ok((await highlighted()) === before));
  });

  it('become concepts by an edit of the glossary, and are proposed no more', async () => {
    const ladder = (await candidates()).candidates.find(({ text }) => text === 'fish ladder')!;
    const { edit } = await server.request<AcceptAnswer>('glossator/acceptCandidates', {
      text: '',
      candidates: [ladder],
    });
    assert.match(edit!.newText, /fish ladder/);
    folder.write('glossary.yaml', edit!.newText);
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: folder.uriOf('glossary.yaml'), type: 1 }],
    });
    await eventually(async () => assert.ok(!(await texts()).includes('fish ladder')));
    // From now on the folder has a glossary, which says what is a term.
    await eventually(async () => assert.ok((await highlighted()) === 0));
  });
});

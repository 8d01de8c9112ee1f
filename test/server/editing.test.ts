import assert from 'node:assert/strict';
import { rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type {
  DocumentSymbol,
  Hover,
  LocationLink,
  Position,
  PublishDiagnosticsParams,
  SemanticTokens,
} from 'vscode-languageserver-protocol';
import { PublishDiagnosticsNotification } from 'vscode-languageserver-protocol';
import type { CorpusAnswer } from '../../src/protocol/corpus.ts';
import type { ListFilesAnswer, ReadFileAnswer } from '../../src/protocol/files.ts';
import type { SearchAnswer } from '../../src/protocol/search.ts';
import { eventually, ServerProcess, TemporaryFolder } from './support/serverProcess.ts';
import { defaultSettings } from '../../src/server/settings.ts';

const list = '\n## References\n\n[1] Ash, B. (2003). Reading rooms of the valley. Valley Studies, 3(1), 10–20.\n';
const glossaryOf = (...labels: string[]) =>
  `concepts:\n${labels.map((label) => `  - labels: { en: ${label} }\n    definition: Meaning of ${label}.\n`).join('')}`;

describe('the language server, while things change', function () {
  this.timeout(20_000);
  let folder: TemporaryFolder;
  let server: ServerProcess;

  beforeEach(() => {
    server = new ServerProcess();
  });

  afterEach(async () => {
    await server.stop();
    folder.remove();
  });

  const hover = async (uri: string, line: number, character: number): Promise<string> => {
    const params = { textDocument: { uri }, position: { line, character } };
    const answer = await server.request<Hover | null>('textDocument/hover', params);
    return (answer?.contents as { value: string } | undefined)?.value ?? '';
  };

  const change = (uri: string, version: number, start: Position, end: Position, text: string) =>
    server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start, end }, text }],
    });

  const watched = (...uris: string[]) =>
    server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: uris.map((uri) => ({ uri, type: 2 })),
    });

  const corpus = () => server.request<CorpusAnswer>('glossator/corpus', {});

  it('answers for what the writer sees, not for what the disk has', async () => {
    folder = new TemporaryFolder({ 'draft.md': `# Draft\n\nRooms are read in [1].\n${list}` });
    const uri = folder.uriOf('draft.md');
    await server.initialize(folder.uri);
    await server.open(uri, `# Draft\n\nRooms are read in [1].\n${list}`);
    assert.match(await hover(uri, 2, 19), /Reading rooms of the valley/);
    // Type a line above, and another name for the entry.
    await change(uri, 2, { line: 2, character: 0 }, { line: 2, character: 0 }, 'First.\n\n');
    await change(uri, 3, { line: 8, character: 20 }, { line: 8, character: 27 }, 'Writing');
    assert.equal(await hover(uri, 2, 3), '');
    assert.match(await hover(uri, 4, 19), /Writing rooms of the valley/);
    // Closed without saving: the disk counts again.
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await server.ready();
    await eventually(async () => assert.match((await corpus()).documents[0]!.references[0]!.text, /Reading rooms/));
  });

  it('knows what terms are while a glossary is being written', async () => {
    folder = new TemporaryFolder({
      'glossary.yaml': glossaryOf('grain ledger'),
      'a.txt': 'A grain ledger and a reading room.\n',
    });
    const glossary = folder.uriOf('glossary.yaml');
    const uri = folder.uriOf('a.txt');
    await server.initialize(folder.uri);
    await server.open(uri, 'A grain ledger and a reading room.\n');
    await server.ready();
    assert.equal(await hover(uri, 0, 23), '');
    await server.open(glossary, glossaryOf('grain ledger', 'reading room'), 'yaml');
    assert.match(await hover(uri, 0, 23), /Meaning of reading room/);
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: glossary } });
    await eventually(async () => assert.equal(await hover(uri, 0, 23), ''));
  });

  it('answers for an open document before any folder is read, and without one', async () => {
    folder = new TemporaryFolder({});
    await server.initialize(null, { capabilities: {} });
    await server.open('untitled:Untitled-1', `Rooms are read [1].\n${list}`, 'markdown');
    assert.match(await hover('untitled:Untitled-1', 0, 16), /Reading rooms of the valley/);
    const status = await server.ready();
    assert.equal(status.total, 0);
  });

  it('leads into files that are no documents, at the right line', async () => {
    folder = new TemporaryFolder({
      'works.bib': '\n\n@book{elm, author = {Elm, Cora}, title = {Counting sacks}, year = {2011}}\n',
    });
    const uri = folder.uriOf('a.md');
    await server.initialize(folder.uri);
    await server.open(uri, 'Sacks are counted [@elm].\n');
    await server.ready();
    assert.match(await hover(uri, 0, 20), /Elm, C.*\*Counting sacks\*/s);
    const params = { textDocument: { uri }, position: { line: 0, character: 20 } };
    const [link] = await server.request<LocationLink[]>('textDocument/definition', params);
    assert.deepEqual([link?.targetUri, link?.targetRange.start.line], [folder.uriOf('works.bib'), 2]);
  });

  it('takes up what changes on the disk, and forgets what vanishes', async () => {
    folder = new TemporaryFolder({
      'a.txt': 'The first paragraph of all.\n',
      'sub/b.txt': 'Another paragraph stands here.\n',
    });
    await server.initialize(folder.uri);
    await server.ready();
    folder.write('a.txt', 'The other paragraph of all.\n');
    folder.write('c.md', '# A third one\n');
    rmSync(join(folder.path, 'sub'), { recursive: true });
    await watched(folder.uriOf('a.txt'), folder.uriOf('c.md'), folder.uriOf('sub'));
    await eventually(async () => {
      const names = (await corpus()).documents.map(({ uri }) => uri).sort();
      assert.deepEqual(names, [folder.uriOf('a.txt'), folder.uriOf('c.md')]);
    });
    await eventually(async () => {
      const { hits } = await server.request<SearchAnswer>('glossator/search', { query: 'other paragraph', limit: 5 });
      assert.deepEqual(
        hits.map((hit) => hit.uri),
        [folder.uriOf('a.txt')],
      );
    });
  });

  it('refuses what is too large, naming the limit and the setting, and reads it when the limit is raised', async () => {
    folder = new TemporaryFolder({
      'a.txt': 'A paragraph that can be read.\n',
      'huge.txt': '',
      'large.txt': 'word '.repeat(250_000),
    });
    truncateSync(join(folder.path, 'huge.txt'), 60_000_000);
    const settings = { ...defaultSettings, maxFileSize: 1 };
    await server.initialize(folder.uri, { initializationOptions: { settings } });
    await server.ready();
    const problemOf = async (name: string) =>
      (await corpus()).problems.find(({ uri }) => uri === folder.uriOf(name))?.message ?? '';
    assert.match(await problemOf('huge.txt'), /60\.0 MB.*limit is 1 MB.*glossator\.maxFileSize/);
    assert.match(await problemOf('large.txt'), /1\.3 MB/);
    assert.equal((await corpus()).documents.length, 1);
    await server.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { glossator: { ...settings, maxFileSize: 20 } },
    });
    await eventually(async () => assert.equal((await corpus()).documents.length, 2));
    assert.match(await problemOf('huge.txt'), /limit is 20 MB/);
    assert.equal(await problemOf('large.txt'), '');
  });

  it('goes on where a file cannot be read, and where links lead in circles', async () => {
    folder = new TemporaryFolder({
      'a/a.txt': 'A paragraph that can be read.\n',
      'utf16.txt': Buffer.from('\ufeffTwo bytes each.', 'utf16le'),
    });
    symlinkSync(folder.path, join(folder.path, 'a', 'up'));
    symlinkSync('nowhere.txt', join(folder.path, 'dangling.txt'));
    await server.initialize(folder.uri);
    await server.ready();
    const { documents, problems } = await corpus();
    assert.deepEqual(documents.map(({ uri }) => uri).sort(), [folder.uriOf('a/a.txt'), folder.uriOf('utf16.txt')]);
    assert.deepEqual(problems, []);
  });

  it('answers in a long document at once while it is being written', async () => {
    const paragraph = 'Each house keeps a grain ledger, as is said in [1], and shows it on the day of the market.\n\n';
    const text = `${paragraph.repeat(20_000)}${list}`;
    folder = new TemporaryFolder({ 'glossary.yaml': glossaryOf('grain ledger') });
    const uri = folder.uriOf('long.md');
    await server.initialize(folder.uri);
    await server.ready();
    await server.open(uri, text);
    const tokens = async () => {
      const range = { start: { line: 20_000, character: 0 }, end: { line: 20_043, character: 0 } };
      const { data } = await server.request<SemanticTokens>('textDocument/semanticTokens/range', {
        textDocument: { uri },
        range,
      });
      return data;
    };
    const opening = performance.now();
    const before = await tokens();
    const opened = performance.now() - opening;
    assert.equal(before.length / 5, 22);
    // Until what goes on in the background is over.
    await eventually(async () => assert.match(await hover(uri, 20_000, 20), /20000 times here/));
    const start = performance.now();
    await change(uri, 2, { line: 20_000, character: 0 }, { line: 20_000, character: 0 }, 'Indeed: ');
    const after = await tokens();
    assert.match(await hover(uri, 20_000, 8 + 48), /Reading rooms of the valley/);
    const took = performance.now() - start;
    assert.equal(after[1], before[1]! + 'Indeed: '.length);
    assert.deepEqual(after.slice(5), before.slice(5));
    // Reading it anew takes many times as long, as it did when it was opened.
    assert.ok(took < opened / 2, `${took} ms after a keystroke, ${opened} ms at the start`);
    // The new words are known as soon as the writer pauses.
    await change(uri, 3, { line: 20_000, character: 0 }, { line: 20_000, character: 0 }, 'A grain ledger. ');
    await eventually(async () => assert.equal((await tokens()).length, before.length + 5));
  });

  it('answers about other files while a long one is read, and about that one as soon as it has been', async () => {
    folder = new TemporaryFolder({});
    await server.initialize(folder.uri);
    await server.ready();
    const [long, short] = [folder.uriOf('long.md'), folder.uriOf('short.md')];
    await server.open(long, `# A long one\n\n${'Each house keeps a ledger.\n\n'.repeat(40_000)}`);
    await server.open(short, '# A short one\n\nNothing else.\n');
    const answers: string[] = [];
    const outline = async (uri: string): Promise<void> => {
      const symbols = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
      answers.push(...symbols.map(({ name }) => name));
    };
    await Promise.all([outline(long), outline(short)]);
    assert.deepEqual(answers, ['A short one', 'A long one']);
  });

  it('sends problems to an editor that does not ask for them', async () => {
    folder = new TemporaryFolder({});
    const published: PublishDiagnosticsParams[] = [];
    server.connection.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
    await server.initialize(null, { capabilities: {}, rootUri: folder.uri });
    await server.open(folder.uriOf('a.md'), 'See this.[^gone]\n');
    await eventually(() => {
      assert.equal(published.at(-1)?.diagnostics[0]?.code, 'undefined-footnote');
      return Promise.resolve();
    });
  });

  it('reads through the client where it cannot reach the files itself', async () => {
    folder = new TemporaryFolder({});
    const files: Record<string, string> = {
      'vscode-vfs://host/a%20b.md': '# Far away\n\nGrain is counted far away.\n',
      'vscode-vfs://host/glossary.yaml': glossaryOf('grain'),
    };
    server.connection.onRequest('glossator/listFiles', (): ListFilesAnswer => ({
      files: [...Object.entries(files), ['vscode-vfs://host/lost.txt', 'x'] as const].map(([uri, text]) => ({
        uri,
        size: text.length,
      })),
      problems: [{ uri: 'vscode-vfs://host/closed', message: 'The folder cannot be listed.' }],
    }));
    server.connection.onRequest('glossator/readFile', ({ uri }: { uri: string }): ReadFileAnswer => {
      const text = files[uri];
      if (text === undefined) throw new Error('It vanished.');
      return { base64: Buffer.from(text).toString('base64') };
    });
    await server.initialize('vscode-vfs://host/', { initializationOptions: { clientFiles: true } });
    await server.ready();
    const { documents, glossaries, problems } = await corpus();
    assert.deepEqual(
      documents.map(({ title }) => title),
      ['Far away'],
    );
    assert.equal(glossaries[0]?.concepts[0]?.text, 'grain');
    assert.deepEqual(problems.map(({ uri }) => uri).sort(), ['vscode-vfs://host/closed', 'vscode-vfs://host/lost.txt']);
  });

  it('lives on where the client cannot list its files', async () => {
    folder = new TemporaryFolder({});
    await server.initialize('vscode-vfs://host/', { initializationOptions: { clientFiles: true } });
    await server.open('vscode-vfs://host/a.md', `Rooms are read [1].\n${list}`);
    await server.ready();
    assert.match(await hover('vscode-vfs://host/a.md', 0, 16), /Reading rooms of the valley/);
  });

  it('asks the client to watch the files and to ask again', async () => {
    folder = new TemporaryFolder({ 'glossary.yaml': glossaryOf('grain'), 'a.txt': 'Grain.\n' });
    await server.initialize(folder.uri);
    await server.ready();
    await eventually(() => {
      for (const method of [
        'client/registerCapability',
        'workspace/semanticTokens/refresh',
        'workspace/diagnostic/refresh',
      ])
        assert.ok(server.asked.includes(method), `${method} among ${server.asked.join()}`);
      return Promise.resolve();
    });
  });
});

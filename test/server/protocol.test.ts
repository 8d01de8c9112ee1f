import assert from 'node:assert/strict';
import type { DocumentLink, DocumentSymbol, Hover, LocationLink, SemanticTokens } from 'vscode-languageserver-protocol';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { LineIndex } from '../../src/core/text/lineIndex.ts';
import type { Span } from '../../src/core/text/span.ts';
import type { CardAnswer } from '../../src/protocol/citing.ts';
import type { CorpusAnswer } from '../../src/protocol/corpus.ts';
import type { SearchAnswer } from '../../src/protocol/search.ts';
import { marked, slices } from '../support/marks.ts';
import { eventually, ServerProcess, TemporaryFolder } from './support/serverProcess.ts';

const glossary = `title: Words of the village
concepts:
  - category: instrument
    labels:
      en: [grain ledger, ledger of grain]
      de: Kornbuch
    definition: A book in which the village writes down its grain.
  - category: institution
    labels:
      en: village assembly
`;

const article = marked(`# On the keeping of grain

The ‹village assembly› keeps a ‹grain ledger› for each house ‹[2, p. 14]›. It does
not say who may read the ‹grain
ledger›, nor who may write in it ‹[1]›. Nobody has shown that it works ‹[7]›.

## What the houses think

The houses like it.[^a] Others do not.[^missing]

[^a]: Asked in spring.

## References

[1] Ash, B. (2003). Reading rooms of the valley. Valley Studies, 3(1), 10–20.

[2] Elm, C. (2011). Counting sacks in public. River Press.
`);
const [assembly, ledger, second, , first, seventh] = article.spans as [Span, Span, Span, Span, Span, Span];
const lines = new LineIndex(article.text);
const at = (offset: number) => lines.positionAt(offset);
const rangeOf = ({ start, end }: Span) => ({ start: at(start), end: at(end) });

describe('the language server', function () {
  this.timeout(20_000);
  let folder: TemporaryFolder;
  let server: ServerProcess;
  let uri: string;

  before(async () => {
    folder = new TemporaryFolder({
      'article.md': article.text,
      'source.txt':
        'Counting sacks in public\n\nSacks were counted in the open market of every town on each market day.\n',
      'words.glossary.yaml': glossary,
      'broken/glossary.yaml': 'concepts:\n  - labels: [good]\n  - labels: [bad\n    definition: x\n',
      'empty.txt': '',
      'picture.txt': Uint8Array.from([0x89, 0x50, 0, 1, 2, 3, 0, 0, 9, 0]),
      'node_modules/inside.md': '# Not ours\n',
      '.hidden/inside.md': '# Not ours\n',
    });
    uri = folder.uriOf('article.md');
    server = new ServerProcess();
    await server.initialize(folder.uri, { initializationOptions: { commandLinks: true } });
    await server.open(uri, article.text);
    await server.ready();
  });

  after(async () => {
    await server.stop();
    folder.remove();
  });

  const hover = (offset: number) =>
    server.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position: at(offset) });
  const markdownOf = (answer: Hover | null) => (answer?.contents as { value: string } | undefined)?.value ?? '';

  it('shows the reference of a citation, with its page, its source and its links', async () => {
    const answer = await hover(second.start + 2);
    assert.deepEqual(answer?.range, rangeOf(second));
    const card = markdownOf(answer);
    assert.match(card, /\*\*\\\[2\\\]\*\* · p\. 14/);
    assert.match(card, /Elm, C\. 2011\. \*Counting sacks in public\*/);
    // Nothing but the title speaks for it: the document names neither an author nor a year.
    assert.match(card, /Probably in this corpus\n/);
    const [, argument] = /\[Open entry\]\(command:glossator\.openPlace\?([^)]+)\)/.exec(card) ?? [];
    const [place] = JSON.parse(decodeURIComponent(argument!)) as { uri: string; range: { start: { line: number } } }[];
    assert.equal(place!.uri, uri);
    assert.match(article.text.split('\n')[place!.range.start.line]!, /^\[2\] Elm/);
  });

  it('says plainly what a citation does not find', async () => {
    assert.match(markdownOf(await hover(seventh.start + 1)), /no entry 7 in the reference list, which has 1–2/);
  });

  it('shows what a term means, and says nothing beside it', async () => {
    const card = markdownOf(await hover(ledger.start));
    assert.match(card, /\*\*grain ledger\*\* · instrument/);
    assert.match(card, /A book in which the village writes down its grain/);
    assert.match(card, /Also: ledger of grain/);
    assert.match(card, /Kornbuch \(German\)/);
    assert.equal(await hover(ledger.end + 1), null);
  });

  it('counts terms when it has had the time', () =>
    eventually(async () => assert.match(markdownOf(await hover(ledger.start)), /2 times here/)));

  it('goes from a citation to its entry, and from a term to the glossary', async () => {
    const ask = (offset: number) =>
      server.request<LocationLink[]>('textDocument/definition', { textDocument: { uri }, position: at(offset) });
    const [entry] = await ask(first.start + 1);
    assert.equal(entry?.targetUri, uri);
    assert.match(article.text.split('\n')[entry!.targetRange.start.line]!, /^\[1\] Ash/);
    assert.deepEqual(entry?.originSelectionRange, rangeOf(first));
    const [concept] = await ask(assembly.end);
    assert.equal(concept?.targetUri, folder.uriOf('words.glossary.yaml'));
    assert.match(glossary.split('\n')[concept!.targetRange.start.line]!, /category: institution/);
  });

  it('goes from an entry of a bibliography file to the document that is the work', async () => {
    const works = new TemporaryFolder({
      'works.bib': '@book{elm2011, author = {Elm, Clara}, title = {Counting sacks in the open market}, year = 2011}\n',
      'sacks.md': '# Counting sacks in the open market\n\nClara Elm\n\nSacks were counted.\n',
    });
    const other = new ServerProcess();
    try {
      await other.initialize(works.uri);
      await other.ready();
      const params = { textDocument: { uri: works.uriOf('works.bib') }, position: { line: 0, character: 8 } };
      const [source] = await other.request<LocationLink[]>('textDocument/definition', params);
      assert.equal(source?.targetUri, works.uriOf('sacks.md'));
    } finally {
      await other.stop();
      works.remove();
    }
  });

  it('links each citation that leads somewhere', async () => {
    const links = await server.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    const linked = links.map(({ range }) => article.text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)));
    assert.deepEqual(linked, ['[2, p. 14]', '[1]', '[^a]']);
    for (const { target } of links) assert.match(target!, /article\.md#L\d+,\d+$/);
  });

  it('gives the outline as a tree', async () => {
    const symbols = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [['On the keeping of grain', ['What the houses think', 'References']]],
    );
  });

  const tokens = async (start: number, end: number) => {
    const range = { start: { line: start, character: 0 }, end: { line: end, character: 0 } };
    const params = { textDocument: { uri }, range };
    const { data } = await server.request<SemanticTokens>('textDocument/semanticTokens/range', params);
    let position = { line: 0, character: 0 };
    const found: { start: number; end: number; modifiers: number }[] = [];
    for (let i = 0; i < data.length; i += 5) {
      const [line, character, length, , modifiers] = data.slice(i) as [number, number, number, number, number];
      position = { line: position.line + line, character: (line === 0 ? position.character : 0) + character };
      const from = lines.offsetAt(position);
      found.push({ start: from, end: from + length, modifiers });
    }
    return found;
  };

  it('colours the terms in view by their category, in parts where a line ends', async () => {
    const found = await tokens(0, 6);
    assert.deepEqual(slices(article.text, found), ['village assembly', 'grain ledger', 'grain', 'ledger']);
    assert.deepEqual(found[0]!.start, assembly.start);
    assert.deepEqual(
      found.map(({ modifiers }) => modifiers),
      [2, 1, 1, 1],
    );
    assert.deepEqual(slices(article.text, await tokens(4, 5)), ['grain', 'ledger']);
    assert.deepEqual(await tokens(10, 12), []);
  });

  it('reports what is wrong in a document, at its place and with a stable name', async () => {
    const { items } = await server.request<{ items: { range: object; code: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    const missing = article.text.indexOf('[^missing]');
    assert.deepEqual(
      items.map(({ code, range }) => ({ code, range })),
      [
        { code: 'unresolved-citation', range: rangeOf(seventh) },
        { code: 'undefined-footnote', range: rangeOf({ start: missing, end: missing + '[^missing]'.length }) },
      ],
    );
  });

  it('reports a malformed glossary at the place of the fault, and goes on with the rest of it', async () => {
    const { items } = await server.request<{ items: { range: { start: { line: number } }; message: string }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri: folder.uriOf('broken/glossary.yaml') } },
    );
    assert.match(items[0]!.message, /YAML/);
    assert.ok(items[0]!.range.start.line >= 2, JSON.stringify(items[0]));
    const { glossaries } = await server.request<CorpusAnswer>('glossator/corpus', {});
    const broken = glossaries.find((known) => known.uri === folder.uriOf('broken/glossary.yaml'));
    assert.equal(broken?.concepts[0]?.text, 'good');
  });

  it('finds passages, misspelt words too', async () => {
    const { hits, complete } = await server.request<SearchAnswer>('glossator/search', {
      query: 'countd opn marktet',
      limit: 5,
    });
    assert.equal(complete, true);
    assert.equal(hits[0]?.uri, folder.uriOf('source.txt'));
    assert.equal(hits[0].range.start.line, 2);
    for (const [start, end] of hits[0].highlights) assert.ok(start < end && end <= hits[0].snippet.length);
  });

  it('lists what the corpus holds, and what could not be read', async () => {
    const { documents, glossaries, problems } = await server.request<CorpusAnswer>('glossator/corpus', {});
    assert.deepEqual(
      documents.filter(({ references }) => references.length > 0).map(({ title }) => title),
      ['On the keeping of grain'],
    );
    assert.ok(!documents.some((known) => /inside\.md/.test(known.uri)));
    assert.ok(glossaries.some(({ title }) => title === 'Words of the village'));
    const about = (name: string) => problems.find((problem) => problem.uri === folder.uriOf(name))?.message ?? '';
    assert.match(about('empty.txt'), /empty/);
    assert.match(about('picture.txt'), /binary/);
  });

  it('gives the reference under the cursor as text, for the commands', async () => {
    const params = { uri, position: at(second.end) };
    const card = await server.request<CardAnswer>('glossator/card', params);
    assert.match(card.reference, /^Elm, C\. 2011\. Counting sacks in public\./);
    assert.equal(card.entry?.uri, uri);
    assert.equal(card.source?.uri, folder.uriOf('source.txt'));
    assert.equal(await server.request('glossator/card', { uri, position: { line: 1, character: 0 } }), null);
  });

  it('answers emptily for what it does not know, and for nonsense', async () => {
    const unknown = { textDocument: { uri: 'file:///nowhere/at-all.md' }, position: { line: 0, character: 0 } };
    assert.equal(await server.request('textDocument/hover', unknown), null);
    assert.deepEqual(await server.request('textDocument/definition', unknown), []);
    assert.deepEqual(await server.request('textDocument/documentLink', unknown), []);
    assert.deepEqual(await server.request('textDocument/documentSymbol', unknown), []);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    assert.deepEqual(await server.request('textDocument/semanticTokens/range', { ...unknown, range }), { data: [] });
    assert.deepEqual(await server.request('textDocument/diagnostic', unknown), { kind: 'full', items: [] });
    assert.equal(await server.request('textDocument/hover', { textDocument: {} }), null);
    const far = { textDocument: { uri }, position: { line: 9999, character: 9999 } };
    assert.equal(await server.request('textDocument/hover', far), null);
    assert.ok(await hover(second.start + 1), 'the server lives');
  });

  it('answers a cancelled request with nothing', async () => {
    // The server is busy when the request comes, and when it is taken back.
    await server.open('untitled:long.txt', 'Some words that take a moment to read.\n\n'.repeat(20_000));
    const source = new CancellationTokenSource();
    const answer = server.connection.sendRequest<SearchAnswer>(
      'glossator/search',
      { query: 'grain', limit: 5 },
      source.token,
    );
    source.cancel();
    assert.deepEqual(await answer, { hits: [], complete: false, remarks: [], unknown: [], wordings: [] });
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'untitled:long.txt' } });
  });

  it('tells how far it has come, and at most four times a second', () => {
    const last = server.statuses.at(-1)!;
    assert.deepEqual([last.state, last.done, last.total], ['ready', 6, 6]);
    assert.ok(last.concepts >= 3 && last.problems >= 3 && last.passages >= 5, JSON.stringify(last));
    assert.ok(server.statuses.length < 20, String(server.statuses.length));
  });
});

import assert from 'node:assert/strict';
import type { DocumentHighlight, SemanticTokens } from 'vscode-languageserver-protocol';
import { LineIndex } from '../../src/core/text/lineIndex.ts';
import {
  nextTermRequest,
  occurrencesRequest,
  termAtRequest,
  termDocumentsRequest,
  termsRequest,
} from '../../src/protocol/terms.ts';
import type {
  NextTermAnswer,
  OccurrencesAnswer,
  TermAtAnswer,
  TermDocumentsAnswer,
  TermsAnswer,
} from '../../src/protocol/terms.ts';
import { marked } from '../support/marks.ts';
import { eventually, ServerProcess, TemporaryFolder } from './support/serverProcess.ts';

const glossary = `title: Words of the village
concepts:
  - { id: ledger, category: instrument, labels: { en: grain ledger, de: Kornbuch } }
  - { id: assembly, category: institution, labels: village assembly }
  - { id: unused, labels: tithe barn }
`;
const article = marked(`# On grain

Keywords: deep wells

The ‹village assembly› keeps a ‹grain ledger› for each house. A ‹grain
ledger› is a ‹Kornbuch›, and “sack day” means the day of the count.
`);
const [assembly, ledger, , kornbuch] = article.spans;
const lines = new LineIndex(article.text);
const at = (offset: number) => lines.positionAt(offset);

describe('the requests about terms', function () {
  this.timeout(20_000);
  let folder: TemporaryFolder;
  let server: ServerProcess;
  let uri: string;
  let key: string;

  before(async () => {
    folder = new TemporaryFolder({
      'article.md': article.text,
      'other.txt': 'Another grain ledger, and no more of it.\n',
      'village.glossary.yaml': glossary,
    });
    uri = folder.uriOf('article.md');
    key = `${folder.uriOf('village.glossary.yaml')}#ledger`;
    server = new ServerProcess();
    await server.initialize(folder.uri);
    await server.ready();
    await server.open(uri, article.text);
  });

  after(async () => {
    await server.stop();
    folder.remove();
  });

  it('list the concepts with their counts and entries', async () => {
    await eventually(async () => {
      const { terms, size, languages, counted } = await server.request<TermsAnswer>(termsRequest, {});
      assert.equal(counted, true);
      assert.equal(size, 4);
      assert.deepEqual(languages, ['de', 'en', 'und']);
      assert.deepEqual(
        terms.map(({ name, occurrences, documents, glossary: of }) => [name, occurrences, documents, of]),
        [
          ['deep wells', 1, 1, undefined],
          ['grain ledger', 4, 2, 'Words of the village'],
          ['tithe barn', 0, 0, 'Words of the village'],
          ['village assembly', 1, 1, 'Words of the village'],
        ],
      );
      const [wells, grain] = terms;
      assert.equal(grain!.key, key);
      assert.deepEqual(grain!.wordings, ['Kornbuch']);
      assert.equal(grain!.place!.range.start.line, 2);
      assert.equal(wells!.place!.uri, uri);
    });
  });

  it('list the documents of a concept', async () => {
    const found = await server.request<TermDocumentsAnswer>(termDocumentsRequest, { concept: key });
    assert.deepEqual(
      found.map(({ title, occurrences }) => [title, occurrences]),
      [
        ['On grain', 3],
        ['other.txt', 1],
      ],
    );
    assert.deepEqual(await server.request(termDocumentsRequest, { concept: 'nobody' }), []);
  });

  it('tell the term at a position, with its concept where a glossary has it', async () => {
    const ask = (offset: number) => server.request<TermAtAnswer | null>(termAtRequest, { uri, position: at(offset) });
    assert.equal((await ask(kornbuch!.start + 1))?.concept, key);
    assert.equal((await ask(kornbuch!.start + 1))?.name, 'grain ledger');
    const local = await ask(article.text.indexOf('sack day') + 1);
    assert.deepEqual([local?.name, local?.concept], ['sack day', undefined]);
    assert.equal(await ask(0), null);
  });

  it('find the occurrences of a concept in their contexts, in every wording', async () => {
    const { rows, next, done, total } = await server.request<OccurrencesAnswer>(occurrencesRequest, {
      of: { concept: key },
    });
    assert.deepEqual(
      rows.map(({ left, keyword, wording }) => [left.slice(-8), keyword, wording]),
      [
        ['keeps a ', 'grain ledger', 'grain ledger'],
        ['ouse. A ', 'grain ledger', 'grain ledger'],
        ['er is a ', 'Kornbuch', 'Kornbuch'],
        ['Another ', 'grain ledger', 'grain ledger'],
      ],
    );
    assert.deepEqual([next, done, total], [undefined, 2, 2]);
    assert.deepEqual(rows[0]!.range, { start: at(ledger!.start), end: at(ledger!.end) });
  });

  it('find the occurrences of any text, in one document if asked', async () => {
    const ask = async (more: object) =>
      (await server.request<OccurrencesAnswer>(occurrencesRequest, { of: { text: 'each house' }, ...more })).rows;
    assert.equal((await ask({})).length, 1);
    assert.equal((await ask({ uri: folder.uriOf('other.txt') })).length, 0);
    assert.equal((await ask({ of: { text: ' ' } })).length, 0);
  });

  it('go to the next place of the concept, over the end, and on in the corpus', async () => {
    const go = (offset: number, more: object = {}) =>
      server.request<NextTermAnswer | null>(nextTermRequest, {
        uri,
        position: at(offset),
        backwards: false,
        inCorpus: false,
        ...more,
      });
    assert.deepEqual((await go(0))?.range.start, at(article.text.indexOf('deep wells')));
    assert.equal((await go(kornbuch!.start))?.wrapped, true);
    assert.deepEqual((await go(kornbuch!.start))?.range.start, at(ledger!.start));
    assert.equal((await go(kornbuch!.start, { inCorpus: true }))?.uri, folder.uriOf('other.txt'));
    assert.equal(await go(assembly!.start + 1), null);
    assert.deepEqual((await go(0, { concept: key, backwards: true }))?.range.start, at(kornbuch!.start));
    const fromNowhere = { uri: '', position: { line: 0, character: 0 }, inCorpus: true, concept: key };
    assert.deepEqual((await go(0, fromNowhere))?.range.start, at(ledger!.start));
  });

  it('mark the other places of the concept at the cursor', async () => {
    const ask = (offset: number) =>
      server.request<DocumentHighlight[] | null>('textDocument/documentHighlight', {
        textDocument: { uri },
        position: at(offset),
      });
    assert.equal((await ask(ledger!.start + 1))?.length, 3);
    assert.equal(await ask(0), null);
  });

  it('highlight what the settings choose', async () => {
    const tokens = async () => {
      const range = { start: at(0), end: at(article.text.length) };
      const { data } = await server.request<SemanticTokens>('textDocument/semanticTokens/range', {
        textDocument: { uri },
        range,
      });
      return data.length / 5;
    };
    const choose = (terms: object) =>
      server.connection.sendNotification('workspace/didChangeConfiguration', { settings: { glossator: { terms } } });
    const all = await tokens();
    await choose({ categories: { instrument: false, other: false, nonsense: false } });
    assert.equal(await tokens(), 1);
    await choose({ languages: ['de-AT', 7] });
    // The assembly's wording is of no language, and so of any.
    assert.equal(await tokens(), 2);
    await choose({ firstOnly: 'document' });
    assert.equal(await tokens(), 4);
    await choose({ firstOnly: 'sometimes', categories: 'all', languages: 'de' });
    assert.equal(await tokens(), all);
  });
});

import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { LineIndex } from '../../src/core/text/lineIndex.ts';
import { searchRequest, type SearchAnswer, type SearchParams } from '../../src/protocol/search.ts';
import { Desk, patience } from '../cli/support/glossator.ts';
import { ServerProcess } from './support/serverProcess.ts';

/** What a result is, wherever it comes from: its file, its span in it, and all that is shown of it. */
interface Found {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly heading: string;
  readonly snippet: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

const files = {
  'glossary.yaml':
    'concepts:\n  - id: dues\n    labels:\n      en: [harbour dues, quay money]\n      de: Hafengebühr\n',
  'tolls.md':
    '---\ntitle: On tolls\nauthor: Ada Merrow\ndate: 2019\nkeywords: [bridge toll, Brückenzoll]\n---\n\n# Tolls\n\nThe bridge toll was raised.\n\n## Dues\n\nThe harbour dues fell, and the quay stood empty until the ferry came back.\n',
  'old/ferries.txt':
    'On ferries\n\nBram Ostler\n\nNo toll was ever raised for the fer-\nries of the north bank. Quay money was paid in salt.\n',
  'old/zoll.md': '# Zölle\n\nDie Hafengebühr entfällt für Fischer, und die Brücke blieb, wie sie war.\n',
  'pass.md': '# Pässe\n\nDer Paß wird auf Antrag erteilt.\n\n渡船的费用在冬天加倍。\n',
  'works.bib': '@book{orrin2011, author={Orrin, Cleo}, title={The price of crossing}, year={2011}}\n',
};
const queries = [
  'harbour dues',
  'hafengebuhr',
  'tol raised',
  'ferries north bnk',
  '"quay money"',
  'toll -bridge',
  'quay OR bridge',
  'toll lang:en year:2015..2022',
  'author:merrow',
  'raised in:old/',
  '渡船费用',
  'pass antrag',
  'fer',
  'nothing whatever',
];

describe('the search of the editor and that of the command line', function () {
  this.timeout(patience);
  const desk = new Desk(files);
  const server = new ServerProcess();
  after(async () => {
    await server.stop();
    desk.clear();
  });

  it('find the same passages for a list of queries, to the letter', async () => {
    desk.write('queries', queries.join('\n'));
    const { rows } = await desk.json<{ readonly query: string; readonly results: readonly Found[] }>([
      'search',
      ...['--queries', 'queries', '--corpus', '.', '--limit', '20'],
    ]);
    await server.initialize(pathToFileURL(desk.folder).toString());
    await server.ready();
    assert.deepEqual(
      rows.map(({ query }) => query),
      queries,
    );
    for (const { query, results } of rows) {
      const params: SearchParams = { query, limit: 20 };
      const { hits } = await server.request<SearchAnswer>(searchRequest, params);
      const found = hits.map(({ uri, range, score, heading, snippet, highlights }): Found => {
        const path = Object.keys(files).find((name) => uri.endsWith(pathToFileURL(join(desk.folder, name)).pathname))!;
        const lines = new LineIndex(files[path as keyof typeof files]);
        const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
        return { path, start, end, score, heading, snippet, highlights: highlights.map(([s, e]) => ({ start: s, end: e })) }; // prettier-ignore
      });
      assert.deepEqual(found, results, query);
      if (query !== 'nothing whatever') assert.ok(found.length > 0, query);
    }
  });
});

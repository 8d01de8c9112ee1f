import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { markupBytes } from '../support/markupFiles.ts';
import { Desk, patience } from './support/glossator.ts';

const tides = '# Tides\n\nThe harbour master keeps the tide table under the lantern.\n';
const bread = 'On the baking of bread\n\nRye bread wants a slow oven and a patient baker.\n';

interface Answer {
  readonly query: string;
  readonly results: readonly { path: string; snippet: string }[];
}

describe('glossator search --store', function () {
  this.timeout(patience);
  let desk: Desk;
  beforeEach(() => {
    desk = new Desk({
      'library/tides.md': tides,
      'library/bread.txt': bread,
      'library/law.docx': markupBytes('office.docx'),
      'queries.txt': 'harbor mastr\npatient bakr\nslow oven\nthe water of the canal\n',
    });
  });
  afterEach(() => desk.clear());

  /** What is answered to all queries, and what is said besides. */
  async function answers(...options: string[]): Promise<{ results: Answer['results'][]; err: string; code: number }> {
    const { rows, said } = await desk.json<Answer>([
      ...['search', '--queries', 'queries.txt', '--corpus', 'library'],
      ...options,
    ]);
    return { results: rows.map(({ results }) => results), err: said.err, code: said.code! };
  }
  const stored = (folder: string): string[] =>
    readdirSync(join(desk.folder, 'kept/.glossator', folder)).map((name) =>
      join(desk.folder, 'kept/.glossator', folder, name),
    );

  it('answers as without it, also when files have changed, come or gone since', async () => {
    assert.deepEqual(await answers('--store', 'kept'), await answers());
    desk.write('library/tides.md', tides.replace('master', 'mistress'));
    desk.write('library/ovens.md', '# Ovens\n\nA slow oven keeps its heat.\n');
    rmSync(join(desk.folder, 'library/bread.txt'));
    const { results } = await answers('--store', 'kept');
    assert.deepEqual(results, (await answers()).results);
    assert.match(results[0]![0]!.snippet, /mistress/u);
    assert.deepEqual(new Set(results[2]!.map(({ path }) => path)), new Set(['library/ovens.md']));
  });

  it('takes the text out of a file once, and files a document once', async () => {
    const { results } = await answers('--store', 'kept');
    const blobs = [...stored('texts'), ...stored('index')];
    assert.equal(stored('texts').length, 1);
    for (const blob of blobs) utimesSync(blob, 1, 1);
    assert.deepEqual((await answers('--store', 'kept')).results, results);
    assert.deepEqual([...stored('texts'), ...stored('index')], blobs);
    for (const blob of blobs) assert.equal(statSync(blob).mtimeMs, 1000);
  });

  it('answers where what is stored is damaged', async () => {
    const { results } = await answers('--store', 'kept');
    for (const blob of [...stored('texts'), ...stored('index')]) truncateSync(blob, 40);
    assert.deepEqual(await answers('--store', 'kept'), { results, err: '', code: 0 });
  });

  it('leaves alone what else is in its folder', async () => {
    desk.write('library/index/mine', 'mine');
    desk.write('library/texts/mine', 'mine');
    utimesSync(join(desk.folder, 'library/index/mine'), 1, 1);
    const { results } = await answers('--store', 'library');
    assert.deepEqual((await answers('--store', 'library')).results, results);
    for (const name of ['index', 'texts'])
      assert.equal(readFileSync(join(desk.folder, 'library', name, 'mine'), 'utf8'), 'mine');
  });

  it('answers and says so where nothing can be stored', async () => {
    desk.write('kept', 'a file');
    const { results, err, code } = await answers('--store', 'kept');
    assert.deepEqual(results, (await answers()).results);
    assert.match(err, /^kept: The search index cannot be stored: /u);
    assert.equal(code, 0);
  });
});

import assert from 'node:assert/strict';
import { Desk, patience } from './support/glossator.ts';

interface Answer {
  readonly query: string;
  readonly ms: number;
  readonly results: readonly {
    path: string;
    start: number;
    end: number;
    score: number;
    heading: string;
    snippet: string;
    highlights: readonly { start: number; end: number }[];
  }[];
}
interface Summary {
  readonly documents: number;
  readonly passages: number;
  readonly bytes: number;
  readonly ms: number;
  readonly indexBytes: number;
}

const tides =
  '# Tides\n\n## Tables\n\nThe harbour master keeps the tide table under the lantern.\n\n## Moons\n\nA second moon would double the toll.\n';
const bread = 'On the baking of bread\n\nRye bread wants a slow oven and a patient baker.\n';

describe('glossator search', function () {
  this.timeout(patience);
  const desk = new Desk({
    'library/tides.md': tides,
    'library/deep/bread.txt': bread,
    'queries.txt': 'harbor mastr keeps\n\npatient bakr\n',
    'library/picture.png': 'no text',
  });
  after(() => desk.clear());

  it('finds a passage by misspelt words', async () => {
    const { rows, said } = await desk.json<Answer>(['search', 'harbor', 'mastr', 'keeps', '--corpus', 'library']);
    assert.equal(said.code, 0);
    assert.equal(rows.length, 1);
    assert.equal(rows[0]!.query, 'harbor mastr keeps');
    assert.ok(rows[0]!.ms >= 0);
    const [best] = rows[0]!.results;
    assert.equal(best!.path, 'library/tides.md');
    assert.match(tides.slice(best!.start, best!.end), /harbour master keeps/);
    assert.equal(best!.heading, 'Tables');
    for (const { start, end } of best!.highlights) assert.ok(start < end && end <= best!.snippet.length);
  });

  it('gives for a file of queries what it gives for each alone', async () => {
    const { rows } = await desk.json<Answer>(['search', '--queries', 'queries.txt', '--corpus', 'library']);
    assert.deepEqual(
      rows.map((row) => row.query),
      ['harbor mastr keeps', 'patient bakr'],
    );
    for (const { query, results } of rows) {
      const alone = await desk.json<Answer>(['search', query, '--corpus', 'library']);
      assert.deepEqual(results, alone.rows[0]!.results);
    }
  });

  it('reads queries from standard input', async () => {
    for (const args of [['-'], ['--queries', '-']]) {
      const { rows } = await desk.json<Answer>(
        ['search', ...args, '--corpus', 'library'],
        'patient bakr\nsecond moon\n',
      );
      assert.deepEqual(
        rows.map((row) => row.results[0]?.path),
        ['library/deep/bread.txt', 'library/tides.md'],
      );
    }
  });

  it('gives no more than the limit', async () => {
    const { rows } = await desk.json<Answer>(['search', 'the', 'toll', '--corpus', 'library', '--limit', '1']);
    assert.equal(rows[0]!.results.length, 1);
  });

  it('prints places as path, line and column', async () => {
    const { out } = await desk.run(['search', 'patient baker', '--corpus', 'library']);
    assert.match(out, /^library\/deep\/bread\.txt:3:1: /m);
  });

  it('says so where nothing is found', async () => {
    const { out, code } = await desk.run(['search', 'qqqqqqqq zzzzzzz', '--corpus', 'library']);
    assert.deepEqual([out, code], ['qqqqqqqq zzzzzzz: nothing found\n', 0]);
  });

  it('says so where the folder is missing, or is none', async () => {
    const missing = await desk.run(['search', 'bread', '--corpus', 'nowhere']);
    assert.equal(missing.code, 2);
    assert.match(missing.err, /^nowhere: /);
    const file = await desk.run(['search', 'bread', '--corpus', 'queries.txt']);
    assert.equal(file.code, 2);
    assert.match(file.err, /^queries\.txt: /);
  });

  it('says so where the queries are missing', async () => {
    const { code, err, out } = await desk.run(['search', '--queries', 'nowhere.txt', '--corpus', 'library']);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /^nowhere\.txt: /);
  });

  it('index says what a folder holds', async () => {
    const { rows, said } = await desk.json<Summary>(['index', '--corpus', 'library']);
    assert.equal(said.code, 0);
    const [summary] = rows as [Summary];
    assert.deepEqual([summary.documents, summary.bytes], [2, Buffer.byteLength(tides + bread)]);
    assert.ok(summary.passages >= 3 && summary.ms >= 0 && Number.isInteger(summary.indexBytes));
    assert.match((await desk.run(['index', '--corpus', 'library'])).out, /^documents +2\npassages +\d+\n/);
  });

  it('index of an empty folder holds nothing', async () => {
    const empty = new Desk();
    const { rows, said } = await empty.json<Summary>(['index', '--corpus', '.']);
    assert.deepEqual([said.code, rows[0]!.documents, rows[0]!.passages], [0, 0, 0]);
    empty.clear();
  });
});

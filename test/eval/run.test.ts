import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A scorer that says what it was given. */
const scorer = `import { readFileSync } from 'node:fs';
const [gold, pred] = ['--gold', '--pred'].map((o) => process.argv[process.argv.indexOf(o) + 1]);
const lines = (f) => readFileSync(f, 'utf8').split('\\n').filter(Boolean).map((l) => JSON.parse(l));
if (!lines(gold).every((row) => row.expected)) throw new Error('no answers');
console.log('calls', JSON.stringify(lines(pred).map((p) => p.calls)));
`;
const row = { id: 'a', text: '𝔄 call.[^n]\n\n[^n]: A note.\n', expected: { calls: [] } };

describe('the evaluation', function () {
  this.timeout(60_000);
  const shared = mkdtempSync(join(tmpdir(), 'glossator-shared-'));
  const set = join(shared, 'eval/2c-footnotes');
  mkdirSync(set, { recursive: true });
  writeFileSync(join(set, 'score.mjs'), scorer);
  writeFileSync(join(set, 'dev.jsonl'), JSON.stringify(row) + '\n');
  after(() => rmSync(shared, { recursive: true }));

  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'run.ts'), ...args, '--shared', shared],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };

  it('lets the set’s own scorer judge, in the units of its truth, and shows the peers beside', () => {
    const { status, stdout } = run('2c-footnotes');
    assert.equal(status, 0);
    assert.match(stdout, /calls \[\[\{"label":"n","start":7\}\]\]/);
    assert.match(stdout, /peers: pandoc/);
  });

  it('answers rows that carry no answers, and keeps the lines', () => {
    const [rows, out] = [join(shared, 'rows.jsonl'), join(shared, 'out.jsonl')];
    writeFileSync(rows, JSON.stringify({ id: 'b', text: row.text }) + '\n');
    const { status, stderr } = run('2c-footnotes', '--rows', rows, '--out', out);
    assert.equal(status, 0);
    assert.match(stderr, /no figures: .*no answers/);
    assert.deepEqual(JSON.parse(readFileSync(out, 'utf8')), {
      id: 'b',
      calls: [{ label: 'n', start: 7 }],
      defs: [{ label: 'n', start: 13, text: 'A note.' }],
      undefinedCalls: [],
      unusedDefs: [],
      duplicateDefs: [],
    });
  });

  it('says what is missing in one line', () => {
    const { status, stderr } = run('seeds');
    assert.equal(status, 2);
    assert.match(stderr, /^eval: the material is not there: .*corpus.*\n$/);
  });

  it('names the line of the rows that is not JSON', () => {
    const rows = join(shared, 'broken.jsonl');
    writeFileSync(rows, JSON.stringify(row) + '\nnonsense\n');
    const { status, stderr } = run('2c-footnotes', '--rows', rows);
    assert.equal(status, 2);
    assert.match(stderr, /broken\.jsonl:2: not a line of JSON/);
  });

  it('calls it misuse: a set that is not there, or one file for several sets', () => {
    assert.equal(run('nonsense').status, 2);
    assert.equal(run('--out', 'x').status, 2);
  });
});

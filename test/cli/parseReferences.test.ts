import assert from 'node:assert/strict';
import type { CslItem } from '../../src/core/bibliography/csl.ts';
import { Desk, patience } from './support/glossator.ts';

interface Row {
  readonly id: unknown;
  readonly csl: CslItem;
}

const entry = 'Ahlers, B. (2020). A study of rules. Journal of Order, 4(2), 10–20.';
const other = 'Brandt, C. (2021). Another study of rules. Journal of Order, 5(1), 1–9.';

describe('glossator parse-references', function () {
  this.timeout(patience);
  const desk = new Desk({ 'list.txt': `${entry}\r\n\r\n${other}\r\n` });
  after(() => desk.clear());

  it('reads a reference a line from standard input, numbered by line', async () => {
    const { rows, said } = await desk.json<Row>(['parse-references'], `${entry}\n\n${other}\n`);
    assert.equal(said.code, 0);
    assert.deepEqual(
      rows.map((row) => row.id),
      [1, 3],
    );
    assert.deepEqual(
      rows.map((row) => row.csl.title),
      ['A study of rules', 'Another study of rules'],
    );
    assert.equal(rows[0]!.csl.issued?.['date-parts'][0]?.[0], 2020);
  });

  it('reads files, and - among them', async () => {
    const { rows } = await desk.json<Row>(['parse-references', 'list.txt', '-'], entry);
    assert.deepEqual(
      rows.map((row) => row.id),
      [1, 3, 1],
    );
  });

  it('reads lines of JSON and keeps their ids', async () => {
    const lines = [{ id: 'a7', text: entry }, { text: other }, { id: 9, text: entry }].map((row) =>
      JSON.stringify(row),
    );
    const { rows } = await desk.json<Row>(['parse-references'], lines.join('\n'));
    assert.deepEqual(
      rows.map((row) => row.id),
      ['a7', 2, 9],
    );
  });

  it('says which line is not JSON, and goes on', async () => {
    const { rows, said } = await desk.json<Row>(
      ['parse-references'],
      `{"id":1,"text":"${entry}"}\n{"id":2,"txt":"x"}\nnot json\n{"id":4,"text":"${other}"}`,
    );
    assert.equal(said.code, 2);
    assert.deepEqual(
      rows.map((row) => row.id),
      [1, 4],
    );
    assert.match(said.err, /^-:2:1: .*\n-:3:1: .*\n$/);
  });

  it('prints the fields of each as text', async () => {
    const { out, code } = await desk.run(['parse-references'], entry);
    assert.equal(code, 0);
    assert.match(out, /^1\n/);
    assert.match(out, /^ {2}title +A study of rules$/m);
    assert.match(out, /^ {2}author +Ahlers, B\.?$/m);
    assert.match(out, /^ {2}issued +2020$/m);
  });

  it('prints nothing for nothing', async () => {
    const { code, out } = await desk.run(['parse-references'], '\n \n');
    assert.deepEqual([code, out], [0, '']);
  });

  it('lets no text steer the terminal', async () => {
    const steering = 'Ahlers, B. (2020). A \u001b[2Jstudy \u009b31mof\u202e rules.';
    const text = await desk.run(['parse-references'], steering);
    assert.doesNotMatch(text.out, /[\u001b\u009b\u202e]/u);
    const json = await desk.run(['parse-references', '--format', 'json'], steering);
    assert.doesNotMatch(json.out, /[\u001b\u009b]/u);
  });
});

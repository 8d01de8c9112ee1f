import assert from 'node:assert/strict';
import { chmodSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { CiteRecord } from '../../src/cli/citeRecord.ts';
import { Desk, patience } from './support/glossator.ts';

const good = 'As has been shown [1].\n\nReferences\n\n1. Ahlers, B. (2020). A study of rules.\n';
const binary = Uint8Array.from({ length: 4000 }, (_, i) => (i * 37) % 256);

describe('glossator with bad input', function () {
  this.timeout(patience);
  const desk = new Desk({
    'good.txt': good,
    'empty.txt': '',
    'binary.txt': binary,
    'folder/good.txt': good,
    'huge.txt': '',
    'mixed/good.txt': good,
    'mixed/binary.txt': binary,
    'mixed/huge.txt': '',
  });
  truncateSync(join(desk.folder, 'huge.txt'), 60_000_000);
  truncateSync(join(desk.folder, 'mixed/huge.txt'), 60_000_000);
  after(() => desk.clear());

  for (const [name, file, message] of [
    ['a file that is not there', 'missing.txt', /^missing\.txt: There is no such file\.$/m],
    ['a folder instead of a file', 'folder', /^folder: .*folder/m],
    ['a binary file', 'binary.txt', /^binary\.txt: .*binary/m],
    ['a file of 60 MB', 'huge.txt', /^huge\.txt: .*60\.0 MB.*limit is \d+ MB/m],
  ] as const) {
    it(`names ${name} and goes on with the rest`, async () => {
      const { rows, said } = await desk.json<CiteRecord>(['cite', file, 'good.txt']);
      assert.equal(said.code, 2);
      assert.match(said.err, message);
      assert.deepEqual(
        rows.map((row) => [row.path, row.citations.length]),
        [['good.txt', 1]],
      );
      for (const args of [
        ['terms', file],
        ['parse-references', file],
        ['terms', 'good.txt', '--glossary', file],
      ]) {
        const other = await desk.run(args);
        assert.equal(other.code, 2, args.join(' '));
        assert.match(other.err, message);
      }
    });
  }

  it('reads an empty file as an empty document', async () => {
    const { rows, said } = await desk.json<CiteRecord>(['cite', 'empty.txt', 'good.txt']);
    assert.equal(said.code, 0);
    assert.deepEqual(
      rows.map((row) => [row.path, row.citations.length]),
      [
        ['empty.txt', 0],
        ['good.txt', 1],
      ],
    );
    assert.match(said.err, /^empty\.txt: .*empty/m);
  });

  it('reads UTF-16 with offsets into the text', async () => {
    desk.write('wide.txt', Buffer.from('\ufeff' + good, 'utf16le'));
    const { rows, said } = await desk.json<CiteRecord>(['cite', 'wide.txt']);
    assert.equal(said.code, 0);
    assert.deepEqual(
      rows[0]!.citations.map((c) => good.slice(c.start, c.end)),
      ['[1]'],
    );
  });

  it('names the files of a corpus that could not be read, and reads the rest', async () => {
    const { rows, said } = await desk.json<{ documents: number }>(['index', '--corpus', 'mixed']);
    assert.equal(said.code, 2);
    assert.equal(rows[0]!.documents, 1);
    assert.match(said.err, /^mixed\/binary\.txt: /m);
    assert.match(said.err, /^mixed\/huge\.txt: .*limit/m);
  });

  it('names standard input that is no text', async () => {
    const child = desk.start(['cite', '-']);
    child.stdin.end(binary);
    const err: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text));
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(code, 2);
    assert.match(err.join(''), /^-: .*binary/);
  });

  it('names a file that it has no permission to read', async function () {
    // Root may read everything, so there is nothing to refuse.
    if (process.getuid?.() === 0) this.skip();
    desk.write('secret.txt', good);
    chmodSync(join(desk.folder, 'secret.txt'), 0);
    const { code, err } = await desk.run(['cite', 'secret.txt']);
    assert.equal(code, 2);
    assert.match(err, /^secret\.txt: .*permission is denied/);
  });

  it('does not wait for ever on what is no file', async () => {
    const { code, err } = await desk.run(['cite', '/dev/zero']);
    assert.equal(code, 2);
    assert.match(err, /^\/dev\/zero: /);
  });
});

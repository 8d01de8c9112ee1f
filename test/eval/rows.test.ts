import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRows } from './rows.ts';

describe('readRows', () => {
  it('gives the rows as they are, and never shows what is expected', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'glossator-rows-'));
    const file = join(folder, 'rows.jsonl');
    writeFileSync(file, '{"id":1,"text":"a","expected":{"x":1}}\n\n{"id":2,"text":"b\u2028c"}\n');
    const rows = [];
    for await (const row of readRows(file)) rows.push(row);
    rmSync(folder, { recursive: true });
    assert.deepEqual(rows, [
      { id: 1, text: 'a' },
      { id: 2, text: 'b\u2028c' },
    ]);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { parseReference } from '../../../src/core/bibliography/parseReference.ts';
import type { CslItem } from '../../../src/core/bibliography/csl.ts';

/** A row of the set of reference strings, as far as a prediction may see it. */
export interface RefparseRow {
  readonly id: string;
  readonly text: string;
}

/** The prediction for one row, in the form that the set's scorer reads. */
export function predict(row: RefparseRow): { id: string; csl: CslItem } {
  return { id: row.id, csl: parseReference(row.text) };
}

/** `node predict.ts ROWS.jsonl OUT.jsonl`: predicts every row and says how fast. */
function main([rows, out]: readonly string[]): void {
  if (!rows || !out) throw new Error('usage: node predict.ts ROWS.jsonl OUT.jsonl');
  const lines = readFileSync(rows, 'utf8').split('\n').filter(Boolean);
  const started = performance.now();
  const predictions = lines.map((line) => JSON.stringify(predict(JSON.parse(line) as RefparseRow)));
  const seconds = (performance.now() - started) / 1000;
  writeFileSync(out, `${predictions.join('\n')}\n`);
  console.log(`${lines.length} references in ${seconds.toFixed(2)} s: ${Math.round(lines.length / seconds)} a second`);
}

if (import.meta.main) main(process.argv.slice(2));

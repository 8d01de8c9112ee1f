import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { augment } from './augment.ts';
import { train } from './crf.ts';
import { exampleOf, readRows, trainable } from './data.ts';
import { packWeights } from './pack.ts';

/*
 * Trains the tagger of printed references: `node test/eval/refparse/train.ts [ROWS.jsonl]`. Reads only the rows whose
 * licence allows a model to ship (BSD-2-Clause and Apache-2.0), and writes src/core/bibliography/parse/model.ts.
 * The same rows give the same model.
 */
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const file = process.argv[2] ?? here('../../../../shared/eval/1-refparse/dev.jsonl');
if (!existsSync(file)) throw new Error(`There are no rows to train on at ${file}`);

const rows = readRows(file).filter(trainable);
const examples = rows.map(exampleOf).filter((example) => example !== null);
const trained = train([...examples, ...augment(rows, 12000)], {
  minCount: 3,
  l1: 1.5,
  rate: 0.1,
  epochs: 9,
  log: console.log,
});
const packed = packWeights(trained);
writeFileSync(
  here('../../../src/core/bibliography/parse/model.ts'),
  `/** The tagger's weights, packed. Written by test/eval/refparse/train.ts; holds hashes and numbers, no words. */\nexport const MODEL =\n  '${packed}';\n`,
);
console.log(`${Math.round(packed.length / 1000)} kB`);

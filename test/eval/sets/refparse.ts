import { goldAndPredictions } from '../evalSet.ts';
import type { EvalSet } from '../evalSet.ts';
import { predict } from '../refparse/predict.ts';
import type { RefparseRow } from '../refparse/predict.ts';
import { readRows } from '../rows.ts';

/** Printed references into CSL fields. */
export const refparse: EvalSet = {
  name: '1-refparse',
  rows: 'eval/1-refparse/dev.jsonl',
  peers: [
    { name: 'AnyStyle 1.6', figures: 'micro soft F1 88.0, whole reference right 62.5 %' },
    {
      name: 'AnyStyle 1.6 by source',
      figures:
        'social-en-endlist 92.0 / 72.7 %, social-de-endlist 81.4 / 47.1 %, social-de-footnote 73.9 / 34.6 %, articles 83.7 / 54.2 % (tagged-* is its own training data)',
    },
  ],
  async *predict({ rows }) {
    for await (const row of readRows<RefparseRow>(rows)) yield predict(row);
  },
  scorerArguments: (files) => [...goldAndPredictions(files), '--by', 'source'],
};

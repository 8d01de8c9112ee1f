import { referencesOf } from '../../../src/core/bibliography/references.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { goldAndPredictions } from '../evalSet.ts';
import type { EvalSet } from '../evalSet.ts';
import { readRows } from '../rows.ts';

interface Row {
  readonly id: string;
  readonly text: string;
}

/** The references of whole papers, as text extraction leaves them, in lists and in notes. */
export const reflist: EvalSet = {
  name: '1b-reflist',
  rows: 'eval/1b-reflist/dev.jsonl',
  peers: [
    {
      name: 'AnyStyle 1.6',
      figures: 'whole-reference F1 72.7 (English end lists 80.2, German 75.5, German footnotes 33.1)',
    },
  ],
  async *predict({ rows }) {
    for await (const { id, text } of readRows<Row>(rows)) {
      const references = referencesOf(parseDocument({ uri: id, text, format: 'plaintext' }));
      const works = references.flatMap((r) => (r.kind === 'entry' ? [r] : (r.works ?? [])));
      yield { id, refs: works.map(({ start, end }) => ({ start, end })) };
    }
  },
  scorerArguments: (files) => [...goldAndPredictions(files), '--by', 'source'],
};

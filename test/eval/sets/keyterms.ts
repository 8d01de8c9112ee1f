import { parseDocument } from '../../../src/core/document/parse.ts';
import { candidatesOf } from '../../../src/core/glossary/candidates/candidates.ts';
import { goldAndPredictions } from '../evalSet.ts';
import type { EvalSet } from '../evalSet.ts';
import { readRows } from '../rows.ts';

interface Row {
  readonly id: string;
  readonly text: string;
}

/** The most terms of a document that the set's scorer looks at, twice over: it leaves out what it finds equal. */
const enough = 30;

/** Key terms of a document, best first. Each document stands alone: no corpus tells which words are usual. */
export const keyterms: EvalSet = {
  name: '4-keyterms',
  rows: 'eval/4-keyterms/dev.jsonl',
  peers: [
    { name: 'YAKE', figures: 'F1@5/10/15 10.1/14.4/16.2' },
    { name: 'retext-keywords', figures: 'F1@5/10/15 11.6/15.6/16.7' },
    { name: 'keyword-extractor', figures: 'F1@5/10/15 10.7/13.5/13.7' },
  ],
  async *predict({ rows }) {
    for await (const { id, text } of readRows<Row>(rows)) {
      const candidates = candidatesOf(parseDocument({ uri: id, text, format: 'plaintext' }));
      yield { id, terms: candidates.slice(0, enough).map((candidate) => candidate.text) };
    }
  },
  scorerArguments: (files) => [...goldAndPredictions(files), '--by', 'lang'],
};

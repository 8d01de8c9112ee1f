import { definitionsOf } from '../../../src/core/glossary/definitions/definitions.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { goldAndPredictions } from '../evalSet.ts';
import type { EvalSet } from '../evalSet.ts';
import { readRows } from '../rows.ts';

interface Row {
  readonly id: string;
  readonly text: string;
}

/** The terms that laws and policies define for themselves, in the order in which they define them. */
export const definedTerms: EvalSet = {
  name: '4b-defined-terms',
  rows: 'eval/4b-defined-terms/dev.jsonl',
  peers: [{ name: 'YAKE', figures: 'its first fifty find about half in English, a third in German, none in Chinese' }],
  remark:
    'the truth is a rule’s: recall counts first. It keeps one form a language, so right definitions of other forms count against precision',
  async *predict({ rows }) {
    for await (const { id, text } of readRows<Row>(rows)) {
      const document = parseDocument({ uri: id, text, format: 'markdown' });
      const terms = [...new Set(definitionsOf(document).map(({ term }) => term))];
      yield { id, terms, defined: terms.map((term) => ({ term })) };
    }
  },
  scorerArguments: (files) => [...goldAndPredictions(files), '--by', 'lang'],
};

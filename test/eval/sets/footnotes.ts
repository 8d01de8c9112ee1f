import { parseDocument } from '../../../src/core/document/parse.ts';
import { footnotesOf } from '../../../src/core/citation/footnotes.ts';
import { codePointsBefore } from '../codePoints.ts';
import { goldAndPredictions } from '../evalSet.ts';
import type { EvalSet } from '../evalSet.ts';
import { readRows } from '../rows.ts';

interface Row {
  readonly id: string;
  readonly text: string;
}

/** Markdown footnotes: calls, definitions, and what is wrong with them. */
export const footnotes: EvalSet = {
  name: '2c-footnotes',
  rows: 'eval/2c-footnotes/dev.jsonl',
  peers: [{ name: 'pandoc', figures: 'agrees with the truth' }],
  remark: 'offsets are written as the set’s truth counts them, in code points; the product counts UTF-16 units',
  async *predict({ rows }) {
    for await (const { id, text } of readRows<Row>(rows)) {
      const found = footnotesOf(parseDocument({ uri: id, text, format: 'markdown' }));
      const labels = (of: readonly { readonly label?: string }[]): string[] => of.map(({ label }) => label ?? '');
      const at = codePointsBefore(text);
      yield {
        id,
        calls: found.calls.map((call) => ({ label: call.items[0]!.key, start: at(call.start) })),
        defs: found.definitions.map((definition) => ({
          label: definition.label,
          start: at(definition.start),
          text: definition.text,
        })),
        undefinedCalls: found.undefinedCalls.map((call) => call.items[0]!.key),
        unusedDefs: labels(found.unusedDefinitions),
        duplicateDefs: labels(found.duplicateDefinitions),
      };
    }
  },
  scorerArguments: goldAndPredictions,
};

import { parseDocument } from '../../../src/core/document/parse.ts';
import { citationsOf } from '../../../src/core/citation/citations.ts';
import type { Citation, CitationItem } from '../../../src/core/citation/citation.ts';
import { goldAndPredictions } from '../evalSet.ts';
import type { EvalSet } from '../evalSet.ts';
import { readRows } from '../rows.ts';

interface Row {
  readonly id: string;
  readonly format: 'pandoc-markdown' | 'latex';
  readonly text: string;
}

/** Citations of pandoc's Markdown and of LaTeX, as pandoc itself reads them. */
export const pandocCites: EvalSet = {
  name: '2a-pandoc-cites',
  rows: 'eval/2a-pandoc-cites/dev.jsonl',
  peers: [{ name: 'Zettlr', figures: 'F1 94.2 (Markdown 95.2, no LaTeX), locators 76.6' }],
  async *predict({ rows }) {
    for await (const { id, format, text } of readRows<Row>(rows)) {
      const document = parseDocument({ uri: id, text, format: format === 'latex' ? 'latex' : 'markdown' });
      const cites = citationsOf(document).filter((c) => c.style === 'pandoc' || c.style === 'latex');
      yield { id, cites: cites.flatMap(asGroups) };
    }
  },
  scorerArguments: (files) => [...goldAndPredictions(files), '--by', 'format'],
};

/** The set's groups are pandoc's: a work that a note names in passing is a group of its own. */
function asGroups({ start, end, items }: Citation): object[] {
  const [first, ...rest] = items;
  const named = rest.filter((item) => item.mode === 'author-in-text');
  const group = [first!, ...rest.filter((item) => item.mode !== 'author-in-text')];
  return [group, ...named.map((item) => [item])].map((citations) => ({ start, end, citations: citations.map(asRow) }));
}

const asRow = ({ key, mode, prefix, suffix, locator }: CitationItem): object => ({
  key,
  mode: mode ?? 'normal',
  ...(prefix === undefined ? {} : { prefix }),
  ...(suffix === undefined ? {} : { suffix }),
  ...(locator === undefined ? {} : { locator }),
});

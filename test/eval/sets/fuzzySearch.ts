import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { PassageIndex } from '../../../src/core/search/passageIndex.ts';
import { goldAndPredictions } from '../evalSet.ts';
import type { EvalSet } from '../evalSet.ts';
import { readRows } from '../rows.ts';

interface Row {
  readonly id: string;
  /** The name of the file beside the rows that holds the texts, without its ending. */
  readonly corpus: string;
  readonly query: string;
}

/** A known passage from a query with misspelt, missing, exchanged or unfinished words. */
export const fuzzySearch: EvalSet = {
  name: '7-fuzzysearch',
  rows: 'eval/7-fuzzysearch/dev.jsonl',
  peers: [
    { name: 'MiniSearch', figures: 'R@1 86.5, MRR .902' },
    { name: 'fuse.js', figures: 'R@1 65, MRR .699' },
    { name: 'uFuzzy', figures: 'R@1 64.5, MRR .686' },
  ],
  async *predict({ rows }) {
    const indexes = new Map<string, PassageIndex>();
    for await (const { id, corpus, query } of readRows<Row>(rows)) {
      let index = indexes.get(corpus);
      if (!index) indexes.set(corpus, (index = await indexOf(join(dirname(rows), `${corpus}.jsonl`))));
      const start = performance.now();
      const { results } = index.search(query, { limit: 10 });
      const ms = performance.now() - start;
      yield { id, ms, hits: results.map(({ uri, start: from, end }) => ({ docId: uri, start: from, end })) };
    }
  },
  scorerArguments: (files) => [...goldAndPredictions(files), '--by', 'lang'],
};

async function indexOf(file: string): Promise<PassageIndex> {
  const index = new PassageIndex();
  for await (const { docId, text } of readRows<{ docId: string; text: string }>(file))
    index.add(parseDocument({ uri: docId, text, format: 'markdown' }));
  return index;
}

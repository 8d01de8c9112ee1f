import Fuse from 'fuse.js';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { indexOf } from '../../src/cli/searchIndex.ts';
import { generateQueries, generateText } from './support/generate.ts';
import { timed } from './support/measure.ts';
import { languages } from './support/words.ts';
import type { Bench } from './bench.ts';

export const search: Bench = {
  name: 'search',
  question: 'How long does a query with a typo take, as the corpus grows?',
  async run(report) {
    for (const [passages, runs] of [
      [1000, 40],
      [10_000, 12],
    ] as const) {
      const { corpus, index } = corpusOf(passages);
      const texts = [...corpus.documents.values()].flatMap(({ reading, blocks }) =>
        blocks.map((b) => reading.text.slice(b.reading.start, b.reading.end)),
      );
      const alone = new Fuse(texts, { includeScore: true, includeMatches: true, ignoreLocation: true });
      const queries = generateQueries(4, texts.join('\n'), runs + 2);
      report.note(`${index.passages} passages in ${corpus.documents.size} documents`);
      const baseline = await timed((i) => alone.search(queries[i]!, { limit: 10 }), runs, 2);
      report.latencies('fuse.js alone', baseline);
      report.latencies('our index', await timed((i) => index.search(queries[i]!, { limit: 10 }), runs, 2), {
        name: 'fuse.js alone',
        times: baseline,
      });
    }
  },
};

/** Documents until there are as many passages as asked for. */
function corpusOf(passages: number): { corpus: Corpus; index: ReturnType<typeof indexOf> } {
  let corpus = Corpus.empty;
  const index = indexOf(corpus);
  for (let i = 0; index.passages < passages; i++) {
    const uri = `memory:/${i}.txt`;
    const text = generateText({ seed: i, length: 40_000, languages: [languages[i % languages.length]!] });
    const document = parseDocument({ uri, text, format: 'plaintext' });
    corpus = corpus.with(uri, { document });
    index.add(document);
  }
  return { corpus, index };
}

import { Corpus } from '../../src/core/corpus/corpus.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { parseGlossary } from '../../src/core/glossary/yaml.ts';
import { highlightsIn } from '../../src/features/highlights.ts';
import { TermIndex } from '../../src/features/termIndex.ts';
import { generateGlossary, generateText } from './support/generate.ts';
import { timed } from './support/measure.ts';
import { Random } from './support/random.ts';
import { lineStarts } from './support/lines.ts';
import type { Bench } from './bench.ts';

/** How many lines an editor asks for at a time. */
const viewport = 43;

export const tokens: Bench = {
  name: 'tokens',
  question: 'How long does an editor wait for the terms of one viewport of a 5 MB document?',
  async run(report) {
    const { yaml, wordings } = generateGlossary(2, 500);
    const text = generateText({ seed: 2, length: 4_000_000, terms: wordings });
    const starts = lineStarts(text);
    const random = new Random(2);
    const document = parseDocument({ uri: 'memory:/a.txt', text, format: 'plaintext' });
    const corpus = Corpus.empty.withAll([
      ['memory:/a.txt', { document }],
      ['memory:/glossary.yaml', { glossary: parseGlossary('memory:/glossary.yaml', yaml).value }],
    ]);
    report.note(
      `${(Buffer.byteLength(text) / 1e6).toFixed(1)} MB, ${starts.length} lines, ${wordings.length} wordings`,
    );
    const anyViewport = () => {
      const line = random.whole(0, starts.length - viewport - 1);
      return { start: starts[line]!, end: starts[line + viewport]! };
    };
    let index = TermIndex.empty;
    report.times('making the index of terms', await timed(() => (index = TermIndex.of(corpus, { keywords: true })), 5));
    let found = 0;
    const cold = await timed(() => (found += highlightsIn(index, document, anyViewport()).length), 1);
    report.times(`${viewport} lines, the first time`, cold);
    // What a pattern for the wordings costs that knows nothing of hyphens, breaks and folding.
    const pattern = new RegExp(
      wordings
        .toSorted((a, b) => b.length - a.length)
        .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('|'),
      'giu',
    );
    const plain = await timed(
      () => {
        const { start, end } = anyViewport();
        return [...text.slice(start, end).matchAll(pattern)].length;
      },
      300,
      20,
    );
    const warm = await timed(() => (found += highlightsIn(index, document, anyViewport()).length), 300, 20);
    report.latencies('one regular expression of all wordings', plain);
    report.latencies(`${viewport} lines anywhere`, warm, { name: 'regular expression', times: plain });
    report.value('terms a viewport', found / (warm.length + 21), '');
  },
};

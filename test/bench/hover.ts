import { citationsOf } from '../../src/core/citation/citations.ts';
import { cardAt } from '../../src/features/cardAt.ts';
import { TermCounts } from '../../src/features/termCounts.ts';
import { TermIndex } from '../../src/features/termIndex.ts';
import { loadCorpus } from '../../src/readers/loadCorpus.ts';
import { generateGlossary, generateText } from './support/generate.ts';
import { memoryWorkspace } from './support/memoryWorkspace.ts';
import { timed } from './support/measure.ts';
import { Random } from './support/random.ts';
import { languages } from './support/words.ts';
import type { Bench } from './bench.ts';

export const hover: Bench = {
  name: 'hover',
  question: 'How long does a hover card take in a 5 MB document, with 1,000 small ones around it?',
  async run(report) {
    const { yaml, wordings } = generateGlossary(3, 500);
    const uri = 'memory:/large.txt';
    const files = new Map([
      [uri, generateText({ seed: 3, length: 4_000_000, terms: wordings })],
      ['memory:/glossary.yaml', yaml],
    ]);
    for (let i = 0; i < 1000; i++) {
      files.set(
        `memory:/small-${i}.txt`,
        generateText({ seed: 1000 + i, length: 4000, languages: [languages[i % languages.length]!] }),
      );
    }
    const corpus = await loadCorpus(memoryWorkspace(files));
    const document = corpus.documents.get(uri)!;
    const index = TermIndex.of(corpus, { keywords: true });
    const terms = { index, counts: new TermCounts(index) };
    const citations = citationsOf(document);
    const occurrences = index.occurrencesIn(document);
    report.note(`${citations.length} citations, ${occurrences.length} terms in the document`);
    const random = new Random(3);
    const anyOf = (spans: readonly { start: number }[]) => spans[random.whole(0, spans.length - 1)]!.start + 1;
    report.times('the first card on a citation', await timed(() => cardAt(corpus, terms, uri, anyOf(citations)), 1));
    // The hover must at least look the document up and find the paragraph.
    const least = await timed(
      () => corpus.documents.get(uri)!.blocks.find((b) => b.end > document.text.length / 2),
      100,
      10,
    );
    report.latencies('finding the paragraph by walking the blocks', least);
    for (const [name, spans] of [
      ['a card on a citation', citations],
      ['a card on a term', occurrences],
    ] as const) {
      const times = await timed(() => cardAt(corpus, terms, uri, anyOf(spans)), 200, 20);
      report.latencies(name, times, { name: 'walking the blocks', times: least });
    }
    report.latencies(
      'nothing under the mouse',
      await timed(() => cardAt(corpus, terms, uri, random.whole(0, document.text.length)), 200, 20),
    );
  },
};

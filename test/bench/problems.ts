import { diagnosticsInSteps, diagnosticsOf } from '../../src/diagnostics/index.ts';
import { duplicatesAmong } from '../../src/core/evidence/duplicates.ts';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { quickFixesIn } from '../../src/features/actions/index.ts';
import { readText } from '../../src/readers/read.ts';
import type { Bench } from './bench.ts';
import { stepped, timed } from './support/measure.ts';
import { Random } from './support/random.ts';
import { families, words } from './support/words.ts';

const sizes = [5000, 20_000];
const uri = 'memory:/works.bib';

/** A library in which one work of fifty stands twice, misprinted, and many institutions have hundreds of works a year. */
function library(entries: number): string {
  const random = new Random(23);
  const said = (): string => Array.from({ length: random.whole(4, 9) }, () => random.pick(words.en)).join(' ');
  let last = '';
  return Array.from({ length: entries }, (_, i) => {
    const title = i % 50 === 1 ? last.replace(/[aeiou]/u, '') : said();
    last = title;
    const author = i % 5 < 2 ? '{Chamber of Audit}' : `${random.pick(families)}, ${random.pick(words.en)}`;
    return `@book{k${i}, author = {${author}}, title = {${title}}, year = {${random.whole(2015, 2020)}}}\n`;
  }).join('');
}

export const problems: Bench = {
  name: 'problems',
  question:
    'How long do the problems of a bibliography file take, right after it was read, and for how long does a step keep others waiting?',
  async run(report) {
    for (const size of sizes) {
      const text = library(size);
      const drafted = readText('memory:/a.md', 'As [@k1; @k2].\n', 'markdown');
      const times: number[] = [];
      const fixes: number[] = [];
      const compare: number[] = [];
      const longest: number[] = [];
      for (let run = 0; run < 4; run++) {
        const read = readText(uri, text, 'bibliography');
        const corpus = Corpus.empty.with('memory:/a.md', drafted).with(uri, read);
        const items = corpus.bibliographies.get(uri)!.entries.map(({ csl }) => csl);
        const [duplicates] = await timed(() => duplicatesAmong(items), 1);
        const [all] = await timed(() => diagnosticsOf(corpus, uri, { thisYear: 2025 }), 1);
        const [fix] = await timed(() => quickFixesIn(corpus, uri, { start: 500, end: 500 }), 1);
        const steps: number[] = [];
        stepped(
          diagnosticsInSteps(corpus.with(uri, readText(uri, text, 'bibliography')), uri, { thisYear: 2025 }),
          steps,
        );
        if (run === 0) continue; // Before the code is compiled.
        compare.push(duplicates!);
        times.push(all!);
        fixes.push(fix!);
        longest.push(Math.max(...steps));
      }
      report.latencies(`${size} entries: works that stand twice`, compare);
      report.latencies(`${size} entries: all problems`, times);
      report.latencies(`${size} entries: the longest step of that`, longest);
      report.latencies(`${size} entries: quick fixes at a place`, fixes);
    }
  },
};

import { entriesIn, referencesOf } from '../../src/core/bibliography/references.ts';
import { citationsOf } from '../../src/core/citation/citations.ts';
import type { Document } from '../../src/core/document/document.ts';
import { parseInSteps } from '../../src/core/document/parse.ts';
import type { Bench } from './bench.ts';
import { generateText, type GeneratedText } from './support/generate.ts';
import { median, stepped, timed } from './support/measure.ts';
import type { Report } from './support/report.ts';

/** Bytes of UTF-8 that each text has at least. */
const size = 5_000_000;
const runs = 7;

const texts: readonly (readonly [name: string, wanted: Omit<GeneratedText, 'seed' | 'length'>])[] = [
  ['plaintext as PDFs leave it', { format: 'plaintext', pages: true }],
  ['plaintext as PDFs leave it, in English alone', { format: 'plaintext', pages: true, languages: ['en'] }],
  ['markdown', { format: 'markdown' }],
  ['latex', { format: 'latex' }],
];

export const parse: Bench = {
  name: 'parse',
  question: `How fast is a text of ${size / 1e6} MB read as a document, and for how long does a step keep others waiting?`,
  async run(report) {
    for (const [name, wanted] of texts) await read(name, wanted, report);
  },
};

async function read(name: string, wanted: Omit<GeneratedText, 'seed' | 'length'>, report: Report): Promise<void> {
  // Letters beyond Latin take two or three bytes each.
  const length = wanted.languages ? size : size * 0.74;
  const text = generateText({ seed: 1, length, ...wanted });
  const format = wanted.format ?? 'plaintext';
  const megabytes = Buffer.byteLength(text) / 1e6;
  const steps: number[] = [];
  let document: Document | undefined;
  const parsing = await timed(
    () => (document = stepped(parseInSteps({ uri: 'memory:/a', text, format }), steps)),
    runs,
    2,
  );
  const least = await timed(() => text.split('\n').map((line) => line.split(' ')).length, runs, 1);
  const fresh = (): Document => ({ ...document! });
  const references = await timed(() => stepped(referencesOf.steps(fresh()), steps), runs, 1);
  const citations: number[] = [];
  for (let i = 0; i < runs; i++) {
    const one = fresh();
    referencesOf(one);
    citations.push(...(await timed(() => stepped(citationsOf.steps(one), steps), 1)));
  }
  const { blocks, pages } = document!;
  report.note(
    `${name}: ${megabytes.toFixed(1)} MB, ${blocks.length} blocks, ${pages.length} pages, ${citationsOf(document!).length} citations, ${entriesIn(document!).length} references`,
  );
  report.times('parsing', parsing, { name: 'split into words', times: least });
  report.value('parsing', megabytes / (median(parsing) / 1000), 'MB/s');
  report.value('the fastest run', megabytes / (Math.min(...parsing) / 1000), 'MB/s');
  report.times('its references', references);
  report.times('its citations', citations);
  report.value('all together', megabytes / ((median(parsing) + median(references) + median(citations)) / 1000), 'MB/s');
  report.latencies('a step', steps);
}

import { parseDocument } from '../../src/core/document/parse.ts';
import { citationsOf } from '../../src/core/citation/citations.ts';
import { generateText } from './support/generate.ts';
import { kept, median, timed } from './support/measure.ts';
import type { Bench } from './bench.ts';
import type { Report } from './support/report.ts';

/** The length of the text that is read, in UTF-16 units. */
const length = 2_000_000;

export const reading: Bench = {
  name: 'reading',
  question: 'How fast is a text read as a document, and what does the document take in memory?',
  async run(report) {
    for (const format of ['plaintext', 'markdown'] as const) await read(format, report);
  },
};

async function read(format: 'plaintext' | 'markdown', report: Report): Promise<void> {
  const text = generateText({ seed: 1, length, format });
  const megabytes = Buffer.byteLength(text) / 1e6;
  const parse = () => parseDocument({ uri: 'memory:/a', text, format });
  // Splitting into lines and words is the least that any reader does.
  const least = await timed(() => text.split('\n').map((line) => line.split(' ')).length, 5, 1);
  const times = await timed(parse, 5, 1);
  const document = kept(parse);
  const derived = kept(() => citationsOf(document.value));
  report.note(
    `${format}, ${megabytes.toFixed(1)} MB of UTF-8, ${document.value.blocks.length} blocks, ${derived.value.length} citations`,
  );
  report.times('parseDocument', times, { name: 'split into words', times: least });
  report.value('parseDocument', megabytes / (median(times) / 1000), 'MB/s');
  report.value('heap for the document besides its text', document.bytes / 1e6 / megabytes, 'MB per MB');
  report.value('heap for its citations and references', derived.bytes / 1e6 / megabytes, 'MB per MB');
}

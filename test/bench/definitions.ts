import { definitionsOf } from '../../src/core/glossary/definitions/definitions.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { generateText } from './support/generate.ts';
import { median, timed } from './support/measure.ts';
import type { Bench } from './bench.ts';

/** The length of the text that is looked through, in UTF-16 units. */
const length = 5_000_000;

export const definitions: Bench = {
  name: 'definitions',
  question: 'How fast are the definitions and abbreviations of a long document found?',
  async run(report) {
    const text = generateText({ seed: 1, length, format: 'markdown' });
    const megabytes = Buffer.byteLength(text) / 1e6;
    // What is derived of a document is remembered, so each run reads one of its own.
    const documents = Array.from({ length: 4 }, (_, i) =>
      parseDocument({ uri: `memory:/${i}`, text, format: 'markdown' }),
    );
    let found = 0;
    const times = await timed(() => (found = definitionsOf(documents.pop()!).length), 3, 1);
    report.note(`${megabytes.toFixed(1)} MB of UTF-8, ${found} definitions`);
    report.times('definitionsOf', times);
    report.value('definitionsOf', megabytes / (median(times) / 1000), 'MB/s');
  },
};

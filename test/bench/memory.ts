import { citationsOf } from '../../src/core/citation/citations.ts';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { resolveCitation } from '../../src/core/corpus/resolution.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import type { Bench } from './bench.ts';
import { generateText } from './support/generate.ts';
import { heapUsed } from './support/measure.ts';
import { languages } from './support/words.ts';

const documents = 1000;
const edits = 50;

const formatOf = (i: number) => (i % 8 < 4 ? 'plaintext' : 'markdown');

export const memory: Bench = {
  name: 'memory',
  question: `What do ${documents.toLocaleString('en')} documents take in memory, and what is left of one after an edit?`,
  run(report) {
    const before = heapUsed();
    const texts = Array.from({ length: documents }, (_, i) =>
      generateText({
        seed: i,
        length: 20_000,
        languages: [languages[i % languages.length]!],
        format: formatOf(i),
        pages: true,
      }),
    );
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const withTexts = heapUsed();
    let corpus = Corpus.empty.withAll(
      texts.map((text, i) => {
        const uri = `memory:/${i}`;
        return [uri, { document: parseDocument({ uri, text, format: formatOf(i) }) }];
      }),
    );
    const parsed = heapUsed();
    for (const document of corpus.documents.values()) citationsOf(document);
    const cited = heapUsed();
    let resolved = 0;
    for (const document of corpus.documents.values())
      for (const citation of citationsOf(document))
        resolved += resolveCitation(corpus, document, citation).found.length;
    const all = heapUsed();
    report.note(
      `${documents} documents, half of them Markdown, ${(bytes / 1e6).toFixed(1)} MB, ${resolved} citations resolved`,
    );
    const perDocument = (from: number, to: number): number => (to - from) / documents / 1000;
    report.value('the text', perDocument(before, withTexts), 'kB a document');
    report.value('the document besides its text', perDocument(withTexts, parsed), 'kB a document');
    report.value('its citations and references', perDocument(parsed, cited), 'kB a document');
    report.value('what resolving them leaves', perDocument(cited, all), 'kB a document');
    report.value('all of it', (all - before) / bytes, 'bytes per byte of text');
    for (let i = 0; i < edits; i++) {
      const text = `${texts[0]!.slice(0, 100)} ${i} ${texts[0]!.slice(100)}`;
      const document = parseDocument({ uri: 'memory:/0', text, format: formatOf(0) });
      corpus = corpus.with('memory:/0', { document });
      for (const citation of citationsOf(document)) resolveCitation(corpus, document, citation);
    }
    report.value('left behind by an edit', (heapUsed() - all) / edits / 1000, 'kB');
    return Promise.resolve();
  },
};

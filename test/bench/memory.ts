import { citationsOf } from '../../src/core/citation/citations.ts';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { resolveCitation } from '../../src/core/corpus/resolution.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { parseGlossary } from '../../src/core/glossary/yaml.ts';
import { TermIndex } from '../../src/features/termIndex.ts';
import type { Bench } from './bench.ts';
import { generateGlossary, generateText } from './support/generate.ts';
import { memoryUsed } from './support/measure.ts';
import { languages } from './support/words.ts';

const documents = 1000;
const edits = 50;

const formatOf = (i: number) => (i % 8 < 4 ? 'plaintext' : 'markdown');

export const memory: Bench = {
  name: 'memory',
  question: `What do ${documents.toLocaleString('en')} documents take in memory, and what is left of one after an edit?`,
  run(report) {
    const { yaml, wordings: terms } = generateGlossary(3, 200);
    const before = memoryUsed();
    const texts = Array.from({ length: documents }, (_, i) =>
      generateText({
        seed: i,
        length: 20_000,
        languages: [languages[i % languages.length]!],
        format: formatOf(i),
        pages: true,
        terms,
      }),
    );
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const withTexts = memoryUsed();
    let corpus = Corpus.empty.withAll(
      texts.map((text, i) => {
        const uri = `memory:/${i}`;
        return [uri, { document: parseDocument({ uri, text, format: formatOf(i) }) }];
      }),
    );
    const parsed = memoryUsed();
    for (const document of corpus.documents.values()) citationsOf(document);
    const cited = memoryUsed();
    let resolved = 0;
    for (const document of corpus.documents.values())
      for (const citation of citationsOf(document))
        resolved += resolveCitation(corpus, document, citation).found.length;
    const linked = memoryUsed();
    const glossary = parseGlossary('memory:/glossary.yaml', yaml).value;
    const index = TermIndex.of(corpus.with('memory:/glossary.yaml', { glossary }), { keywords: true });
    let occurrences = 0;
    for (const document of corpus.documents.values()) occurrences += index.occurrencesIn(document).length;
    const all = memoryUsed();
    report.note(
      `${documents} documents, half of them Markdown, ${(bytes / 1e6).toFixed(1)} MB, ${resolved} citations resolved, ${occurrences} terms`,
    );
    const perDocument = (from: number, to: number): number => (to - from) / documents / 1000;
    report.value('the text', perDocument(before, withTexts), 'kB a document');
    report.value('the document besides its text', perDocument(withTexts, parsed), 'kB a document');
    report.value('its citations and references', perDocument(parsed, cited), 'kB a document');
    report.value('what resolving them leaves', perDocument(cited, linked), 'kB a document');
    report.value('what looking for terms leaves', perDocument(linked, all), 'kB a document');
    report.value('all of it', (all - before) / bytes, 'bytes per byte of text');
    for (let i = 0; i < edits; i++) {
      const text = `${texts[0]!.slice(0, 100)} ${i} ${texts[0]!.slice(100)}`;
      const document = parseDocument({ uri: 'memory:/0', text, format: formatOf(0) });
      corpus = corpus.with('memory:/0', { document });
      for (const citation of citationsOf(document)) resolveCitation(corpus, document, citation);
    }
    report.value('left behind by an edit', (memoryUsed() - all) / edits / 1000, 'kB');
    return Promise.resolve();
  },
};

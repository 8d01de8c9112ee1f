import { parseBibliography } from '../../src/core/bibliography/formats/index.ts';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { completionsAt } from '../../src/features/completion/completion.ts';
import { prepareCandidates } from '../../src/features/completion/candidates.ts';
import type { Bench } from './bench.ts';
import { generateBibtex } from './support/bibtex.ts';
import { timed } from './support/measure.ts';

const entries = 20_000;
/** How often each query is typed. */
const rounds = 5;

/** What a writer looks for, typed letter by letter. The last is nowhere, so that nothing stops the search. */
const queries: readonly (readonly [by: string, query: string])[] = [
  ['author', 'brenwick'],
  ['title word', 'governance'],
  ['year', '2014'],
  ['author and year', 'muller 2014'],
  ['key', 'key19999'],
  ['nothing that there is', 'zzyzx'],
];

export const completion: Bench = {
  name: 'completion',
  question: `How long does a list of works take after each letter, with ${entries.toLocaleString('en')} references in a bibliography?`,
  async run(report) {
    const bibtex = generateBibtex(entries);
    const { value } = parseBibliography('memory:/works.bib', bibtex, 'bibtex');
    const bibliography = { uri: 'memory:/works.bib', entries: value };
    const text = 'A draft.\n\nAs has been said [@';
    const document = parseDocument({ uri: 'memory:/draft.md', text, format: 'markdown' });
    const corpus = Corpus.empty.withAll([
      ['memory:/works.bib', { bibliography }],
      ['memory:/draft.md', { document }],
    ]);
    report.note(`${(bibtex.length / 1e6).toFixed(1)} MB of BibTeX`);
    const steps: number[] = [];
    const preparing = prepareCandidates(bibliography);
    for (let done = false; !done;) steps.push(...(await timed(() => (done = preparing.next().done === true), 1)));
    report.latencies('a step of the preparation, once a file', steps);
    for (const [by, query] of queries) {
      const times: number[] = [];
      let found = 0;
      for (let round = 0; round < rounds; round++) {
        for (let length = 0; length <= query.length; length++) {
          const now = text + query.slice(0, length);
          times.push(
            ...(await timed(() => (found = completionsAt(corpus, document, now, now.length)?.items.length ?? 0), 1)),
          );
        }
      }
      report.latencies(`by ${by}: “${query}”, ${found} offered`, times);
    }
  },
};

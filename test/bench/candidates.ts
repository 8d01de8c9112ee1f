import { parseDocument } from '../../src/core/document/parse.ts';
import { candidatesOf } from '../../src/core/glossary/candidates/candidates.ts';
import { corpusCandidates } from '../../src/core/glossary/candidates/corpusCandidates.ts';
import { generateText } from './support/generate.ts';
import { timed } from './support/measure.ts';
import type { Bench } from './bench.ts';

const documents = 1000;
const length = 40_000;
const terms = ['harbour toll', 'tide table', 'Sluice Board', 'fish ladder', 'quay owner', 'ferry licence'];

export const candidates: Bench = {
  name: 'candidates',
  question: 'How long does a corpus of 1,000 documents take to propose its key terms, and how long do others wait?',
  async run(report) {
    const corpus = Array.from({ length: documents }, (_, seed) =>
      parseDocument({ uri: `memory:/${seed}`, text: generateText({ seed, length, terms }), format: 'plaintext' }),
    );
    const megabytes = corpus.reduce((sum, document) => sum + document.text.length, 0) / 1e6;
    report.note(`${documents} documents in four languages, ${megabytes.toFixed(1)} million UTF-16 units`);
    const steps: number[] = [];
    const start = performance.now();
    const work = corpusCandidates(corpus);
    for (let done = false; !done;) {
      const before = performance.now();
      done = work.next().done === true;
      steps.push(performance.now() - before);
    }
    const seconds = (performance.now() - start) / 1000;
    report.value('the whole corpus', seconds, 's');
    report.value('documents', documents / seconds, 'a second');
    report.value('text', megabytes / seconds, 'million units a second');
    report.latencies('one step', steps);
    const again = await timed(
      () => {
        for (const work of [corpusCandidates(corpus)]) while (!work.next().done);
      },
      5,
      1,
    );
    report.times('the whole corpus again, nothing changed', again);
    const long = parseDocument({
      uri: 'memory:/long',
      text: generateText({ seed: 7, length: 5_000_000, terms }),
      format: 'plaintext',
    });
    const before = performance.now();
    candidatesOf(long);
    report.value('one document of 5 million units', performance.now() - before, 'ms');
  },
};

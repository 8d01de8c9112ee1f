import { candidatesOf } from '../../src/features/completion/candidates.ts';
import { maxCompletions } from '../../src/features/completion/completion.ts';
import { lookUp } from '../../src/features/completion/lookUp.ts';
import { prepareCitable, citableWorks } from '../../src/features/citing/citableWorks.ts';
import { loadCorpus } from '../../src/readers/loadCorpus.ts';
import type { Bench } from './bench.ts';
import { generateText } from './support/generate.ts';
import { timed } from './support/measure.ts';
import { memoryWorkspace } from './support/memoryWorkspace.ts';
import { Random } from './support/random.ts';
import { families, words } from './support/words.ts';

const entries = 20_000;
const documents = 2000;

export const citing: Bench = {
  name: 'citing',
  question: `How long does a keystroke in Insert Citation take, with ${entries} references and ${documents} documents?`,
  async run(report) {
    const random = new Random(23);
    const title = (i: number): string => `${Array.from({ length: 7 }, () => random.pick(words.en)).join(' ')} ${i}`;
    const titles = Array.from({ length: entries }, (_, i) => title(i));
    const bib = titles.map((said, i) => `@article{${random.pick(families)}${i},\n author = {${random.pick(families)}, ${random.pick(words.en)} and ${random.pick(families)}, A.},\n title = {${said}},\n year = ${random.whole(1950, 2025)}\n}`); // prettier-ignore
    const files = new Map([
      ['memory:/works.bib', bib.join('\n')],
      ['memory:/draft.md', '# A draft\n\nTo be written.\n'],
    ]);
    for (let i = 0; i < documents; i++)
      files.set(`memory:/d${i}.md`, `# ${title(i)}\n\nAda ${random.pick(families)}\n\nPublished 2011\n\n${generateText({ seed: i, length: 500, format: 'markdown' })}`); // prettier-ignore
    const corpus = await loadCorpus(memoryWorkspace(files));
    const draft = corpus.documents.get('memory:/draft.md')!;
    const bibliography = corpus.bibliographies.get('memory:/works.bib')!;
    report.times('preparing the references, in steps', await timed(() => [...prepareCitable(bibliography)], 1));
    report.times('the first question', await timed(() => citableWorks(corpus, draft, 'a', 60), 1));
    const typed = Array.from({ length: 40 }, () => {
      const [first, second] = random.pick(titles).split(' ').slice(1);
      const [family, wrong] = [random.pick(families), second!.slice(0, 2) + second!.slice(3)];
      return random.pick([`${first} ${second}`, `${family} ${first}`, `${first} ${wrong}`, `${family} 19`, family]);
    }).flatMap((query) => Array.from(query, (_, i) => query.slice(0, i + 1)));
    report.note(`${typed.length} keystrokes, misspelt words among them`);
    const ask = (i: number) => citableWorks(corpus, draft, typed[i % typed.length]!, 60);
    report.latencies('a keystroke', await timed(ask, typed.length, 40));
    const lists = [candidatesOf(bibliography)];
    const complete = (i: number) => lookUp(lists, typed[i % typed.length]!, maxCompletions);
    report.latencies('completion of a key', await timed(complete, typed.length, 40));
    report.latencies('completion of what no work has', await timed((i) => lookUp(lists, `qqqx${i}`, 100), 200, 20));
  },
};

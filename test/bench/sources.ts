import { parseDocument } from '../../src/core/document/parse.ts';
import { citationsOf } from '../../src/core/citation/citations.ts';
import type { Corpus } from '../../src/core/corpus/corpus.ts';
import { readCitedWorks } from '../../src/core/corpus/citedBy.ts';
import { resolveCitation } from '../../src/core/corpus/resolution.ts';
import { companionsOf, sourceOf } from '../../src/core/corpus/works.ts';
import { passagesOf } from '../../src/core/search/passages.ts';
import { cardAt } from '../../src/features/cardAt.ts';
import { TermCounts } from '../../src/features/termCounts.ts';
import { TermIndex } from '../../src/features/termIndex.ts';
import { loadCorpus } from '../../src/readers/loadCorpus.ts';
import type { Bench } from './bench.ts';
import { generateGlossary, generateText } from './support/generate.ts';
import { timed } from './support/measure.ts';
import { memoryWorkspace } from './support/memoryWorkspace.ts';
import { Random } from './support/random.ts';
import { families, languages, words } from './support/words.ts';

const documents = 10_000;
const cited = 200;
const draftUri = 'memory:/draft.md';

/** A work with a title, an author and a year, and what a reference list prints of it. */
interface Work {
  readonly uri: string;
  readonly text: string;
  readonly entry: string;
}

function work(random: Random, i: number): Work {
  const said = Array.from({ length: random.whole(4, 8) }, () => random.pick(words.en)).join(' ');
  const title = `${capital(said)} of ${random.pick(families)} ${i}`;
  const [given, family, year] = [capital(random.pick(words.en)), random.pick(families), random.whole(1990, 2025)];
  const language = languages[i % languages.length]!;
  const body = generateText({ seed: 5000 + i, length: 3000, languages: [language], format: 'markdown' });
  return {
    uri: `memory:/work-${i}.md`,
    text: `# ${title}\n\n${given} ${family}\n\nPublished ${year}\n\n${body}`,
    entry: `${family}, ${given[0]}. (${year}). ${title}. Journal of Order, 3(1), 1–30.`,
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A draft that says of each of some works what one of its passages says, in a few of its words. */
function draft(random: Random, works: readonly Work[]): string {
  const claims = works.map(({ uri, text }, i) => {
    const passages = passagesOf(parseDocument({ uri, text, format: 'markdown' })).filter((p) => p.text.length > 200);
    const said = random.pick(passages).text.replace(/[[\]\d–,.]+/gu, ' ').slice(20, 160); // prettier-ignore
    return `It is held that ${said} [${i + 1}].`;
  });
  const list = works.map(({ entry }, i) => `[${i + 1}] ${entry}`);
  return `# A draft\n\n${claims.join('\n\n')}\n\n## References\n\n${list.join('\n\n')}\n`;
}

export const sources: Bench = {
  name: 'sources',
  question: `How long does it take from a citation to its passage, with ${documents} documents in the corpus?`,
  async run(report) {
    const random = new Random(17);
    const works = Array.from({ length: documents }, (_, i) => work(random, i));
    const chosen = Array.from({ length: cited }, () => random.pick(works));
    const { yaml } = generateGlossary(17, 500);
    const text = draft(random, chosen);
    // Each document cites a few works, so that those of the draft are cited elsewhere too.
    const citesSome = (text: string): string =>
      `${text}\n\nSo it was held [1, p. 3] and again [2].\n\n## References\n\n${[1, 2, 3].map((n) => `[${n}] ${random.pick(chosen).entry}`).join('\n\n')}\n`;
    const files = new Map(works.map((w) => [w.uri, citesSome(w.text)]));
    files.set(draftUri, text).set('memory:/glossary.yaml', yaml);
    let corpus: Corpus = await loadCorpus(memoryWorkspace(files));
    for (const { uri } of chosen) passagesOf(corpus.documents.get(uri)!);
    const index = TermIndex.of(corpus, { keywords: true });
    const terms = { index, counts: new TermCounts(index) };
    const document = corpus.documents.get(draftUri)!;
    const citations = citationsOf(document);
    const found = citations.flatMap((citation) => resolveCitation(corpus, document, citation).found);
    const right = found.filter(
      ({ item, reference }) => sourceOf(corpus, reference.csl, reference.text)?.document.uri === chosen[Number(item.key) - 1]!.uri, // prettier-ignore
    );
    report.note(`${citations.length} citations; ${right.length} of ${found.length} sources are the right ones`);
    const card = (i: number) => cardAt(corpus, terms, draftUri, citations[i % citations.length]!.start + 1);
    report.latencies(
      'from a reference to its source',
      await timed((i) => sourceOf(corpus, found[i % found.length]!.reference.csl), 200, 20),
    );
    report.latencies('a card on a source first read', await timed(card, citations.length - 20, 0));
    report.latencies('a card on a source read before', await timed(card, 200, 0));
    const all = [...corpus.bibliographies.values(), ...corpus.documents.values()];
    const reading = await timed(() => all.forEach((file) => [...readCitedWorks(file)]), 1);
    report.times('reading what all documents cite, in steps', reading);
    report.latencies('a card that knows who else cites the work', await timed(card, 200, 5));
    const edited = parseDocument({ uri: draftUri, text: `${text} `, format: 'markdown' });
    const times: number[] = [];
    for (let i = 0; i < 50; i++) {
      corpus = corpus.with(draftUri, { document: i % 2 === 0 ? edited : document });
      citationsOf(corpus.documents.get(draftUri)!);
      times.push(...(await timed(() => card(i), 1)));
    }
    report.latencies('a card right after an edit', times);
    const companions: number[] = [];
    for (let i = 0; i < 20; i++) {
      corpus = corpus.with(draftUri, { document: i % 2 === 0 ? edited : document });
      companions.push(...(await timed(() => companionsOf(corpus, corpus.documents.get(works[i]!.uri)!), 1)));
    }
    report.latencies('the companions of a document, after an edit', companions);
  },
};

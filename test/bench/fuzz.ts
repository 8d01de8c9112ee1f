import { citationsOf } from '../../src/core/citation/citations.ts';
import { citedKeysOf } from '../../src/core/citation/citedKeys.ts';
import { footnotesOf } from '../../src/core/citation/footnotes.ts';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { cardAt } from '../../src/features/cardAt.ts';
import { cardMarkdown, type CardActions } from '../../src/features/cardMarkdown.ts';
import { commandAddress } from '../../src/features/markdown.ts';
import { TermCounts } from '../../src/features/termCounts.ts';
import { TermIndex } from '../../src/features/termIndex.ts';
import { kindOf, readText } from '../../src/readers/read.ts';
import { foreignMarkup } from '../support/cardMarkup.ts';
import { hostileDocument, hostileNeighbours } from '../support/hostileDocuments.ts';
import { Random } from './support/random.ts';
import type { Bench } from './bench.ts';

/** Documents that are made and read: FUZZ_COUNT, from FUZZ_SEED on, a seed each. */
const count = Number(process.env['FUZZ_COUNT'] ?? 100_000);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1);
/** So many failures are printed. */
const shown = 20;

export const fuzz: Bench = {
  name: 'fuzz',
  question: 'Does any document raise an exception, or bring markup, a link or a command of its own into a card?',
  run(report) {
    const neighbours = Corpus.empty.withAll(
      Object.entries(hostileNeighbours).map(([name, text]) => [
        `file:///${name}`,
        readText(`file:///${name}`, text, kindOf(name)!),
      ]),
    );
    const failures: string[] = [];
    let [cards, citations] = [0, 0];
    for (let seed = firstSeed; seed < firstSeed + count; seed++) {
      const { name, text } = hostileDocument(new Random(seed));
      try {
        const found = cardsOf(neighbours, `file:///${name}`, text);
        cards += found.cards;
        citations += found.citations;
        failures.push(...found.foreign.map((what) => `seed ${seed}: ${what}`));
      } catch (error) {
        failures.push(`seed ${seed}: ${(error as Error).stack?.split('\n').slice(0, 3).join(' | ')}`);
      }
    }
    report.note(`seeds ${firstSeed} to ${firstSeed + count - 1}`);
    report.value('documents', count, '');
    report.value('citations', citations, '');
    report.value('cards', cards, '');
    report.value('failures', failures.length, '');
    for (const failure of failures.slice(0, shown)) report.note(failure);
    return failures.length === 0 ? Promise.resolve() : Promise.reject(new Error(`${failures.length} failures`));
  },
};

/** Makes the card of every citation and every term of a document, and says what in them did not come from us. */
export function cardsOf(
  neighbours: Corpus,
  uri: string,
  text: string,
): { cards: number; citations: number; foreign: string[] } {
  const content = readText(uri, text, kindOf(uri)!);
  const document = content.document!;
  const corpus = neighbours.with(uri, content);
  const index = TermIndex.of(corpus, { keywords: true });
  const terms = { index, counts: new TermCounts(index) };
  const citations = citationsOf(document);
  footnotesOf(document);
  citedKeysOf(document);
  const offsets = [
    ...citations.flatMap(({ start, end }) => [start, end - 1]),
    ...index.occurrencesIn(document).map(({ start }) => start),
  ];
  const foreign: string[] = [];
  for (const { start, end, text: printed } of citations)
    if (text.slice(start, end) !== printed) foreign.push(`a citation is not what stands at ${start}`);
  let cards = 0;
  for (const offset of offsets) {
    const card = cardAt(corpus, terms, uri, offset);
    if (!card) continue;
    cards++;
    const commands = new Set<string>();
    const made = (address: string): string => {
      commands.add(address);
      return address;
    };
    const actions: CardActions = {
      open: (location) => made(commandAddress('glossator.openPlace', location)),
      copy: (copied) => made(commandAddress('glossator.copyText', copied)),
      search: (query) => made(commandAddress('glossator.search', query)),
      explain: () => made(commandAddress('glossator.explain', offset)),
      findCitations: () => made(commandAddress('glossator.findCitations', offset)),
    };
    for (const markdown of [cardMarkdown(card, actions), cardMarkdown(card)])
      foreign.push(...foreignMarkup(markdown, commands));
  }
  return { cards, citations: citations.length, foreign };
}

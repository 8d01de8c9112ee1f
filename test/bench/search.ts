import { PassageIndex } from '../../src/core/search/passageIndex.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { Reading } from '../../src/core/text/reading.ts';
import { SegmentBuilder } from '../../src/core/search/segment/segmentBuilder.ts';
import type { Bench } from './bench.ts';
import { timed, type Times } from './support/measure.ts';
import { PassageGenerator, remembered } from './support/passages.ts';
import { Random } from './support/random.ts';
import type { Report } from './support/report.ts';
import { peers, type SearchPeer } from './support/searchPeers.ts';
import type { GeneratedLanguage } from './support/words.ts';

/** Passages to a document, and of how many the peers are asked: beyond that most take seconds a query. */
const perDocument = 60;
const mostForPeers = 10_000;
const known = 200;
const typed = 40;

/** `GLOSSATOR_BENCH_PASSAGES=1000000` measures that many besides, in German. */
const sizes = [1000, 10_000, 100_000];
const further = Number(process.env['GLOSSATOR_BENCH_PASSAGES'] ?? 0);

export const search: Bench = {
  name: 'search',
  question: 'How fast and how well are known passages found by misspelt words, as the corpus grows?',
  async run(report) {
    for (const language of ['en', 'de', 'ru', 'zh'] as const) {
      for (const size of language === 'de' ? sizes : sizes.slice(-1)) await measure(report, language, size);
    }
    if (further > 0) await measure(report, 'de', further);
  },
};

interface Item {
  readonly passage: number;
  readonly exact: string;
  readonly misspelt: string;
}

async function measure(report: Report, language: GeneratedLanguage, size: number): Promise<void> {
  const generator = new PassageGenerator(language, size);
  const passages = Array.from({ length: size }, () => generator.passage());
  const bytes = passages.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  report.note(`${language}: ${size} passages, ${(bytes / 1e6).toFixed(1)} MB`);
  const random = new Random(7);
  const items = Array.from({ length: known }, (): Item => {
    const passage = random.whole(0, size - 1);
    return { passage, ...remembered(random, passages[passage]!, language) };
  }).filter(({ misspelt }) => misspelt.length > 5);

  const build = await timed(() => segmentOf(passages), size > 100_000 ? 1 : 2);
  report.value('  build', bytes / 1e3 / Math.min(...build), 'MB/s');
  const index = indexOf(passages);
  const { text, index: others } = index.size;
  report.value('  index beside the folded text', others / size, 'bytes a passage');
  report.value('  folded text', text / size, 'bytes a passage');

  const ours: SearchPeer = {
    name: 'ours',
    search: (query) =>
      index.search(query, { limit: 10 }).results.map(({ uri, start }) => numbers.get(`${uri} ${start}`)!),
  };
  const numbers = numbersOf(passages);
  // The best that can be had: the words as they stand, which formulas make ambiguous.
  report.value('  unedited, recall@10', quality(items, passages, ours, ({ exact }) => `${exact} `).recall10, '');
  await known10(report, items, passages, ours);
  report.latencies('  ours, per keystroke', await keystrokes(items, language, ours));
  report.latencies('  ours, a phrase', await timed((i) => ours.search(`"${items[i % items.length]!.exact}"`), 40, 2));
  const edited = parseDocument({ uri: 'edited', text: passages.slice(0, 100).join('\n\n'), format: 'plaintext' });
  const change = await timed(
    (i) => {
      index.add(i % 2 === 0 ? edited : { ...edited });
      index.search('edited', { limit: 1 });
    },
    10,
    2,
  );
  report.times('  100 edited passages, until they are found', change);
  for (const peer of size <= mostForPeers ? await peers(passages) : []) await known10(report, items, passages, peer);
}

/** Latency and quality of one engine over the known items. */
async function known10(
  report: Report,
  items: readonly Item[],
  passages: readonly string[],
  peer: SearchPeer,
): Promise<void> {
  const asked = peer.slow ? items.slice(0, 20) : items;
  const times: Times = await timed(
    (i) => peer.search(`${asked[i]!.misspelt} `),
    asked.length,
    Math.min(2, asked.length),
  );
  report.latencies(`  ${peer.name}, a misspelt query`, times);
  const { recall1, recall10, mrr } = quality(asked, passages, peer, ({ misspelt }) => `${misspelt} `);
  report.note(
    `    recall@1 ${recall1.toFixed(3)}, recall@10 ${recall10.toFixed(3)}, MRR ${mrr.toFixed(3)} (n=${asked.length})`,
  );
}

function quality(items: readonly Item[], passages: readonly string[], peer: SearchPeer, query: (item: Item) => string) {
  let [first, ten, reciprocal] = [0, 0, 0];
  for (const item of items) {
    const rank = peer.search(query(item)).findIndex((n) => n === item.passage || passages[n]?.includes(item.exact));
    if (rank === 0) first++;
    if (rank >= 0) ten++;
    if (rank >= 0) reciprocal += 1 / (rank + 1);
  }
  return { recall1: first / items.length, recall10: ten / items.length, mrr: reciprocal / items.length };
}

/** Every beginning of the first words of some queries, as they are typed. */
function keystrokes(items: readonly Item[], language: GeneratedLanguage, peer: SearchPeer): Promise<Times> {
  const beginnings = items.slice(0, typed).flatMap(({ misspelt }) => {
    const query = language === 'zh' ? misspelt : misspelt.split(' ').slice(0, 3).join(' ');
    return Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1));
  });
  return timed((i) => peer.search(beginnings[i]!), beginnings.length, 5);
}

function segmentOf(passages: readonly string[]): unknown {
  const builder = new SegmentBuilder();
  for (const [i, text] of passages.entries()) {
    if (i % perDocument === 0) builder.document(`${i}`, '', 'Title');
    builder.passage({ text, heading: '' });
  }
  return builder.seal();
}

const documentsOf = (passages: readonly string[]) =>
  Array.from({ length: Math.ceil(passages.length / perDocument) }, (_, d) => ({
    uri: `memory:/${d}.txt`,
    passages: passages.slice(d * perDocument, (d + 1) * perDocument),
  }));

function indexOf(passages: readonly string[]): PassageIndex {
  const index = new PassageIndex();
  for (const { uri, passages: own } of documentsOf(passages)) index.add(plainDocument(uri, own));
  for (const steps = index.tidying(); !steps.next().done;);
  return index;
}

/** The number of the passage that begins at an offset of a document. */
function numbersOf(passages: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [d, { uri, passages: own }] of documentsOf(passages).entries()) {
    let at = 0;
    for (const [i, text] of own.entries()) {
      numbers.set(`${uri} ${at}`, d * perDocument + i);
      at += text.length + 2;
    }
  }
  return numbers;
}

/** A document whose blocks are the passages: what is measured is the search, not the parser. */
function plainDocument(uri: string, own: readonly string[]): ReturnType<typeof parseDocument> {
  const document = parseDocument({ uri, text: own.join('\n\n'), format: 'plaintext' });
  let at = 0;
  const blocks = own.map((text) => {
    const span = { start: at, end: at + text.length };
    at = span.end + 2;
    return {
      ...document.blocks[0]!,
      ...span,
      kind: 'note' as const,
      segments: [span],
      reading: span,
      bodyStart: span.start,
    };
  });
  const reading = new Reading(document.text, Int32Array.of(0), Int32Array.of(0), Int32Array.of(document.text.length));
  return { ...document, blocks, reading };
}

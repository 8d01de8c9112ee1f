import { parseDocument } from '../../src/core/document/parse.ts';
import type { PassageIndex } from '../../src/core/search/passageIndex.ts';
import { SegmentBuilder } from '../../src/core/search/segment/segmentBuilder.ts';
import type { Bench } from './bench.ts';
import { kept, quantile, timed } from './support/measure.ts';
import { indexOf, numbersOf, perDocument } from './support/passageDocuments.ts';
import { PassageGenerator } from './support/passages.ts';
import { figure, type Report } from './support/report.ts';
import { type SearchEngine, type SearchPeer, searchPeers } from './support/searchPeers.ts';
import { type KnownItem, type QueryKind, searchQueries, type SearchQueries } from './support/searchQueries.ts';
import type { GeneratedLanguage } from './support/words.ts';

/** `GLOSSATOR_BENCH_PASSAGES` and `GLOSSATOR_BENCH_LANGUAGES` name others, such as `1000000` and `de`. */
const sizes = (process.env['GLOSSATOR_BENCH_PASSAGES'] ?? '1000,10000,100000').split(',').map(Number);
const languages = (process.env['GLOSSATOR_BENCH_LANGUAGES'] ?? 'en,de,ru,zh').split(',') as GeneratedLanguage[];
/** Peers are asked beyond this many passages only where it takes no hours. */
const mostForPeers = 100_000;
/** How long an engine is asked queries of one kind, and after known passages, in milliseconds: it answers at least one. */
const patience = 3000;
const patienceForQuality = 10_000;
/** What scans every passage is asked, of many, only this. */
const forScans: readonly QueryKind[] = ['keystroke', 'known'];
const many = 20_000;

const ours: SearchPeer = {
  name: 'ours',
  build(passages) {
    const index = indexOf(passages);
    const numbers = numbersOf(passages);
    return engineOf(index, numbers);
  },
};

const engineOf = (index: PassageIndex, numbers: ReadonlyMap<string, number>): SearchEngine => ({
  bytes: index.size.index,
  search: (query) =>
    index.search(query, { limit: 10 }).results.map(({ uri, start }) => numbers.get(`${uri} ${start}`)!),
});

export const search: Bench = {
  name: 'search',
  question: 'How fast, how well and in how little memory are passages found, beside other engines?',
  async run(report) {
    for (const language of languages) for (const size of sizes) await measure(report, language, size);
  },
};

async function measure(report: Report, language: GeneratedLanguage, size: number): Promise<void> {
  const generator = new PassageGenerator(language, size);
  const passages = Array.from({ length: size }, () => generator.passage());
  const bytes = passages.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const queries = searchQueries(passages, language);
  report.note(`${language}: ${size} passages, ${(bytes / 1e6).toFixed(1)} MB`);
  await ourFigures(report, passages, bytes);
  for (const peer of [ours, ...(size <= mostForPeers ? searchPeers : [])])
    measureEngine(report, peer, { passages, bytes, queries, language });
}

/** What only our index is asked to do well. */
async function ourFigures(report: Report, passages: readonly string[], bytes: number): Promise<void> {
  const build = await timed(() => segmentOf(passages), passages.length > 100_000 ? 1 : 3);
  report.value('  filing passages, on one core', bytes / 1e3 / Math.min(...build), 'MB/s');
  const index = indexOf(passages);
  const { text, index: others } = index.size;
  report.value('  index beside the folded text', others / passages.length, 'bytes a passage');
  report.value('  folded text', text / passages.length, 'bytes a passage');
  // A document that is as it was would not be filed again.
  const edited = [0, 100].map((at) =>
    parseDocument({ uri: 'edited', text: passages.slice(at, at + 100).join('\n\n'), format: 'plaintext' }),
  );
  const change = await timed(
    (i) => {
      index.add(edited[i % 2]!);
      index.search('edited', { limit: 1 });
    },
    20,
    4,
  );
  report.times('  100 edited passages, until they are found', change);
}

interface Material {
  readonly passages: readonly string[];
  readonly bytes: number;
  readonly queries: SearchQueries;
  readonly language: GeneratedLanguage;
}

function measureEngine(report: Report, peer: SearchPeer, { passages, bytes, queries, language }: Material): void {
  const start = performance.now();
  const built = kept(() => peer.build(passages, language));
  const time = performance.now() - start;
  const engine = built.value;
  const a = (engine.bytes ?? built.bytes) / passages.length;
  report.note(`  ${peer.name}: build ${figure(bytes / 1e3 / time)} MB/s, ${figure(a)} bytes a passage`);
  const isSlow = peer.scans === true && passages.length > many;
  const kinds = (Object.keys(queries.kinds) as QueryKind[]).filter((kind) => !isSlow || forScans.includes(kind));
  for (const kind of kinds) {
    for (const query of queries.kinds[kind].slice(0, isSlow ? 0 : 5)) engine.search(query);
    const times = asked(queries.kinds[kind], (query) => engine.search(query));
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    report.note(
      `    ${kind.padEnd(10)} p50 ${figure(p50)} ms  p95 ${figure(p95)} ms  max ${figure(Math.max(...times))} ms  (n=${times.length})`,
    );
  }
  const answers = { passages, engine, queryOf: ({ misspelt }: KnownItem): string => `${misspelt} ` };
  qualityOf(report, 'words in a row, misspelt', queries.known, answers);
  if (isSlow) return;
  qualityOf(report, 'scattered words, one misspelt', queries.scattered, answers);
  // The best that can be had: the words as they stand, which formulas make ambiguous.
  if (peer === ours)
    qualityOf(report, 'words in a row, as they stand', queries.known, {
      ...answers,
      queryOf: ({ exact }) => `${exact} `,
    });
}

/** Asks as many queries as patience allows, and tells the time of each. */
function asked<T>(queries: readonly T[], ask: (query: T) => unknown, most = patience): number[] {
  const times: number[] = [];
  const start = performance.now();
  for (const query of queries) {
    const before = performance.now();
    if (times.length > 0 && before - start > most) break;
    ask(query);
    times.push(performance.now() - before);
  }
  return times;
}

/** How often the passage that was meant, or another with the same words, is the first, and is among the first ten. */
function qualityOf(
  report: Report,
  name: string,
  items: readonly KnownItem[],
  {
    passages,
    engine,
    queryOf,
  }: { passages: readonly string[]; engine: SearchEngine; queryOf: (item: KnownItem) => string },
): void {
  let [first, ten, reciprocal] = [0, 0, 0];
  const answered = (item: KnownItem): void => {
    const found = engine.search(queryOf(item));
    // Some passages consist of the same formulas: no engine can tell which of them was meant.
    const rank = found.findIndex((k) => passages[k] === passages[item.passage] || passages[k]?.includes(item.exact));
    if (rank === 0) first++;
    if (rank >= 0) ten++;
    if (rank >= 0) reciprocal += 1 / (rank + 1);
  };
  const { length: n } = asked(items, answered, patienceForQuality);
  report.note(
    `    ${name}: R@1 ${(first / n).toFixed(3)}  R@10 ${(ten / n).toFixed(3)}  MRR ${(reciprocal / n).toFixed(3)}  (n=${n})`,
  );
}

function segmentOf(passages: readonly string[]): unknown {
  const builder = new SegmentBuilder();
  for (const [i, text] of passages.entries()) {
    if (i % perDocument === 0) builder.document(`${i}`, '', 'Title');
    builder.passage({ text, heading: '' });
  }
  return builder.seal();
}

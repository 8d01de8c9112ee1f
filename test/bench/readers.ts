import { deflateSync } from 'node:zlib';
import { extractMade, madeBytes, madeFiles, pageRecall, pageTexts } from '../support/pdfFiles.ts';
import { show, smallPdf } from '../support/smallPdf.ts';
import type { Bench } from './bench.ts';
import type { Report } from './support/report.ts';
import { memoryUsed, timed } from './support/measure.ts';

export const readers: Bench = {
  name: 'readers',
  question: 'How much of the text of PDF files is read, on the right pages, how fast, and how soon are files refused?',
  async run(report) {
    await recall(report);
    await speed(report);
    await refusals(report);
  },
};

/** The share of the known words that are found in their order, and whether all stand on their pages, by producer. */
async function recall(report: Report): Promise<void> {
  let [allKnown, allFound, pagesRight, pagesAll] = [0, 0, 0, 0];
  for (const { file, producer, pages } of madeFiles) {
    const { value } = await extractMade(madeBytes(file));
    const texts = pageTexts(value!);
    const recalls = pages.map((page, i) => pageRecall(page, texts[i] ?? ''));
    const known = recalls.reduce((sum, one) => sum + one.known, 0);
    const found = recalls.reduce((sum, one) => sum + one.found, 0);
    report.value(producer, found / known, 'of the words');
    allKnown += known;
    allFound += found;
    pagesAll += pages.length;
    pagesRight += pages.filter(
      (page, i) => recalls[i]!.found / recalls[i]!.known >= 0.99 && page.label === value!.pages[i]?.label,
    ).length;
  }
  report.value(`all ${madeFiles.length} files`, allFound / allKnown, 'of the words');
  report.value('pages with their own text and label', pagesRight, `of ${pagesAll}`);
}

async function speed(report: Report): Promise<void> {
  const line = 'The harbour board keeps a list of all the boats that may enter at night and in the morning.';
  const content = Array.from({ length: 45 }, (_, i) => show(50, 740 - 15 * i, `${i} ${line}`, 11)).join('');
  const pages = Array.from({ length: 500 }, () => ({ content }));
  const bytes = smallPdf({ pages });
  const times = await timed(() => extractMade(bytes), 3, 1);
  report.times('500 pages of 45 lines', times);
  report.value('pages a second', (pages.length * 1000) / Math.min(...times), '');
  const { file } = madeFiles.find((one) => one.file === 'pdflatex-columns.pdf')!;
  report.times('3 pages of two columns with fonts', await timed(() => extractMade(madeBytes(file)), 5, 1));
  const before = memoryUsed();
  await extractMade(bytes);
  report.value('heap kept after 500 pages', (memoryUsed() - before) / 1e6, 'MB');
}

async function refusals(report: Report): Promise<void> {
  const page = { content: show(50, 700, 'One') };
  const bomb = deflateSync(Buffer.alloc(1_000_000_000, ' '), { level: 9 });
  const files: readonly [string, Uint8Array][] = [
    ['no PDF file', new TextEncoder().encode('<!doctype html>')],
    ['an encrypted file', madeBytes('locked.pdf')],
    ['a file without its end', madeBytes('groff.pdf').subarray(0, 5000)],
    ['a page tree in a circle', smallPdf({ pages: [], kids: '[2 0 R]', count: 5 })],
    ['a million pages claimed, one there', smallPdf({ pages: [page], count: 1_000_000 })],
    ['a million nested arrays', smallPdf({ pages: [page], catalog: `/Deep ${'['.repeat(1_000_000)}` })],
    ['a gigabyte deflated', smallPdf({ pages: [{ content: bomb, streamEntries: '/Filter /FlateDecode' }] })],
    [
      'a gigabyte deflated twice',
      smallPdf({ pages: [{ content: deflateSync(bomb), streamEntries: '/Filter [/FlateDecode /FlateDecode]' }] }),
    ],
    ['pictures only', smallPdf({ pages: [{ content: '0 0 100 100 re f' }] })],
  ];
  for (const [name, bytes] of files) {
    const { problems } = await extractMade(bytes);
    report.times(`${name}: ${problems[0]?.code ?? 'read'}`, await timed(() => extractMade(bytes), 5));
  }
}

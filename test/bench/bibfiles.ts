import { parseBibliography } from '../../src/core/bibliography/formats/index.ts';
import { generateBibtex } from './support/bibtex.ts';
import { kept, timed } from './support/measure.ts';
import type { Times } from './support/measure.ts';
import type { Bench } from './bench.ts';

const entries = 20_000;
/** A well-kept parser for the same files, measured where it is installed. */
const peer = '@retorquere/bibtex-parser';
/** The peer is measured on a part of the entries, as it takes long. */
const peerEntries = 4000;

export const bibfiles: Bench = {
  name: 'bibfiles',
  question: `How long does it take to read bibliography files of ${entries.toLocaleString('en')} entries, and what do they take in memory?`,
  async run(report) {
    const bib = generateBibtex(entries);
    report.note(`BibTeX, ${(bib.length / 1e6).toFixed(1)} MB`);
    // Finding the braces is the least that any reader does.
    const least = await timed(() => bib.match(/[{}@",=]/g)?.length, 5, 1);
    const first = await timed(() => parseBibliography('memory:/a.bib', bib, 'bibtex'), 1);
    report.times('the first time', first);
    const times = await timed(() => parseBibliography('memory:/a.bib', bib, 'bibtex'), 5, 1);
    report.times('BibTeX', times, { name: 'finding the braces', times: least });
    const heap = kept(() => parseBibliography('memory:/a.bib', bib, 'bibtex'));
    report.value('heap for an entry', heap.bytes / entries, 'bytes');

    const part = generateBibtex(peerEntries);
    const ours = await timed(() => parseBibliography('memory:/a.bib', part, 'bibtex'), 3, 1);
    report.times(`${peerEntries} entries`, ours);
    const theirs = await timePeer(part);
    if (theirs) report.times(`${peerEntries} entries, ${peer}`, theirs, { name: 'ours', times: ours });
    else report.note(`${peer} is not installed, and not compared`);

    const items = heap.value.value.map(({ csl }) => csl);
    const json = JSON.stringify(items, null, 2);
    const parsed = await timed(() => JSON.parse(json) as unknown, 3, 1);
    const read = await timed(() => parseBibliography('memory:/a.json', json, 'csl-json'), 3, 1);
    report.times('CSL-JSON', read, { name: 'JSON.parse', times: parsed });
    const ris = generateRis(entries);
    report.times('RIS', await timed(() => parseBibliography('memory:/a.ris', ris, 'ris'), 3, 1));

    for (const piece of ['@book{a,\n title={\n', '@comment{', '@book{a,title="', '{']) {
      for (const length of [10_000, 100_000, 1_000_000]) {
        const text = piece.repeat(length / piece.length);
        const hostile = await timed(() => parseBibliography('memory:/a.bib', text, 'bibtex'), 3, 1);
        report.times(`${JSON.stringify(piece)} to ${length / 1000} kB`, hostile);
      }
    }
  },
};

/** A peer's times; undefined where it is not there. */
async function timePeer(text: string): Promise<Times | undefined> {
  let parse: (text: string, options: object) => unknown;
  try {
    ({ parse } = (await import(peer)) as { parse: typeof parse });
  } catch {
    return undefined;
  }
  return timed(() => parse(text, { unsupported: 'ignore', english: false, sentenceCase: false }), 1, 1);
}

function generateRis(count: number): string {
  return Array.from(
    { length: count },
    (_, i) =>
      `TY  - JOUR\nAU  - van der Meer, Ann\nAU  - Li, Wei\nTI  - The Governance of Quays ${i}\nT2  - Journal of Tolls\nPY  - 2020/05\nVL  - 4\nSP  - ${i}\nEP  - ${i + 9}\nDO  - 10.5555/quay_${i}\nID  - key${i}\nER  - \n`,
  ).join('\n');
}

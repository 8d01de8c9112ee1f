import { entriesIn, referencesOf } from '../../src/core/bibliography/references.ts';
import { parseBibliography, type BibliographyFormat } from '../../src/core/bibliography/formats/index.ts';
import { parseReference } from '../../src/core/bibliography/parseReference.ts';
import type { Citation } from '../../src/core/citation/citation.ts';
import { citationsOf, proseOf } from '../../src/core/citation/citations.ts';
import { citedKeysOf } from '../../src/core/citation/citedKeys.ts';
import { footnotesOf } from '../../src/core/citation/footnotes.ts';
import { backReference } from '../../src/core/citation/recognizers/backReference.ts';
import { recognizers } from '../../src/core/citation/recognizers/index.ts';
import { Corpus } from '../../src/core/corpus/corpus.ts';
import { resolveCitation } from '../../src/core/corpus/resolution.ts';
import type { Document, Format } from '../../src/core/document/document.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { finished } from '../../src/core/text/steps.ts';
import { hostileFiles, hostileTexts, type HostileText } from './support/hostile.ts';
import { figure } from './support/report.ts';
import type { Bench } from './bench.ts';
import type { Report } from './support/report.ts';

/** Lengths of the texts, in UTF-16 units, each ten times the one before. */
const sizes = (process.env['HOSTILE_SIZES'] ?? '10000,100000,1000000').split(',').map(Number);
/** A part that takes longer than this for one size, in milliseconds, is not tried with the next: the ratio has said enough. */
const longest = 4000;
/** Ratios of times shorter than this, in milliseconds, say nothing. */
const measurable = 40;
/** For ten times the text, linear work takes ten times as long; a machine that others use makes it a little more. */
const linear = 13;
/** So many citations of a document are resolved. */
const resolved = 50;

/** The times of one part of the reading, a size each. */
interface Measured {
  readonly part: string;
  readonly text: string;
  readonly times: readonly number[];
}

export const hostile: Bench = {
  name: 'hostile',
  question: 'Does any part of the reading take more than linear time for text that was made to slow it?',
  async run(report) {
    // The first runs of a program are slow, whatever they do.
    for (const text of hostileTexts) for (const format of ['plaintext', 'markdown', 'latex'] as const) partsOf(text.make(2000), format); // prettier-ignore
    const measured = [
      ...(['plaintext', 'markdown', 'latex'] as const).flatMap((format) =>
        hostileTexts.flatMap((text) => readings(text, format)),
      ),
      ...(['bibtex', 'biblatex', 'csl-json', 'csl-yaml', 'endnote-xml', 'medline', 'refer', 'ris'] as const).flatMap(
        (format) => hostileFiles.map((file) => fileTimes(file, format)),
      ),
      ...hostileTexts.map((text) => measure('parseReference', text, (made) => parseReference(made))),
    ];
    report.note(`the worst text for each part, with its milliseconds for ${sizes.join(', ')} units`);
    for (const part of new Set(measured.map((m) => m.part))) {
      const own = measured.filter((m) => m.part === part);
      const worst = own.reduce((a, b) => (slowest(b) > slowest(a) ? b : a));
      line(report, worst);
    }
    const over = measured.filter((m) => ratioOf(m) > linear);
    report.note(over.length === 0 ? `nothing takes more than ${linear} times as long for ten times the text` : `more than ${linear} times as long for ten times the text:`); // prettier-ignore
    for (const one of over.sort((a, b) => slowest(b) - slowest(a))) line(report, one);
    return Promise.resolve();
  },
};

function line(report: Report, one: Measured): void {
  const ratio = ratioOf(one);
  report.note(
    `${one.part.padEnd(26)} ${one.text.padEnd(36)} ${one.times.map(figure).join('  ')} ms${ratio > 0 ? `  × ${figure(ratio)}` : ''}`,
  );
}

/** How many times as long the last measurable step took. */
function ratioOf({ times }: Measured): number {
  const ratios = times.slice(1).map((time, i) => (time < measurable ? 0 : time / Math.max(times[i]!, 0.5)));
  return Math.max(0, ...ratios);
}

/** The time for the greatest size, or what it would be at the pace of the one that was measured last. */
const slowest = ({ times }: Measured): number => times.at(-1)! * 10 ** (sizes.length - times.length);

/** Measures each part of the reading of a document by itself. */
function readings(text: HostileText, format: Format): Measured[] {
  const times = new Map<string, number[]>();
  for (const size of sizes) {
    const made = text.make(size);
    let worst = 0;
    for (const [part, time] of partsOf(made, format)) {
      worst = Math.max(worst, time);
      const known = times.get(part);
      if (known) known.push(time);
      else times.set(part, [time]);
    }
    if (worst > longest) break;
  }
  return [...times].map(([part, own]) => ({ part: `${part}, ${format}`, text: text.name, times: own }));
}

function partsOf(text: string, format: Format): [part: string, time: number][] {
  const parts: [string, number][] = [];
  const timed = <T>(part: string, work: () => T): T => {
    const [time, value] = least(work);
    parts.push([part, time]);
    return value;
  };
  const parse = (): Document => parseDocument({ uri: 'memory:/a', text, format });
  const document = timed('parseDocument', parse);
  // What is remembered of a document is asked of another one each time.
  const derived = <T>(part: string, work: (of: Document) => T): T => {
    let runs = 0;
    return timed(part, () => work(runs++ === 0 ? document : { ...document }));
  };
  derived('referencesOf', referencesOf);
  const entries = entriesIn(document);
  const prose = { document, stretches: proseOf(document, entries), entries };
  let claimed: Citation[] = [];
  for (const [i, recognize] of [...recognizers, backReference].entries()) {
    const found = timed(`${recognize.name || `recognizer ${i}`}`, () => finished(recognize({ ...prose, claimed })));
    claimed = [...claimed, ...found].sort((a, b) => a.start - b.start);
  }
  const citations = derived('citationsOf', citationsOf);
  derived('footnotesOf', footnotesOf);
  derived('citedKeysOf', citedKeysOf);
  const corpus = Corpus.empty.with('memory:/a', { document });
  const step = Math.max(1, Math.floor(citations.length / resolved));
  const some = citations.filter((_, i) => i % step === 0);
  timed('resolveCitation', () => some.map((citation) => resolveCitation(corpus, document, citation)).length);
  return parts;
}

const fileTimes = (file: HostileText, format: BibliographyFormat): Measured =>
  measure(`parseBibliography, ${format}`, file, (text) => parseBibliography('memory:/a', text, format));

function measure(part: string, text: HostileText, work: (made: string) => unknown): Measured {
  const times: number[] = [];
  for (const size of sizes) {
    const made = text.make(size);
    times.push(least(() => work(made))[0]);
    if (times.at(-1)! > longest) break;
  }
  return { part, text: text.name, times };
}

/** Runs work once, and twice more where it was quick enough to be disturbed; the least time of the processor. */
function least<T>(work: () => T): [time: number, value: T] {
  const [first, value] = spent(work);
  let time = first;
  for (let i = 0; i < 2 && time < 100; i++) time = Math.min(time, spent(work)[0]);
  return [time, value];
}

/** Milliseconds of the processor, which others on the machine do not lengthen as they do those of the clock. */
function spent<T>(work: () => T): [time: number, value: T] {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, value];
}

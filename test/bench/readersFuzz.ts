import { extractionLimits } from '../../src/readers/extraction.ts';
import { fileFormatOf } from '../../src/readers/fileFormat.ts';
import type { Extractor } from '../../src/readers/workerExtractor.ts';
import { threadExtractor } from '../../src/node/threadExtractor.ts';
import { markupFiles, mutatedMarkup } from '../support/markupFiles.ts';
import { madeBytes, madeFiles } from '../support/pdfFiles.ts';
import { mutated } from '../support/mutate.ts';
import type { Bench } from './bench.ts';
import { Random } from './support/random.ts';

/** Files that are made and read: FUZZ_COUNT, from FUZZ_SEED on, a seed each. */
const count = Number(process.env['FUZZ_COUNT'] ?? 5000);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1);
/** What takes longer hangs, in milliseconds of work: other programs may keep the machine busy. */
const patience = 10_000;
/** Larger files, in bytes, only take longer. */
const largest = 60_000;
/** What the owner of the thread says when it has ended by itself, or was ended. */
const ended = ['file-unreadable', 'file-too-complex', 'file-too-slow', 'pdf-too-slow'];

export const readersFuzz: Bench = {
  name: 'readers-fuzz',
  question: 'Does any damaged file crash its reader, or keep it busy for ten seconds?',
  async run(report) {
    const files = filesToDamage();
    const extractor = threadExtractor();
    const failures: string[] = [];
    const outcomes = new Map<string, number>();
    const times: number[] = [];
    for (let seed = firstSeed; seed < firstSeed + count; seed++) {
      const random = new Random(seed);
      const { file, damaged } = files[random.whole(0, files.length - 1)]!;
      const { outcome, time } = await read(extractor, file, await damaged(random));
      times.push(time);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (ended.includes(outcome) || time > patience) failures.push(`seed ${seed}, ${file}: ${outcome}, ${time} ms`);
    }
    extractor.dispose();
    report.note(`seeds ${firstSeed} to ${firstSeed + count - 1}, over ${files.length} files`);
    for (const [outcome, times] of outcomes) report.value(outcome, times, 'files');
    report.latencies('work for a file', times);
    report.value('failures', failures.length, '');
    for (const failure of failures.slice(0, 20)) report.note(failure);
    if (failures.length > 0) throw new Error(`${failures.length} failures`);
  },
};

/** All files of known text, each with copies of it that have faults. */
function filesToDamage(): { file: string; damaged: (random: Random) => Promise<Uint8Array> }[] {
  const pdf = madeFiles
    .map(({ file }) => ({ file, bytes: madeBytes(file) }))
    .filter(({ bytes }) => bytes.length <= largest)
    .map(({ file, bytes }) => ({ file, damaged: (random: Random) => Promise.resolve(mutated(bytes, random)) }));
  const markup = markupFiles.map(({ file }) => ({ file, damaged: (random: Random) => mutatedMarkup(file, random) }));
  return [...pdf, ...markup];
}

/** The code of a file's problem, `read` where it has none, and the milliseconds of work that it was. */
async function read(extractor: Extractor, file: string, bytes: Uint8Array): Promise<{ outcome: string; time: number }> {
  const before = process.cpuUsage();
  const { value, problems } = await extractor.extract(`memory:/${file}`, fileFormatOf(file)!, bytes, extractionLimits);
  const { user, system } = process.cpuUsage(before);
  return { outcome: value ? 'read' : problems[0]!.code, time: (user + system) / 1000 };
}

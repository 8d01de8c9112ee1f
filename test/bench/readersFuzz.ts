import { Worker } from 'node:worker_threads';
import { madeBytes, madeFiles } from '../support/pdfFiles.ts';
import { mutated } from '../support/mutate.ts';
import type { Bench } from './bench.ts';
import { Random } from './support/random.ts';
import type { Times } from './support/measure.ts';

/** Files that are made and read: FUZZ_COUNT, from FUZZ_SEED on, a seed each. */
const count = Number(process.env['FUZZ_COUNT'] ?? 5000);
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1);
/** What takes longer hangs, in milliseconds. */
const patience = 10_000;
const largest = 60_000;

export const readersFuzz: Bench = {
  name: 'readers-fuzz',
  question: 'Does any damaged PDF file crash the reader, or keep it busy for ten seconds?',
  async run(report) {
    const files = madeFiles
      .map(({ file }) => ({ file, bytes: madeBytes(file) }))
      .filter(({ bytes }) => bytes.length <= largest);
    const failures: string[] = [];
    const outcomes = new Map<string, number>();
    const times: number[] = [];
    let worker = new Worker(new URL('support/extractWorker.ts', import.meta.url));
    for (let seed = firstSeed; seed < firstSeed + count; seed++) {
      const random = new Random(seed);
      const { file, bytes } = files[random.whole(0, files.length - 1)]!;
      const start = performance.now();
      const outcome = await read(worker, mutated(bytes, random));
      times.push(performance.now() - start);
      if (outcome.startsWith('!')) {
        failures.push(`seed ${seed}, ${file}: ${outcome.slice(1)}`);
        await worker.terminate();
        worker = new Worker(new URL('support/extractWorker.ts', import.meta.url));
      }
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    await worker.terminate();
    report.note(`seeds ${firstSeed} to ${firstSeed + count - 1}, over ${files.length} files`);
    for (const [outcome, times] of outcomes) report.value(outcome, times, 'files');
    report.latencies('a file', times satisfies Times);
    report.value('failures', failures.length, '');
    for (const failure of failures.slice(0, 20)) report.note(failure);
    if (failures.length > 0) throw new Error(`${failures.length} failures`);
  },
};

/** What became of a file: the code of its problem, `read`, or `!` and what went wrong. */
function read(worker: Worker, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Promise((resolve) => {
    const done = (outcome: string): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', ended);
      resolve(outcome);
    };
    const answered = (answer: number | string): void => done(typeof answer === 'number' ? 'read' : answer);
    const failed = (error: Error): void => done(`!${error.stack?.split('\n').slice(0, 3).join(' | ')}`);
    const ended = (code: number): void => done(`!exit ${code}`);
    const timer = setTimeout(() => done('!hangs'), patience);
    worker.on('message', answered).on('error', failed).on('exit', ended);
    worker.postMessage(bytes, [bytes.buffer]);
  });
}

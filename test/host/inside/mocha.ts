// Mocha's build for browsers is the only one that runs in a web worker; in Node it works as well. It hands itself over as a global.
import 'mocha/mocha.js';
import { mark } from './figures.ts';
import type { Line } from './figures.ts';

/** The part of Mocha that is needed here; its published types describe the package for Node. */
interface Runner {
  readonly total: number;
  on(event: string, listener: (test: Test, error?: Error) => void): Runner;
}
interface Test {
  readonly duration?: number;
  fullTitle(): string;
}
interface MochaInstance {
  readonly suite: { emit(event: 'pre-require', context: object, file: string, mocha: MochaInstance): void };
  run(done: (failures: number) => void): Runner;
}
declare const globalThis: {
  Mocha: new (options: { ui: string; timeout: number; reporter: (runner: Runner) => void }) => MochaInstance;
};

/** Mocha calls it by `new`. */
function Reporter(runner: Runner): void {
  let tests = 0;
  const count = (line: Line) => {
    tests++;
    report(line);
  };
  runner.on('pass', (test) => count({ state: 'passed', title: test.fullTitle(), ms: test.duration ?? 0 }));
  runner.on('pending', (test) => count({ state: 'skipped', title: test.fullTitle() }));
  runner.on('fail', (test, error) => {
    count({ state: 'failed', title: test.fullTitle(), stack: error?.stack ?? String(error) });
  });
  runner.on('end', () => report({ state: 'end', tests }));
}

function report(line: Line): void {
  console.log(`${mark}${JSON.stringify(line)}`);
}

/** Loads the suites with Mocha's words (`describe`, `it`) at hand and runs them. Rejects where a test fails, as the host expects. */
export async function runSuites(load: () => Promise<unknown>): Promise<void> {
  const mocha = new globalThis.Mocha({ ui: 'bdd', timeout: 150_000, reporter: Reporter });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`))));
  });
}

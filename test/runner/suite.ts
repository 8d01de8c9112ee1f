/** What a suite gave, in tests. `report` is what people have to read: failures, and whatever did not run and why. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly report: readonly string[];
}

/** A part of `npm test` that can be run by itself under its name. */
export interface Suite {
  readonly name: string;
  readonly about: string;
  run(): Promise<Outcome>;
}

/** The outcome of something that counts as one test. */
export function single(passed: boolean, report: readonly string[] = []): Outcome {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, report };
}

/** The outcome of something that could not be tried here; the reason says what to install or to allow. */
export function notRun(reason: string): Outcome {
  return { passed: 0, failed: 0, skipped: 1, report: [reason] };
}

export function sum(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((n, one) => n + one.passed, 0),
    failed: outcomes.reduce((n, one) => n + one.failed, 0),
    skipped: outcomes.reduce((n, one) => n + one.skipped, 0),
    report: outcomes.flatMap((one) => one.report),
  };
}

/** The figures for people. Not of the form `N passed, N failed`, which only the run's closing line has. */
export function inWords({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed · ${failed} failed${skipped > 0 ? ` · ${skipped} skipped` : ''}`;
}

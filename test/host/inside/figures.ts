/** How a run inside the host reports to the launcher outside: console lines of this form, a JSON object after the mark. */
export const mark = '[host-suite]';

/** A test that was not passed; `stack` is for people. */
export interface Failure {
  readonly title: string;
  readonly stack: string;
}

/** One line: a test's end, or the end of the run with the number of tests that were begun. */
export type Line =
  | { readonly state: 'passed'; readonly title: string; readonly ms: number }
  | { readonly state: 'skipped'; readonly title: string }
  | ({ readonly state: 'failed' } & Failure)
  | { readonly state: 'end'; readonly tests: number };

/** What a run gave. */
export interface Figures {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The titles of those that were skipped. */
  readonly skips: readonly string[];
  readonly failures: readonly Failure[];
}

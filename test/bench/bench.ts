import type { Report } from './support/report.ts';

/** A question about speed or memory, and how it is answered. Each stands in a file of its own and is listed once, in `run.ts`. */
export interface Bench {
  readonly name: string;
  readonly question: string;
  run(report: Report): Promise<void>;
}

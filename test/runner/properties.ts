import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../host/paths.ts';
import type { Outcome } from './suite.ts';

/** Adds to a report how many properties the test files check on generated cases: they stand among the others of their folder. */
export function withProperties(outcome: Outcome): Outcome {
  const files = globSync('test/**/*.test.ts', { cwd: root });
  const count = files.reduce(
    (n, file) => n + (readFileSync(join(root, file), 'utf8').match(/\bfc\.assert\(/g)?.length ?? 0),
    0,
  );
  return { ...outcome, report: [...outcome.report, `${count} properties among these, on generated cases`] };
}

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { cache, root } from '../host/paths.ts';
import { runScript } from './command.ts';
import { inWords, sum } from './suite.ts';
import type { Outcome } from './suite.ts';

/** The part of Mocha's JSON report that is read here. */
interface Report {
  readonly passes: readonly Test[];
  readonly pending: readonly Test[];
  readonly failures: readonly (Test & { readonly err: { readonly stack?: string; readonly message?: string } })[];
}
interface Test {
  readonly fullTitle: string;
  readonly file?: string;
}

/** What the folders of `test` hold, where their names do not say it. */
const parts: Readonly<Record<string, string>> = { server: 'protocol', cli: 'command line', syntaxes: 'grammar' };

/** Runs test files in a process of their own. Where they stand in several folders, the report has figures for each. */
export async function runMocha(name: string, args: readonly string[]): Promise<Outcome> {
  const output = join(cache, 'reports', `${name}.json`);
  mkdirSync(join(cache, 'reports'), { recursive: true });
  rmSync(output, { force: true });
  const ended = await runScript('node_modules/mocha/bin/mocha.js', [
    ...args,
    '--reporter',
    'json',
    '--reporter-option',
    `output=${output}`,
  ]);
  const report = read(output);
  const byPart = figuresByPart(report);
  const figures = sum([...byPart.values()]);
  // Where a file cannot be loaded there is no report; where all are fine there is at least one test.
  const broken = (ended.code !== 0 && figures.failed === 0) || figures.passed + figures.failed === 0;
  return {
    ...figures,
    failed: figures.failed + (broken ? 1 : 0),
    report: [
      ...(byPart.size > 1 ? [...byPart].map(([part, one]) => `${part.padEnd(14)} ${inWords(one)}`) : []),
      ...report.pending.map((one) => `– skipped: ${one.fullTitle}`),
      ...report.failures.map((one) => `✗ ${one.fullTitle}\n${one.err.stack ?? one.err.message ?? ''}`),
      ...(broken ? [`the tests did not run to their end (exit code ${ended.code})\n${ended.output.trimEnd()}`] : []),
    ],
  };
}

function read(output: string): Report {
  try {
    return JSON.parse(readFileSync(output, 'utf8')) as Report;
  } catch {
    return { passes: [], pending: [], failures: [] };
  }
}

function figuresByPart({ passes, failures, pending }: Report): Map<string, Outcome> {
  const one = (state: 'passed' | 'failed' | 'skipped') => (test: Test) =>
    [partOf(test), { passed: 0, failed: 0, skipped: 0, report: [], [state]: 1 }] as const;
  const all = [...passes.map(one('passed')), ...failures.map(one('failed')), ...pending.map(one('skipped'))];
  const names = [...new Set(all.map(([part]) => part))].sort();
  return new Map(names.map((name) => [name, sum(all.filter(([part]) => part === name).map(([, figures]) => figures))]));
}

/** `test/cli/main.test.ts` is of the command line, `test/walls.test.ts` of the walls. */
function partOf(test: Test): string {
  const [first = '', ...rest] = relative(join(root, 'test'), test.file ?? '').split(sep);
  return rest.length === 0 ? first.replace(/\.test\.ts$/, '') : (parts[first] ?? first);
}

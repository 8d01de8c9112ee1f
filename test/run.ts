import { check, runProgram } from './runner/command.ts';
import { browserHosts, desktopHost } from './runner/hostSuites.ts';
import { runMocha } from './runner/mochaSuite.ts';
import { withProperties } from './runner/properties.ts';
import { inWords, notRun, single, sum } from './runner/suite.ts';
import type { Outcome, Suite } from './runner/suite.ts';

/** What needs only the sources. */
const sourceSuites: readonly Suite[] = [
  {
    name: 'types',
    about: 'the compiler, with its walls between the folders',
    run: () => check('node_modules/typescript/bin/tsc', ['-b']),
  },
  {
    name: 'lint',
    about: 'the linter: cycles, upward imports, mistakes',
    run: () => check('node_modules/eslint/bin/eslint.js', ['.', '--max-warnings=0']),
  },
  {
    name: 'format',
    about: 'the formatter',
    run: () => check('node_modules/prettier/bin/prettier.cjs', ['--check', '.']),
  },
  {
    name: 'unit',
    about: 'units, properties, grammar, protocol, command line',
    run: async () => withProperties(await runMocha('unit', ['test/**/*.test.ts', '--ignore', 'test/host/**'])),
  },
];

/** What needs the bundles, in order: the hosts run the packed extension. */
const packageSuites: readonly Suite[] = [
  { name: 'package', about: 'the bundles, the VSIX and what is in it', run: packed },
  { name: 'host-node', about: 'VS Code, extensions in Node', run: () => browserHosts('node') },
  { name: 'host-web', about: 'VS Code, extensions in a web worker', run: () => browserHosts('web') },
  { name: 'host-desktop', about: 'VS Code on the desktop', run: desktopHost },
];

const usage = `Usage: npm test                  everything
       npm test -- NAME…         some of it; a beginning of a name is enough

${[...sourceSuites, ...packageSuites].map((suite) => `  ${suite.name.padEnd(14)} ${suite.about}`).join('\n')}`;

/** `npm test`: runs the suites that are asked for, one after the other, prints the figures of each and at last their sum. */
async function main(args: readonly string[]): Promise<number> {
  const all = [...sourceSuites, ...packageSuites];
  const unknown = args.filter((arg) => !all.some((suite) => suite.name.startsWith(arg)));
  if (args.includes('--help') || unknown.length > 0) {
    console.error(unknown.length > 0 ? `there is no suite ${unknown.join(', ')}\n\n${usage}` : usage);
    return 2;
  }
  const chosen = (suite: Suite) => args.length === 0 || args.some((arg) => suite.name.startsWith(arg));
  const hosts = packageSuites.some((suite) => suite.name !== 'package' && chosen(suite));
  const begun = performance.now();
  const lanes = [
    sourceSuites.filter(chosen),
    packageSuites.filter((suite) => chosen(suite) || (suite.name === 'package' && hosts)),
  ];
  // One after the other: a real editor beside other work waits longer than its suites do.
  const outcomes = await lane(lanes.flat());
  const total = sum(outcomes);
  console.log(`\nin ${minutes(performance.now() - begun)}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed > 0 ? 1 : 0;
}

/** Runs suites one after the other. Without a package there is nothing for the hosts to run. */
async function lane(suites: readonly Suite[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let unpacked = false;
  for (const suite of suites) {
    const begun = performance.now();
    const outcome = unpacked
      ? notRun('did not run, because the package could not be made')
      : await suite.run().catch((error: Error) => single(false, [error.stack ?? error.message]));
    if (suite.name === 'package' && outcome.passed === 0) unpacked = true;
    outcomes.push(outcome);
    print(suite, outcome, performance.now() - begun);
  }
  return outcomes;
}

function print(suite: Suite, outcome: Outcome, ms: number): void {
  console.log(`\n── ${suite.name}: ${suite.about}`);
  console.log(`   ${inWords(outcome)} · ${minutes(ms)}`);
  for (const line of outcome.report.flatMap((one) => one.split('\n'))) console.log(`   ${line}`);
}

/** Making the package counts as one test, what is in it as more. */
async function packed(): Promise<Outcome> {
  const { code, output } = await runProgram('npm', ['run', '--silent', 'package']);
  if (code !== 0) return single(false, [output.trimEnd()]);
  return sum([single(true), await runMocha('package', ['test/host/package.test.ts'])]);
}

function minutes(ms: number): string {
  const seconds = ms / 1000;
  return seconds < 100 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
process.exitCode = await main(process.argv.slice(2));

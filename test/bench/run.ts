import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { activate } from './activate.ts';
import type { Bench } from './bench.ts';
import { bibfiles } from './bibfiles.ts';
import { candidates } from './candidates.ts';
import { citing } from './citing.ts';
import { definitions } from './definitions.ts';
import { completion } from './completion.ts';
import { firstIndex } from './firstIndex.ts';
import { firstSearch } from './firstSearch.ts';
import { fuzz } from './fuzz.ts';
import { hostile } from './hostile.ts';
import { hover } from './hover.ts';
import { keystroke } from './keystroke.ts';
import { kill } from './kill.ts';
import { kept } from './kept.ts';
import { memory } from './memory.ts';
import { paint } from './paint.ts';
import { parse } from './parse.ts';
import { problems } from './problems.ts';
import { readers } from './readers.ts';
import { readersFuzz } from './readersFuzz.ts';
import { readersMarkup } from './readersMarkup.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { Report } from './support/report.ts';
import { terms } from './terms.ts';
import { tokens } from './tokens.ts';

const all: readonly Bench[] = [
  activate,
  parse,
  paint,
  keystroke,
  completion,
  tokens,
  terms,
  hover,
  citing,
  sources,
  firstIndex,
  firstSearch,
  search,
  kept,
  kill,
  bibfiles,
  candidates,
  memory,
  definitions,
  problems,
  hostile,
  fuzz,
  readers,
  readersMarkup,
  readersFuzz,
];

/** Runs the benchmarks named, or all. Each runs in a process of its own, so that none inherits the memory of another. */
async function main(args: readonly string[]): Promise<number> {
  const unknown = args.filter((name) => !all.some((bench) => bench.name === name));
  if (unknown.length > 0) {
    console.error(
      `bench: there is no benchmark ${unknown.join(', ')}; there are ${all.map((bench) => bench.name).join(', ')}`,
    );
    return 2;
  }
  const chosen = args.length > 0 ? all.filter((bench) => args.includes(bench.name)) : all;
  if (chosen.length === 1 && globalThis.gc) {
    const [bench] = chosen;
    console.log(`\n${bench!.name}: ${bench!.question}`);
    await bench!.run(new Report(console.log));
    return 0;
  }
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}; medians (least–greatest)`,
  );
  let worst = 0;
  for (const bench of chosen) {
    const { status } = spawnSync(process.execPath, ['--expose-gc', import.meta.filename, bench.name], {
      stdio: 'inherit',
    });
    worst = Math.max(worst, status ?? 2);
  }
  return worst;
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    console.error(`  failed: ${(error as Error).message}`);
    process.exitCode = 2;
  },
);

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Killing, type Met } from '../server/support/killing.ts';
import type { Bench } from './bench.ts';
import { bundledServer } from './support/bundledServer.ts';

/** `GLOSSATOR_BENCH_KILLS` names another number, `GLOSSATOR_BENCH_SEED` other moments. */
const kills = Number(process.env['GLOSSATOR_BENCH_KILLS'] ?? 500);
const seed = Number(process.env['GLOSSATOR_BENCH_SEED'] ?? 1);

/** A round that takes longer, in milliseconds, hangs. */
const patience = 60_000;

export const kill: Bench = {
  name: 'kill',
  question: 'Is a server that is killed at any moment of indexing followed by one that answers as if it had not been?',
  async run(report) {
    const folder = mkdtempSync(join(tmpdir(), 'glossator-kill-'));
    const entry = await bundledServer(folder);
    const killing = new Killing(seed, 24, entry);
    const met = new Map<Met, number>();
    let wrong = 0;
    try {
      for (let i = 0; i < kills; i++) {
        try {
          const where = await within(patience, killing.round());
          met.set(where, (met.get(where) ?? 0) + 1);
          if ((i + 1) % 50 === 0) report.note(`${i + 1} kills so far`);
        } catch (error) {
          wrong++;
          report.note(`kill ${i + 1}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    } finally {
      await killing.end();
      rmSync(folder, { recursive: true, force: true });
    }
    report.value('kills', kills, '');
    for (const [where, count] of met) report.value(`  of them, what is stored was left ${where}`, count, '');
    report.value('after which something was not as it should be', wrong, '');
  },
};

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`It took more than ${ms / 1000} s.`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

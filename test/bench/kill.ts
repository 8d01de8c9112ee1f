import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Killing, type Met } from '../server/support/killing.ts';
import type { Bench } from './bench.ts';

/** `GLOSSATOR_BENCH_KILLS` names another number, `GLOSSATOR_BENCH_SEED` other moments. */
const kills = Number(process.env['GLOSSATOR_BENCH_KILLS'] ?? 500);
const seed = Number(process.env['GLOSSATOR_BENCH_SEED'] ?? 1);

export const kill: Bench = {
  name: 'kill',
  question: 'Is a server that is killed at any moment of indexing followed by one that answers as if it had not been?',
  async run(report) {
    const folder = mkdtempSync(join(tmpdir(), 'glossator-kill-'));
    const entry = join(folder, 'server.cjs');
    const source = join(import.meta.dirname, '../../src');
    await build({
      entryPoints: { server: join(source, 'server/node.ts'), extractor: join(source, 'node/extractionThread.ts') },
      outdir: folder,
      outExtension: { '.js': '.cjs' },
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      define: { 'import.meta.dirname': '__dirname' },
      logLevel: 'warning',
    });
    const killing = new Killing(seed, 40, entry);
    const met = new Map<Met, number>();
    let wrong = 0;
    try {
      for (let i = 0; i < kills; i++) {
        try {
          const where = await killing.round();
          met.set(where, (met.get(where) ?? 0) + 1);
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

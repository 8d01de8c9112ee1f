import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './support/measure.ts';
import type { Bench } from './bench.ts';

const bundle = join(import.meta.dirname, '../../dist/extension.cjs');
const runs = 15;

export const activate: Bench = {
  name: 'activate',
  question: 'What does loading and activating the extension cost the extension host?',
  async run(report) {
    if (!existsSync(bundle)) throw new Error('dist/extension.cjs is not there: build it first (npm run build).');
    report.note(
      `bundle of ${(statSync(bundle).size / 1000).toFixed(0)} kB, each run in a fresh process with a stub of the editor that does no work`,
    );
    const folder = mkdtempSync(join(tmpdir(), 'glossator-bench-'));
    try {
      const empty = join(folder, 'empty.cjs');
      writeFileSync(empty, 'exports.activate = () => {};');
      const [nothing, ours] = [once(empty), once(bundle)];
      report.times('loading an empty extension', nothing.load);
      report.times('loading ours', ours.load, { name: 'an empty one', times: nothing.load });
      report.times('activate()', ours.activate);
      report.value('heap besides an empty one', (median(ours.heap) - median(nothing.heap)) / 1e6, 'MB');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function once(file: string): { load: number[]; activate: number[]; heap: number[] } {
  const all = Array.from({ length: runs }, () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'support/activateOnce.ts'), file],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(/^\w*Error: .*$/m.exec(stderr)?.[0] ?? `activation ended with ${status}`);
    return JSON.parse(stdout) as { load: number; activate: number; heap: number };
  });
  return { load: all.map((r) => r.load), activate: all.map((r) => r.activate), heap: all.map((r) => r.heap) };
}

import { performance } from 'node:perf_hooks';
import type { Steps } from '../../../src/core/text/steps.ts';

/** Milliseconds that each of some runs took. */
export type Times = readonly number[];

/** Runs `work` so many times and measures each; `warmup` runs before are not measured. */
export async function timed(work: (run: number) => unknown, runs: number, warmup = 0): Promise<Times> {
  for (let i = 0; i < warmup; i++) await work(i);
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await work(i);
    times.push(performance.now() - start);
  }
  return times;
}

/** Does work in steps, and notes how long each took, in milliseconds. */
export function stepped<T>(steps: Steps<T>, times: number[]): T {
  for (;;) {
    const start = performance.now();
    const { done, value } = steps.next();
    times.push(performance.now() - start);
    if (done) return value;
  }
}

/** The value below which the part `q` (0 to 1) of `values` lies, between neighbours in proportion. */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) throw new RangeError('quantile: no values');
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The memory in use after a collection, that of typed arrays with it, in bytes. Needs `--expose-gc`, with which the runner starts every benchmark. */
export function memoryUsed(): number {
  if (!globalThis.gc) throw new Error('memoryUsed: start with --expose-gc');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** What `make` returns, and how many bytes of memory it keeps. */
export function kept<T>(make: () => T): { readonly value: T; readonly bytes: number } {
  const before = memoryUsed();
  const value = make();
  return { value, bytes: memoryUsed() - before };
}

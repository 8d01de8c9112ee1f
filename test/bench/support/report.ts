import { median, quantile } from './measure.ts';
import type { Times } from './measure.ts';

/** Prints the figures of one benchmark, a line each. */
export class Report {
  readonly #print: (line: string) => void;

  constructor(print: (line: string) => void) {
    this.#print = print;
  }

  /** What the figures below belong to. */
  note(text: string): void {
    this.#print(`  ${text}`);
  }

  /** Times with their median, least and greatest, and how they compare with a baseline measured in the same run. */
  times(name: string, times: Times, baseline?: { readonly name: string; readonly times: Times }): void {
    const ratio = baseline ? `  ${figure(median(times) / median(baseline.times))} × ${baseline.name}` : '';
    this.#print(
      `  ${name.padEnd(44)} ${figure(median(times))} ms  (${figure(Math.min(...times))}–${figure(Math.max(...times))}, n=${times.length})${ratio}`,
    );
  }

  /** Latencies: the middle, the slow end, and the worst. */
  latencies(name: string, times: Times, baseline?: { readonly name: string; readonly times: Times }): void {
    const ratio = baseline ? `  p50 ${figure(median(times) / median(baseline.times))} × ${baseline.name}` : '';
    this.#print(
      `  ${name.padEnd(44)} p50 ${figure(median(times))} ms  p95 ${figure(quantile(times, 0.95))} ms  max ${figure(Math.max(...times))} ms  (n=${times.length})${ratio}`,
    );
  }

  /** Any other figure with its unit. */
  value(name: string, value: number, unit: string): void {
    this.#print(`  ${name.padEnd(44)} ${figure(value)} ${unit}`);
  }
}

/** Three significant digits: what a measurement on a shared machine can carry. */
export const figure = (value: number): string =>
  Math.abs(value) >= 1000 ? Math.round(value).toString() : Number(value.toPrecision(3)).toString();

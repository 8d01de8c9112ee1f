import type { Failure, Figures, Line } from './inside/figures.ts';
import { mark } from './inside/figures.ts';
import type { HostKind } from './stage.ts';

export type { Failure, Figures } from './inside/figures.ts';

/** A bundle of suites, the extension that they test, and the folder that the window opens. All paths are absolute. */
export interface SuiteRun {
  readonly name: string;
  readonly kind: HostKind;
  readonly extension: string;
  readonly suites: string;
  readonly folder: string;
  readonly timeoutMs: number;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Gathers what a host writes to its console: the lines of figures, and the last of the others, for when it goes wrong. */
export class HostLog {
  readonly #lines: Line[] = [];
  #other = '';

  add(text: string): void {
    const at = text.indexOf(mark);
    if (at >= 0) this.#lines.push(JSON.parse(text.slice(at + mark.length)) as Line);
    else if (!noise.test(text)) this.#other = `${this.#other}${text}\n`.slice(-3000);
  }

  /** The figures of a run that ended: it has to have said so, with at least one test, and its exit code has to agree. */
  ended(code: number): Figures {
    const end = this.#lines.findLast((line) => line.state === 'end');
    if (!end)
      return this.#figures({
        title: 'the suites did not run to their end',
        stack: `exit code ${code}\n${this.#other}`,
      });
    if (end.tests === 0) return this.#figures({ title: 'the suites hold no test', stack: this.#other });
    const silent = code !== 0 && !this.#lines.some((line) => line.state === 'failed');
    return this.#figures(silent ? { title: `exit code ${code}`, stack: this.#other } : undefined);
  }

  /** The figures of a run that had to be ended: one failure more. */
  late(timeoutMs: number, hint: string): Figures {
    const last = this.#lines.at(-1);
    const after = last && 'title' in last ? `after the test "${last.title}"` : 'before the first test ended';
    return this.#figures({ title: `not done in ${timeoutMs / 1000} s, ${after}`, stack: `${hint}\n${this.#other}` });
  }

  #figures(whole: Failure | undefined): Figures {
    const failures = [...this.#lines.filter((line) => line.state === 'failed'), ...(whole ? [whole] : [])];
    const skips = this.#lines.filter((line) => line.state === 'skipped').map((line) => line.title);
    return {
      passed: this.#lines.filter((line) => line.state === 'passed').length,
      failed: failures.length,
      skipped: skips.length,
      skips,
      failures,
    };
  }
}

/** Of the server itself: its native parts are not compiled, and its marketplace may be out of reach. */
const noise = /Could not locate the bindings file|open-vsx\.org|native-watchdog|^Creating a socket|connection token/;

import type { Cancellation } from '../core/corpus/workspace.ts';

/** How long work goes on before others get their turn, in milliseconds. */
const turn = 5;

/**
 * Work that nobody waits for, done in steps between the answers. A job is named: a newer one of the same name replaces it
 * where it stands, half done or not begun.
 */
export class Background {
  readonly #yieldNow: () => Promise<void>;
  readonly #failed: (name: string, error: unknown) => void;
  readonly #urgent = new Map<string, Iterator<void>>();
  readonly #jobs = new Map<string, Iterator<void>>();
  #running = false;

  constructor(yieldNow: () => Promise<void>, failed: (name: string, error: unknown) => void) {
    this.#yieldNow = yieldNow;
    this.#failed = failed;
  }

  /** `urgent` jobs come before all others: what an editor shows waits for them. */
  add(name: string, steps: Iterator<void>, { urgent = false } = {}): void {
    this.cancel(name);
    (urgent ? this.#urgent : this.#jobs).set(name, steps);
    if (!this.#running) void this.#run();
  }

  cancel(name: string): void {
    this.#urgent.delete(name);
    this.#jobs.delete(name);
  }

  clear(): void {
    this.#urgent.clear();
    this.#jobs.clear();
  }

  async #run(): Promise<void> {
    this.#running = true;
    const pause = paused(this.#yieldNow);
    await this.#yieldNow();
    for (let next = this.#first(); next; next = this.#first()) {
      const [name, steps] = next;
      if (this.#step(name, steps))
        for (const jobs of [this.#urgent, this.#jobs]) if (jobs.get(name) === steps) jobs.delete(name);
      await pause();
    }
    this.#running = false;
  }

  #first(): [string, Iterator<void>] | undefined {
    const next = (this.#urgent.size > 0 ? this.#urgent : this.#jobs).entries().next();
    return next.done ? undefined : next.value;
  }

  /** Whether that was the last step. */
  #step(name: string, steps: Iterator<void>): boolean {
    try {
      return steps.next().done === true;
    } catch (error) {
      this.#failed(name, error);
      return true;
    }
  }
}

/** A pause that lets others work once a turn is over, and costs nothing before. */
export function paused(yieldNow: () => Promise<void>): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < turn) return;
    await yieldNow();
    since = performance.now();
  };
}

/** A cancellation that can be set. */
export class Canceller implements Cancellation {
  aborted = false;

  abort(): void {
    this.aborted = true;
  }
}

import { IndexStore } from '../core/corpus/indexStore.ts';
import type { Storage } from '../core/corpus/storage.ts';
import type { PassageIndex } from '../core/search/passageIndex.ts';
import { paused } from './background.ts';

/** The index is saved when it has not changed for so long, and at the latest so long after a change. In milliseconds. */
const quiet = 3000;
const latest = 30_000;
/** How long the first answers wait for what is stored, and the editor for a last save. */
const patience = { load: 5000, close: 1500 };

const madeAnew = 'A part of the search index that is stored was damaged, and is made anew.';

/** Keeps the search index from one session to the next, in the background. What goes wrong costs time only, and is logged. */
export class KeptIndex {
  readonly #index: PassageIndex;
  readonly #store: IndexStore;
  readonly #pause: () => Promise<void>;
  readonly #log: (message: string) => void;
  #wanted: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change was made that is not saved. */
  #changedAt: number | undefined;
  /** What is being done with the store; the next waits for it. */
  #busy: Promise<void> = Promise.resolve();

  constructor(
    index: PassageIndex,
    storage: Storage,
    options: { wanted: boolean; yieldNow: () => Promise<void>; log: (message: string) => void },
  ) {
    this.#index = index;
    this.#pause = paused(options.yieldNow);
    this.#store = new IndexStore(storage, { pause: this.#pause, now: () => Date.now() });
    this.#wanted = options.wanted;
    this.#log = options.log;
  }

  /** Takes over what is stored of the files that are `accepted`. Resolves when it has been, or when that takes too long. */
  async restore(accepted: (uri: string) => boolean): Promise<void> {
    if (!this.#wanted) return this.#do('The search index that is stored cannot be removed', () => this.#store.clear());
    let waiting = true;
    const restoring = this.#do('The search index that is stored cannot be read', async () => {
      const { parts, damaged } = await this.#store.load();
      if (damaged > 0) this.#log(madeAnew);
      if (waiting) this.#index.restore(parts, accepted);
    });
    void this.#do('The search index that is stored cannot be read', () => this.#complete());
    await Promise.race([restoring, delay(patience.load)]);
    waiting = false;
  }

  /** Reads what can be searched already but is not all in memory. */
  async #complete(): Promise<void> {
    const damaged = await this.#store.complete();
    if (damaged.length === 0) return;
    this.#log(madeAnew);
    for (const steps = this.#index.renewing(damaged); !steps.next().done;) await this.#pause();
    this.changed();
  }

  /** The index may have changed. */
  changed(): void {
    const now = performance.now();
    this.#changedAt ??= now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(quiet, this.#changedAt + latest - now));
    this.#timer = setTimeout(() => void this.saveNow(), wait);
  }

  /** Whether the index is to be kept; what is stored is removed where it is not. */
  set wanted(wanted: boolean) {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    if (wanted) this.changed();
    else void this.forget();
  }

  /** Removes what is stored. */
  async forget(): Promise<void> {
    await this.#do('The search index that is stored cannot be removed', () => this.#store.clear());
  }

  /** Saves what has changed, if that can be done before the editor gives up waiting. */
  async close(): Promise<void> {
    if (this.#changedAt !== undefined) await Promise.race([this.saveNow(), delay(patience.close)]);
    clearTimeout(this.#timer);
  }

  /** Saves the index as it is; whether that succeeded. */
  async saveNow(): Promise<boolean> {
    let saved = false;
    clearTimeout(this.#timer);
    await this.#do('The search index cannot be stored', async () => {
      this.#changedAt = undefined;
      if (!this.#wanted) return;
      await this.#store.save(this.#index.parts);
      saved = true;
    });
    return saved;
  }

  #do(failure: string, work: () => Promise<void>): Promise<void> {
    this.#busy = this.#busy
      .then(work)
      .catch((error: unknown) => this.#log(`${failure}: ${error instanceof Error ? error.message : String(error)}`));
    return this.#busy;
  }
}

const delay = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    // Nobody waits for a timer alone.
    const timer: { unref?: () => void } | number = setTimeout(resolve, ms);
    if (typeof timer === 'object') timer.unref?.();
  });

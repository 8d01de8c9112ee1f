import { EventEmitter } from 'vscode';
import type { Disposable, Memento } from 'vscode';

/** A candidate that somebody does not want to see, with its wording, so that it can be offered back. */
export interface Dismissal {
  readonly key: string;
  readonly text: string;
}

const storageKey = 'glossator.dismissedCandidates';

/** The candidates dismissed in this workspace. The editor keeps them; no file of the folder is touched. */
export class Dismissals implements Disposable {
  readonly #state: Memento;
  readonly #changes = new EventEmitter<void>();
  readonly onDidChange = this.#changes.event;

  constructor(state: Memento) {
    this.#state = state;
  }

  get all(): readonly Dismissal[] {
    return this.#state.get<readonly Dismissal[]>(storageKey, []);
  }

  get keys(): string[] {
    return this.all.map(({ key }) => key);
  }

  async add(candidates: readonly Dismissal[]): Promise<void> {
    const known = new Map([...this.all, ...candidates].map(({ key, text }) => [key, { key, text }]));
    await this.#set([...known.values()]);
  }

  async remove(candidates: readonly Dismissal[]): Promise<void> {
    const gone = new Set(candidates.map(({ key }) => key));
    await this.#set(this.all.filter(({ key }) => !gone.has(key)));
  }

  dispose(): void {
    this.#changes.dispose();
  }

  async #set(dismissals: readonly Dismissal[]): Promise<void> {
    await this.#state.update(storageKey, dismissals);
    this.#changes.fire();
  }
}

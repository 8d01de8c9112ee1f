import type { Memento } from 'vscode';

const keys = { recent: 'glossator.searches.recent', saved: 'glossator.searches.saved' } as const;
/** Recent searches that are remembered. */
const mostRecent = 15;

/** The searches of this workspace: the last ones, and those that were saved. */
export class Searches {
  readonly #state: Memento;

  constructor(state: Memento) {
    this.#state = state;
  }

  /** The newest first. */
  get recent(): readonly string[] {
    return this.#read(keys.recent);
  }

  /** In the order of saving. */
  get saved(): readonly string[] {
    return this.#read(keys.saved);
  }

  /** Remembers a search that led somewhere. */
  remember(query: string): void {
    this.#write(keys.recent, [query, ...this.recent.filter((one) => one !== query)].slice(0, mostRecent));
  }

  /** Saves a search, or forgets it where it is saved already; says which. */
  toggleSaved(query: string): boolean {
    const others = this.saved.filter((one) => one !== query);
    const save = others.length === this.saved.length;
    this.#write(keys.saved, save ? [...others, query] : others);
    return save;
  }

  #read(key: string): readonly string[] {
    const kept = this.#state.get<unknown>(key);
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  }

  #write(key: string, queries: readonly string[]): void {
    void this.#state.update(key, queries);
  }
}

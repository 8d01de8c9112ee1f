import type { Document } from '../document/document.ts';

/** Something that is derived from all documents of a snapshot, and can follow an edit of a few at little cost. */
export interface Derivation<T> {
  make(documents: ReadonlyMap<string, Document>): T;
  /** What {@link make} would make after each of some documents took the place of the one with its address. `value` stays as it is. */
  follow(value: T, replaced: readonly Document[]): T;
}

/** A value, and the names of the documents that have been replaced since it was made. */
interface Known {
  readonly value: unknown;
  readonly replaced: ReadonlySet<string>;
}

/** Of how many documents the edits are followed; after more, all is made anew when it is asked for. */
const most = 200;

/**
 * What has been derived from the documents of a snapshot. An edit hands it on with the names of the documents that it
 * replaced, so the next snapshot pays for these alone, and only for what somebody asks of it.
 */
export class Derived {
  readonly #known: Map<unknown, Known>;

  constructor(known = new Map<unknown, Known>()) {
    this.#known = known;
  }

  get<T>(derivation: Derivation<T>, documents: ReadonlyMap<string, Document>): T {
    const known = this.#known.get(derivation);
    if (known?.replaced.size === 0) return known.value as T;
    const value = known
      ? derivation.follow(
          known.value as T,
          [...known.replaced].map((uri) => documents.get(uri)!),
        )
      : derivation.make(documents);
    this.#known.set(derivation, { value, replaced: new Set() });
    return value;
  }

  /** What the next snapshot begins with, in which some documents have been replaced. */
  after(uris: readonly string[]): Derived {
    const next = new Map<unknown, Known>();
    for (const [derivation, { value, replaced }] of this.#known) {
      const all = new Set([...replaced, ...uris]);
      if (all.size <= most) next.set(derivation, { value, replaced: all });
    }
    return new Derived(next);
  }
}

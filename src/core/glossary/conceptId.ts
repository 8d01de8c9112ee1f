/** Makes ids of labels: small letters and digits joined by hyphens, numbered where two would be the same. */
export class FreeIds {
  readonly #taken: ReadonlySet<string>;
  /** How often each stem was asked for. */
  readonly #made = new Map<string, number>();

  /** No id of `taken` is made. */
  constructor(taken: ReadonlySet<string> = new Set()) {
    this.#taken = taken;
  }

  idFor(label: string, prefix = ''): string {
    const stem = `${prefix}${slug(label)}`;
    for (let n = (this.#made.get(stem) ?? 0) + 1; ; n++) {
      const id = n === 1 ? stem : `${stem}-${n}`;
      if (this.#taken.has(id)) continue;
      this.#made.set(stem, n);
      return id;
    }
  }
}

const slug = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'concept';

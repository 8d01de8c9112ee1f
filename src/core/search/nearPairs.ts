import type { Slot } from './query.ts';

/** Two characters that a passage may have where it has not a pair of the query, and how sure they make the slots. */
interface NearPair {
  readonly second: number;
  /** How far the second stands from the first. */
  readonly distance: number;
  readonly slots: readonly number[];
  readonly sure: number;
}

/** How sure a pair is that stands there with a character between, and pairs of which one character is wrong or too many. */
const sure = { parted: 0.7, mistaken: 0.6 };

/**
 * What words are misspelt as in scripts without spaces, where a token is a pair of neighbours: one wrong character spoils
 * two pairs, and the characters around it still stand as far from one another as one error leaves them. `ac` may be written
 * for `abc` (or for `a, c`), and of `abc` there is `ac` where `b` was added, `axc` where it was mistaken for another.
 */
export class NearPairs {
  /** By the first character, the place of its pairs in `#pairs`; 0 for characters that begin none. */
  readonly #rows = new Uint8Array(0x10000);
  readonly #pairs: NearPair[][] = [[]];

  private constructor() {}

  /** `null` where the query has no pairs. */
  static of(slots: readonly Slot[]): NearPairs | null {
    if (!slots.some(({ keys }) => keys.some(({ unspaced }) => unspaced))) return null;
    const near = new NearPairs();
    for (const [i, { keys }] of slots.entries()) {
      for (const { text, unspaced, errors } of keys) {
        if (!unspaced || text.length < 2 || errors === 0) continue;
        near.#add(text.charCodeAt(0), { second: text.charCodeAt(1), distance: 2, slots: [i], sure: sure.parted });
        const next = slots[i + 1];
        if (next?.joined !== true || keys.length > 1 || next.keys.length > 1 || !next.keys[0]!.unspaced) continue;
        const second = next.keys[0]!.text.charCodeAt(1);
        for (const distance of [1, 2])
          near.#add(text.charCodeAt(0), { second, distance, slots: [i, i + 1], sure: sure.mistaken });
      }
    }
    return near.#pairs.length > 1 ? near : null;
  }

  /** Tells of each that the first `length` of `units` have: for which slot, how surely, and where. */
  read(
    units: Uint16Array,
    length: number,
    tell: (slot: number, sure: number, start: number, end: number) => void,
  ): void {
    for (let i = 0; i + 1 < length; i++) {
      const row = this.#rows[units[i]!]!;
      if (row === 0) continue;
      for (const { second, distance, slots, sure } of this.#pairs[row]!) {
        const end = i + distance;
        if (end < length && units[end] === second) for (const slot of slots) tell(slot, sure, i, end + 1);
      }
    }
  }

  #add(first: number, pair: NearPair): void {
    if (this.#rows[first] === 0) this.#rows[first] = this.#pairs.push([]) - 1;
    this.#pairs[this.#rows[first]!]!.push(pair);
  }
}

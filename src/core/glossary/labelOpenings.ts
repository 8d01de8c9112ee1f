import { LabelTrie } from './labelTrie.ts';

/**
 * How labels begin, two units at a time: what is asked at every place where a word may begin, so that most places need no walk
 * through the trie. It is small enough to stay in the processor's first cache.
 */
export class LabelOpenings {
  /** The nodes of the first units at which something is marked already, and which last eight bits such units have. */
  readonly #brief = new Map<number, number>();
  readonly #briefBits = new Uint8Array(0x100);
  /** An open-addressing table, two numbers a place: the two units, and the node they lead to, which is 0 at a free place. */
  #pairs = new Int32Array(64);
  /** For each place eight bits, which say what third units go on: some too many, as several share a bit. */
  #thirds = new Uint8Array(32);
  #size = 0;
  /** See {@link nodeAt}. */
  depth = 0;

  /** Of the labels in `trie`, all of which must be there. */
  constructor(trie: LabelTrie) {
    const depths = new Uint8Array(trie.size);
    for (let node = 1; node < trie.size; node++) {
      const above = trie.above(node);
      const depth = (depths[node] = Math.min(depths[above]! + 1, 4));
      const unit = trie.unit(node);
      if (depth === 1 && trie.marks(node) !== 0) {
        this.#brief.set(unit, node);
        this.#briefBits[unit & 0xff] = 1;
      } else if (depth === 2) this.#add(trie.unit(above), unit, node, trie.marks(node) === 0 ? 0 : anyThird);
      else if (depth === 3)
        this.#thirds[this.#placeOf(trie.unit(trie.above(above)), trie.unit(above)) >> 1]! |= third(unit);
    }
  }

  /**
   * The node of the first one or two of `units` from `start` on, above which nothing is marked; the root where no label begins
   * as they do. {@link depth} is then how many they are.
   */
  nodeAt(units: Uint16Array, start: number): number {
    const first = units[start]!;
    const brief = this.#briefBits[first & 0xff] === 1 ? this.#brief.get(first) : undefined;
    if (brief !== undefined) {
      this.depth = 1;
      return brief;
    }
    const place = this.#placeOf(first, units[start + 1]!);
    if (!(this.#thirds[place >> 1]! & third(units[start + 2]!))) return LabelTrie.root;
    this.depth = 2;
    return this.#pairs[place + 1]!;
  }

  #placeOf(first: number, second: number): number {
    const pairs = this.#pairs;
    const mask = pairs.length - 2;
    const key = (first << 16) | second;
    const hash = Math.imul(key, 0x9e3779b1);
    let place = (hash ^ (hash >>> 15)) & mask;
    while (pairs[place] !== key && pairs[place + 1] !== 0) place = (place + 2) & mask;
    return place;
  }

  #add(first: number, second: number, node: number, thirds: number): void {
    if (8 * ++this.#size > this.#pairs.length) this.#grow();
    const place = this.#placeOf(first, second);
    this.#pairs[place] = (first << 16) | second;
    this.#pairs[place + 1] = node;
    this.#thirds[place >> 1] = thirds;
  }

  #grow(): void {
    const [old, thirds] = [this.#pairs, this.#thirds];
    this.#pairs = new Int32Array(old.length * 2);
    this.#thirds = new Uint8Array(old.length);
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue;
      const place = this.#placeOf(old[i]! >>> 16, old[i]! & 0xffff);
      this.#pairs[place] = old[i]!;
      this.#pairs[place + 1] = old[i + 1]!;
      this.#thirds[place >> 1] = thirds[i >> 1]!;
    }
  }
}

const anyThird = 0xff;
const third = (unit: number): number => 1 << (unit & 7);

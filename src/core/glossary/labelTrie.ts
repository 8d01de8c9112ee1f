/**
 * A trie over folded labels, walked a unit at a time, with some marks at each node. The node that is made below another right
 * after it has the next number, so that most steps only look at neighbours in memory; where a node has others below it, they
 * are found through an open-addressing hash table. A hundred thousand labels take some tens of megabytes.
 */
export class LabelTrie {
  static readonly root = 0;

  /** Two numbers a node, so that a step touches one place: the node above it; the unit that leads from there, and its marks. */
  #nodes = new Int32Array(64);
  /** The nodes that do not follow the one above them, each at the hash of that and its unit; 0 marks a free place. */
  #table = new Int32Array(16);
  #filed = 0;
  #size = 1;
  /** See {@link follow}. */
  reached = 0;

  /** How many nodes there are: their numbers lie below it. */
  get size(): number {
    return this.#size;
  }

  /** The marks at a node: eight bits, which mean what the owner wants. */
  marks(node: number): number {
    return (this.#nodes[2 * node + 1]! >>> 16) & 0xff;
  }

  mark(node: number, bits: number): void {
    this.#nodes[2 * node + 1]! |= bits << 16;
  }

  /** The node that `node`, not the root, lies below. */
  above(node: number): number {
    return this.#nodes[2 * node]!;
  }

  /** The unit that leads to `node` from the one above it. */
  unit(node: number): number {
    return this.#nodes[2 * node + 1]! & 0xffff;
  }

  /** The node below `node` by `unit`; 0 where there is none. */
  child(node: number, unit: number): number {
    const nodes = this.#nodes;
    const next = 2 * node + 2;
    if ((nodes[next + 1]! & 0xffff) === unit && nodes[next] === node && node + 1 < this.#size) return node + 1;
    return nodes[next - 1]! & branches ? this.#look(node, unit) : 0;
  }

  /**
   * Follows `units` from `from` on, below `node`, to the next node that has marks: 0 where the way ends before one.
   * {@link reached} is then the unit after those that led there.
   */
  follow(node: number, units: Uint16Array, from: number, end: number): number {
    const nodes = this.#nodes;
    let at = 2 * node;
    for (let i = from; i < end; i++) {
      const unit = units[i]!;
      const above = at >> 1;
      if (nodes[at + 2] === above && (nodes[at + 3]! & 0xffff) === unit) at += 2;
      else {
        if (!(nodes[at + 1]! & branches)) return LabelTrie.root;
        at = 2 * this.#look(above, unit);
        if (at === 0) return LabelTrie.root;
      }
      if (nodes[at + 1]! & marked) {
        this.reached = i + 1;
        return at >> 1;
      }
    }
    return LabelTrie.root;
  }

  /** The node below `node` by `unit`, made where it is not there yet. */
  add(node: number, unit: number): number {
    return this.child(node, unit) || this.#addChild(node, unit);
  }

  #look(node: number, unit: number): number {
    const table = this.#table;
    const nodes = this.#nodes;
    const mask = table.length - 1;
    for (let i = hash(node, unit) & mask; ; i = (i + 1) & mask) {
      const child = table[i]!;
      if (child === 0 || (nodes[2 * child] === node && (nodes[2 * child + 1]! & 0xffff) === unit)) return child;
    }
  }

  #addChild(node: number, unit: number): number {
    // Room for one more than there are, as `child` looks at the neighbour of the last.
    if (2 * this.#size + 2 >= this.#nodes.length) {
      const nodes = this.#nodes;
      this.#nodes = new Int32Array(nodes.length * 2);
      this.#nodes.set(nodes);
    }
    const child = this.#size++;
    this.#nodes[2 * child] = node;
    this.#nodes[2 * child + 1] = unit;
    if (child === node + 1) return child;
    this.#nodes[2 * node + 1]! |= branches;
    if (2 * ++this.#filed > this.#table.length) this.#growTable();
    this.#file(child);
    return child;
  }

  #file(child: number): void {
    const mask = this.#table.length - 1;
    let i = hash(this.#nodes[2 * child]!, this.#nodes[2 * child + 1]! & 0xffff) & mask;
    while (this.#table[i] !== 0) i = (i + 1) & mask;
    this.#table[i] = child;
  }

  #growTable(): void {
    this.#table = new Int32Array(this.#table.length * 2);
    for (let child = 1; child < this.#size - 1; child++) {
      if (this.#nodes[2 * child]! + 1 !== child) this.#file(child);
    }
  }
}

/** Set beside a node's marks where nodes other than the next lie below it. */
const branches = 1 << 24;
const marked = 0xff << 16;

function hash(node: number, unit: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return h ^ (h >>> 15);
}

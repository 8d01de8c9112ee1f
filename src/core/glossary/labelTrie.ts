/**
 * A trie over folded labels, walked a unit at a time. The node that is made below another right after it has the next number,
 * so that most steps only look at neighbours in memory; the rest go through an open-addressing hash table. A hundred thousand
 * labels take some tens of megabytes.
 */
export class LabelTrie {
  static readonly root = 0;

  /** The node above each node, and the unit that leads from there. */
  #parents = new Int32Array(512);
  #units = new Uint16Array(512);
  /** Nodes, each at the hash of its parent and unit; 0 marks a free place. */
  #table = new Int32Array(1024);
  #nodes = 1;

  /** How many nodes there are: their numbers lie below it. */
  get size(): number {
    return this.#nodes;
  }

  /** The node below `node` by `unit`; 0 where there is none. */
  child(node: number, unit: number): number {
    const next = node + 1;
    if (this.#units[next] === unit && this.#parents[next] === node && next < this.#nodes) return next;
    const mask = this.#table.length - 1;
    for (let i = hash(node, unit) & mask; ; i = (i + 1) & mask) {
      const child = this.#table[i]!;
      if (child === 0 || (this.#parents[child] === node && this.#units[child] === unit)) return child;
    }
  }

  /** The node below `node` by `unit`, made where it is not there yet. */
  add(node: number, unit: number): number {
    return this.child(node, unit) || this.#addChild(node, unit);
  }

  #addChild(node: number, unit: number): number {
    // One more than there are, as `child` looks at the neighbour of the last.
    if (this.#nodes + 1 >= this.#units.length) this.#grow();
    const child = this.#nodes++;
    this.#parents[child] = node;
    this.#units[child] = unit;
    this.#put(child);
    return child;
  }

  #put(child: number): void {
    const mask = this.#table.length - 1;
    let i = hash(this.#parents[child]!, this.#units[child]!) & mask;
    while (this.#table[i] !== 0) i = (i + 1) & mask;
    this.#table[i] = child;
  }

  #grow(): void {
    const [parents, units] = [this.#parents, this.#units];
    this.#parents = new Int32Array(parents.length * 2);
    this.#units = new Uint16Array(units.length * 2);
    this.#table = new Int32Array(this.#table.length * 2);
    this.#parents.set(parents);
    this.#units.set(units);
    for (let child = 1; child < this.#nodes; child++) this.#put(child);
  }
}

function hash(node: number, unit: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return h ^ (h >>> 15);
}

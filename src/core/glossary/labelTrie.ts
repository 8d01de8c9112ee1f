/**
 * A trie over folded labels, walked a unit at a time. Its edges live in one open-addressing hash table of typed arrays:
 * ten thousand labels take a few megabytes, and a step costs some nanoseconds.
 */
export class LabelTrie {
  static readonly root = 0;

  #parents = new Int32Array(1024);
  #units = new Uint16Array(1024);
  /** The node that each edge leads to; 0 marks a free place, as no edge leads to the root. */
  #children = new Int32Array(1024);
  #nodes = 1;

  /** The node below `node` by `unit`; 0 where there is none. */
  child(node: number, unit: number): number {
    const mask = this.#children.length - 1;
    for (let i = hash(node, unit) & mask; ; i = (i + 1) & mask) {
      const child = this.#children[i]!;
      if (child === 0 || (this.#parents[i] === node && this.#units[i] === unit)) return child;
    }
  }

  /** How many nodes there are: their numbers lie below it. */
  get size(): number {
    return this.#nodes;
  }

  /** The node below `node` by `unit`, made where it is not there yet. */
  add(node: number, unit: number): number {
    return this.child(node, unit) || this.#addChild(node, unit);
  }

  #addChild(node: number, unit: number): number {
    if (this.#nodes * 2 > this.#children.length) this.#grow();
    const child = this.#nodes++;
    this.#put(node, unit, child);
    return child;
  }

  #put(node: number, unit: number, child: number): void {
    const mask = this.#children.length - 1;
    let i = hash(node, unit) & mask;
    while (this.#children[i] !== 0) i = (i + 1) & mask;
    this.#parents[i] = node;
    this.#units[i] = unit;
    this.#children[i] = child;
  }

  #grow(): void {
    const [parents, units, children] = [this.#parents, this.#units, this.#children];
    this.#parents = new Int32Array(children.length * 2);
    this.#units = new Uint16Array(children.length * 2);
    this.#children = new Int32Array(children.length * 2);
    for (let i = 0; i < children.length; i++) {
      if (children[i] !== 0) this.#put(parents[i]!, units[i]!, children[i]!);
    }
  }
}

function hash(node: number, unit: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return h ^ (h >>> 15);
}

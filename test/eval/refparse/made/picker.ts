/** A repeatable chooser (mulberry32). */
export class Picker {
  #state: number;
  constructor(seed: number) {
    this.#state = seed;
  }
  number(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
  of<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.number() * choices.length)]!;
  }
  chance(p: number): boolean {
    return this.number() < p;
  }
  int(from: number, to: number): number {
    return from + Math.floor(this.number() * (to - from + 1));
  }
}

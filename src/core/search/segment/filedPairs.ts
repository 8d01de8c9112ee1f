import { Words32 } from './growing.ts';
import type { PostingWriter } from './postingWriter.ts';

const characters = 0x10000;

/** The pairs of neighbouring characters of a segment that is being built, unit by unit. */
export class FiledPairs {
  /** The first character × 65536 + the second, 0 for none. */
  readonly #keys = new Words32();
  /** By unit, where its pairs end. */
  readonly #ends = new Words32();

  /** Files a pair under the unit at hand; `second` is 0 for a character alone. */
  add(first: number, second: number): void {
    this.#keys.push((first << 16) | second);
  }

  endUnit(): void {
    this.#ends.push(this.#keys.length);
  }

  /**
   * Writes the postings of all pairs by their keys, and returns these. They are sorted by their second and then by their
   * first characters (least significant digit radix sort): in running text most pairs are rare, and a table of
   * them that is asked for each would be far from the processor.
   */
  write(postings: PostingWriter): Uint32Array {
    const count = this.#keys.length;
    if (count === 0) return new Uint32Array(0);
    const keys = this.#keys.array;
    const bySecond = new Uint32Array(characters + 1);
    const byFirst = new Uint32Array(characters + 1);
    for (let i = 0; i < count; i++) {
      bySecond[(keys[i]! & 0xffff) + 1]!++;
      byFirst[(keys[i]! >>> 16) + 1]!++;
    }
    addUp(bySecond);
    addUp(byFirst);
    const firsts = new Uint16Array(count);
    const unitsBySecond = new Uint32Array(count);
    for (let unit = 0, i = 0; unit < this.#ends.length; unit++) {
      for (const end = this.#ends.array[unit]!; i < end; i++) {
        const to = bySecond[keys[i]! & 0xffff]!++;
        firsts[to] = keys[i]! >>> 16;
        unitsBySecond[to] = unit;
      }
    }
    // What said where the pairs of each second character begin now says where they end; so it will be with the first.
    const seconds = new Uint16Array(count);
    const units = new Uint32Array(count);
    for (let second = 0, i = 0; second < characters; second++) {
      for (const end = bySecond[second]!; i < end; i++) {
        const to = byFirst[firsts[i]!]!++;
        seconds[to] = second;
        units[to] = unitsBySecond[i]!;
      }
    }
    const found = new Words32();
    for (let first = 0, i = 0; first < characters; first++) {
      for (const end = byFirst[first]!; i < end;) {
        const from = i;
        const second = seconds[from]!;
        while (i < end && seconds[i] === second) i++;
        postings.write(units, from, i);
        found.push((first << 16) | second);
      }
    }
    return found.taken();
  }
}

/** Makes of how many there are of each where they begin. */
function addUp(counts: Uint32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i]! += counts[i - 1]!;
}

import { Bytes, Words32 } from './growing.ts';
import type { Segment } from './segment.ts';

/** The new number of a unit that is left out. */
export const gone = 0xffffffff;

/** Writes the postings of a segment's terms, one after another. */
export class PostingWriter {
  readonly #bytes = new Bytes();
  readonly #starts = new Words32();
  readonly #found = new Words32();
  #sorted = true;

  /** Writes those of a term that stands in `units[from, to)`, one at least, in order and each as often as it stands there. */
  write(units: Uint32Array, from: number, to: number): void {
    let count = 1;
    for (let i = from + 1; i < to; i++) if (units[i] !== units[i - 1]) count++;
    this.#begin(count);
    let before = 0;
    for (let i = from; i < to;) {
      const unit = units[i]!;
      const first = i;
      while (i < to && units[i] === unit) i++;
      this.#bytes.pushNumber((unit - before) * 4 + Math.min(3, i - first - 1));
      before = unit;
    }
  }

  /**
   * Begins a term that several segments have. Passages of all come before sections of any, so those of each kind are put
   * aside and sorted where there is more than one source.
   */
  begin(): void {
    this.#found.length = 0;
    this.#sorted = true;
  }

  get any(): boolean {
    return this.#found.length > 0;
  }

  copy({ arrays: { postings, postingStarts } }: Segment, term: number, units: Uint32Array): void {
    const end = postingStarts[term + 1]!;
    let at = postingStarts[term]!;
    while (at < end && postings[at]! > 127) at++;
    at++;
    let unit = 0;
    while (at < end) {
      let value = 0;
      let byte: number;
      let shift = 0;
      do {
        byte = postings[at++]!;
        value |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127 && shift < 35);
      unit += value >>> 2;
      const placed = units[unit] ?? gone;
      if (placed === gone) continue;
      const posting = placed * 4 + (value & 3);
      if (this.#found.length > 0 && this.#found.array[this.#found.length - 1]! > posting) this.#sorted = false;
      this.#found.push(posting);
    }
  }

  /** Writes what was copied. */
  end(): void {
    const found = this.#found.array.subarray(0, this.#found.length);
    if (!this.#sorted) found.sort();
    this.#begin(found.length);
    let before = 0;
    for (const posting of found) {
      this.#bytes.pushNumber(posting - before * 4);
      before = posting >>> 2;
    }
  }

  taken(): { postingStarts: Uint32Array; postings: Uint8Array } {
    this.#starts.push(this.#bytes.length);
    return { postingStarts: this.#starts.taken(), postings: this.#bytes.taken() };
  }

  #begin(count: number): void {
    this.#starts.push(this.#bytes.length);
    this.#bytes.reserve(5 * (count + 1));
    this.#bytes.pushNumber(count);
  }
}

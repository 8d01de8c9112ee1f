import { Bytes, Words32 } from './growing.ts';
import type { Segment } from './segment.ts';

/** The new number of a unit that is left out. */
export const gone = 0xffffffff;

/**
 * Writes the postings of a term that several segments have. Passages of all come before sections of any, so those of
 * each kind are put aside and sorted where there is more than one source.
 */
export class PostingWriter {
  readonly bytes = new Bytes();
  readonly #found = new Words32();
  #sorted = true;

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

  /** Writes what was copied; returns where it begins. */
  end(): number {
    const start = this.bytes.length;
    const found = this.#found.array.subarray(0, this.#found.length);
    if (!this.#sorted) found.sort();
    this.bytes.reserve(5 * (found.length + 1));
    this.bytes.pushNumber(found.length);
    let before = 0;
    for (const posting of found) {
      this.bytes.pushNumber(posting - before * 4);
      before = posting >>> 2;
    }
    return start;
  }
}

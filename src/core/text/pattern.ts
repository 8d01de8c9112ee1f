import type { Span } from './span.ts';

/** Bits of a block: one is left for the sign. */
const width = 31;
const full = 0x7fffffff;
const top = 1 << (width - 1);

/** A pattern made ready for Myers' bit-parallel search (1999), in blocks after Hyyrö (2003). */
export class Pattern {
  readonly #length: number;
  readonly #blocks: number;
  /** The row of bits of each UTF-16 unit; the first row is empty, for units that the pattern has not. */
  readonly #rows = new Uint16Array(0x10000);
  readonly #bits: Int32Array;
  /** The state of a search, by block. */
  readonly #pv: Int32Array;
  readonly #mv: Int32Array;

  constructor(pattern: string) {
    this.#length = pattern.length;
    this.#blocks = Math.ceil(pattern.length / width);
    this.#pv = new Int32Array(this.#blocks);
    this.#mv = new Int32Array(this.#blocks);
    this.#bits = new Int32Array((pattern.length + 1) * this.#blocks);
    let rows = 1;
    for (let i = 0; i < pattern.length; i++) {
      const c = pattern.charCodeAt(i);
      if (this.#rows[c] === 0) this.#rows[c] = rows++;
      this.#bits[this.#rows[c]! * this.#blocks + Math.floor(i / width)]! |= 1 << (i % width);
    }
  }

  /**
   * The end of the best match in a window, the first of equals. Where it is `anchored`, the match begins where the
   * window does, and the last of equals is taken.
   */
  bestEnd(text: string, { start, end }: Span, most: number, anchored = false): { end: number; errors: number } | null {
    const blocks = this.#blocks;
    const bits = this.#bits;
    const pv = new Int32Array(blocks).fill(full);
    const mv = new Int32Array(blocks);
    const lastBit = 1 << ((this.#length - 1) % width);
    let score = this.#length;
    let best: { end: number; errors: number } | null = null;
    for (let i = start; i < end; i++) {
      const row = this.#rows[text.charCodeAt(i)]! * blocks;
      let carry = anchored ? 1 : 0;
      for (let b = 0; b < blocks; b++) {
        const p = pv[b]!;
        const m = mv[b]!;
        let eq = bits[row + b]!;
        const xv = eq | m;
        if (carry < 0) eq |= 1;
        const xh = ((((eq & p) + p) ^ p) | eq) & full;
        let ph = (m | ~(xh | p)) & full;
        let mh = p & xh;
        const bit = b === blocks - 1 ? lastBit : top;
        const out = ph & bit ? 1 : mh & bit ? -1 : 0;
        ph = (ph << 1) & full;
        mh = (mh << 1) & full;
        if (carry < 0) mh |= 1;
        else if (carry > 0) ph |= 1;
        pv[b] = (mh | ~(xv | ph)) & full;
        mv[b] = ph & xv;
        carry = out;
      }
      score += carry;
      if (score <= most && (!best || score < best.errors || (anchored && score === best.errors)))
        best = { end: i + 1, errors: score };
    }
    return best;
  }

  /** The errors of the best match anywhere in the first `length` of `units`; `most + 1` where all have more. */
  leastErrors(units: Uint16Array, length: number, most: number): number {
    const blocks = this.#blocks;
    const bits = this.#bits;
    const rows = this.#rows;
    const pv = this.#pv.fill(full);
    const mv = this.#mv.fill(0);
    const last = blocks - 1;
    const lastBit = 1 << ((this.#length - 1) % width);
    let score = this.#length;
    let least = most + 1;
    for (let i = 0; i < length; i++) {
      const row = rows[units[i]!]! * blocks;
      let carry = 0;
      for (let b = 0; b <= last; b++) {
        const p = pv[b]!;
        const m = mv[b]!;
        let eq = bits[row + b]!;
        const xv = eq | m;
        if (carry < 0) eq |= 1;
        const xh = ((((eq & p) + p) ^ p) | eq) & full;
        let ph = (m | ~(xh | p)) & full;
        let mh = p & xh;
        const bit = b === last ? lastBit : top;
        const out = ph & bit ? 1 : mh & bit ? -1 : 0;
        ph = (ph << 1) & full;
        mh = (mh << 1) & full;
        if (carry < 0) mh |= 1;
        else if (carry > 0) ph |= 1;
        pv[b] = (mh | ~(xv | ph)) & full;
        mv[b] = ph & xv;
        carry = out;
      }
      score += carry;
      if (score < least) least = score;
    }
    return least;
  }
}

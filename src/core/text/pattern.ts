import type { Span } from './span.ts';

/** Bits of a block: one is left for the sign. */
const width = 31;
const full = 0x7fffffff;
const top = 1 << (width - 1);

/** A pattern made ready for Myers' bit-parallel search (1999), in blocks and with transpositions after Hyyrö (2003). */
export class Pattern {
  readonly #length: number;
  readonly #blocks: number;
  /** The bit of the pattern's last unit in the last block. */
  readonly #lastBit: number;
  /** The row of bits of each UTF-16 unit; the first row is empty, for units that the pattern has not. */
  readonly #rows = new Uint16Array(0x10000);
  readonly #bits: Int32Array;
  /** The state of a search, by block. */
  readonly #pv: Int32Array;
  readonly #mv: Int32Array;
  /** Where the diagonal of the unit before gained nothing, and the bits of that unit: for neighbours changed over. */
  readonly #d0: Int32Array;
  readonly #before: Int32Array;

  constructor(pattern: string) {
    this.#length = pattern.length;
    this.#blocks = Math.ceil(pattern.length / width);
    this.#lastBit = 1 << ((pattern.length - 1) % width);
    this.#pv = new Int32Array(this.#blocks);
    this.#mv = new Int32Array(this.#blocks);
    this.#d0 = new Int32Array(this.#blocks);
    this.#before = new Int32Array(this.#blocks);
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
    this.#begin();
    let score = this.#length;
    let best: { end: number; errors: number } | null = null;
    for (let i = start; i < end; i++) {
      score += this.#advance(this.#rows[text.charCodeAt(i)]! * this.#blocks, anchored ? 1 : 0);
      if (score <= most && (!best || score < best.errors || (anchored && score === best.errors)))
        best = { end: i + 1, errors: score };
    }
    return best;
  }

  /**
   * The errors of the best match anywhere in the first `length` of `units`, two neighbours changed over counted as one;
   * `most + 1` where all have more.
   */
  leastErrors(units: Uint16Array, length: number, most: number): number {
    return this.#blocks === 1 ? this.#leastOfOne(units, length, most) : this.#leastOfMany(units, length, most);
  }

  /** For a pattern of one block, whose state stays in registers. */
  #leastOfOne(units: Uint16Array, length: number, most: number): number {
    const rows = this.#rows;
    const bits = this.#bits;
    const last = this.#lastBit;
    let pv = full;
    let mv = 0;
    let d0 = full;
    let before = 0;
    let score = this.#length;
    let least = Math.min(score, most + 1);
    for (let i = 0; i < length; i++) {
      const eq = bits[rows[units[i]!]!]!;
      const swapped = ((~d0 & eq) << 1) & before;
      d0 = (((eq & pv) + pv) ^ pv) | eq | mv | swapped;
      const ph = mv | ~(d0 | pv);
      const mh = pv & d0;
      if (ph & last) score++;
      else if (mh & last && --score < least) least = score;
      const up = ph << 1;
      pv = ((mh << 1) | ~(d0 | up)) & full;
      mv = up & d0 & full;
      before = eq;
    }
    return least;
  }

  #leastOfMany(units: Uint16Array, length: number, most: number): number {
    const blocks = this.#blocks;
    const bits = this.#bits;
    const [pv, mv, d0, before] = [this.#pv.fill(full), this.#mv.fill(0), this.#d0.fill(full), this.#before.fill(0)];
    let score = this.#length;
    let least = Math.min(score, most + 1);
    for (let i = 0; i < length; i++) {
      const row = this.#rows[units[i]!]! * blocks;
      let carry = 0;
      let swap = 0;
      for (let b = 0; b < blocks; b++) {
        const p = pv[b]!;
        const m = mv[b]!;
        const eq = bits[row + b]!;
        const missed = ~d0[b]! & eq;
        const swapped = ((missed << 1) | swap) & before[b]!;
        swap = (missed >>> (width - 1)) & 1;
        before[b] = eq;
        const own = carry < 0 ? eq | 1 : eq;
        const d = ((((own & p) + p) ^ p) | own | m | swapped) & full;
        d0[b] = d;
        let ph = (m | ~(d | p)) & full;
        let mh = p & d;
        const bit = b === blocks - 1 ? this.#lastBit : top;
        const out = ph & bit ? 1 : mh & bit ? -1 : 0;
        ph = (ph << 1) | (carry > 0 ? 1 : 0);
        mh = (mh << 1) | (carry < 0 ? 1 : 0);
        pv[b] = (mh | ~(d | ph)) & full;
        mv[b] = ph & d & full;
        carry = out;
      }
      score += carry;
      if (score < least) least = score;
    }
    return least;
  }

  #begin(): void {
    this.#pv.fill(full);
    this.#mv.fill(0);
  }

  /** Takes one unit of the text, whose bits begin at `row`; returns by how much the errors at the pattern's end change. */
  #advance(row: number, carryIn: number): number {
    const pv = this.#pv;
    const mv = this.#mv;
    const last = this.#blocks - 1;
    let carry = carryIn;
    for (let b = 0; b <= last; b++) {
      const p = pv[b]!;
      const m = mv[b]!;
      let eq = this.#bits[row + b]!;
      const xv = eq | m;
      if (carry < 0) eq |= 1;
      const xh = ((((eq & p) + p) ^ p) | eq) & full;
      let ph = (m | ~(xh | p)) & full;
      let mh = p & xh;
      const bit = b === last ? this.#lastBit : top;
      const out = ph & bit ? 1 : mh & bit ? -1 : 0;
      ph = (ph << 1) & full;
      mh = (mh << 1) & full;
      if (carry < 0) mh |= 1;
      else if (carry > 0) ph |= 1;
      pv[b] = (mh | ~(xv | ph)) & full;
      mv[b] = ph & xv;
      carry = out;
    }
    return carry;
  }
}

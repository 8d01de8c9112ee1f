import { edge, isUnspaced } from '../text/fold.ts';
import { simplifiedLetters } from '../text/simplified.ts';

const space = 0x20;

/**
 * A text as the search compares it: folded letters, traditional characters as simplified, one space where something that is no
 * letter stood. One object is a
 * buffer that can be filled again and again.
 */
export class FoldedText {
  /** UTF-16 units; only the first `length` count, as in the other arrays. */
  units = new Uint16Array(256);
  /** Offset, in the text that was read, of the character that each unit comes from. */
  at = new Int32Array(256);
  /** 1 where a part of a glued word begins, as in `PublicGoods`. */
  joints = new Uint8Array(256);
  length = 0;
  readonly #letters = simplifiedLetters();

  read(text: string): this {
    const { units, edges, at, length } = this.#letters.read(text);
    this.#reserve(2 * length);
    let n = 0;
    let after = true;
    for (let i = 0; i < length; i++) {
      const e = edges[i]!;
      if (e & edge.sign) {
        after = false;
        continue;
      }
      if (n > 0 && (!after || e & edge.gap)) {
        this.units[n] = space;
        this.at[n] = at[i]!;
        this.joints[n++] = 0;
      }
      after = true;
      this.units[n] = units[i]!;
      this.at[n] = at[i]!;
      this.joints[n++] = e & (edge.boundary | edge.digits) ? 1 : 0;
    }
    this.length = n;
    return this;
  }

  toString(): string {
    let text = '';
    for (let i = 0; i < this.length; i += 4096) {
      const units = this.units.subarray(i, Math.min(i + 4096, this.length));
      // Spreading a typed array is many times slower.
      text += String.fromCharCode.apply(null, units as unknown as number[]);
    }
    return text;
  }

  #reserve(length: number): void {
    if (length <= this.units.length) return;
    this.units = new Uint16Array(length);
    this.at = new Int32Array(length);
    this.joints = new Uint8Array(length);
  }
}

/** Letters of a word that count in the index; the rest of a longer one is looked at in its text only. */
export const longestWord = 40;

/**
 * The tokens of folded text: its words, and the pairs of neighbours in scripts without spaces (a character alone there is
 * a token by itself). One object is a buffer.
 */
export class Tokens {
  /** Start and end of each token in the units that were read. */
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** 1 for a part of a glued word. */
  parts = new Uint8Array(64);
  count = 0;

  /** Reads `units`; with `joints`, the parts of glued words are tokens beside the whole. */
  read(units: Uint16Array, length: number, joints?: Uint8Array): this {
    this.count = 0;
    for (let i = 0; i < length;) {
      if (units[i] === space) {
        i++;
        continue;
      }
      const start = i;
      if (isUnspaced(units[i]!)) {
        while (i < length && isUnspaced(units[i]!)) i++;
        if (i === start + 1) this.#push(start, i, 0);
        for (let k = start; k + 1 < i; k++) this.#push(k, k + 2, 0);
        continue;
      }
      let joint = -1;
      while (i < length && units[i] !== space && !isUnspaced(units[i]!)) {
        if (joints && i > start && joints[i] === 1) {
          this.#pushPart(joint < 0 ? start : joint, i);
          joint = i;
        }
        i++;
      }
      if (joint > 0) this.#pushPart(joint, i);
      this.#push(start, i, 0);
    }
    return this;
  }

  #pushPart(start: number, end: number): void {
    if (end - start > 1) this.#push(start, end, 1);
  }

  #push(start: number, end: number, part: 0 | 1): void {
    if (this.count === this.starts.length) {
      const size = 2 * this.count;
      const grown = { starts: new Int32Array(size), ends: new Int32Array(size), parts: new Uint8Array(size) };
      grown.starts.set(this.starts);
      grown.ends.set(this.ends);
      grown.parts.set(this.parts);
      Object.assign(this, grown);
    }
    this.parts[this.count] = part;
    this.starts[this.count] = start;
    this.ends[this.count++] = end;
  }
}

/** Bytes that the checksum takes at a time; whatever is summed is filled up to a multiple of them. */
export const checkedBlock = 16;

/**
 * A running checksum of 128 bits: four lanes that take a 32-bit word in turn, each by rotation, addition and
 * multiplication with an odd number, as xxHash does (Collet). Each step can be undone, so that a change within one word
 * changes the sum for certain, and any other all but certainly. About 2 GB a second. No proof against somebody who tries.
 */
export class Checksum {
  #a = 0x9e3779b1 | 0;
  #b = 0x85ebca77 | 0;
  #c = 0xc2b2ae3d | 0;
  #d = 0x27d4eb2f | 0;

  /** Adds the words `[start, end)`, a multiple of four. */
  add(words: Uint32Array, start: number, end: number): void {
    let [a, b, c, d] = [this.#a, this.#b, this.#c, this.#d];
    for (let i = start; i < end; i += 4) {
      a = Math.imul(((a << 13) | (a >>> 19)) + words[i]!, 0x9e3779b1);
      b = Math.imul(((b << 13) | (b >>> 19)) + words[i + 1]!, 0x85ebca77);
      c = Math.imul(((c << 13) | (c >>> 19)) + words[i + 2]!, 0xc2b2ae3d);
      d = Math.imul(((d << 13) | (d >>> 19)) + words[i + 3]!, 0x27d4eb2f);
    }
    [this.#a, this.#b, this.#c, this.#d] = [a, b, c, d];
  }

  /** The sum of all that was added, as four words. */
  get value(): Uint32Array<ArrayBuffer> {
    return Uint32Array.of(mixed(this.#a), mixed(this.#b), mixed(this.#c), mixed(this.#d));
  }
}

function mixed(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 15), 0x85ebca77);
  return (once ^ (once >>> 13)) >>> 0;
}

/** Bytes of a block that is summed by itself: few, so that one can be read and checked without the others. */
export const summedBlock = 4096;
/** Words of a sum. */
export const sumWords = 4;

/** The sum of the words from `start` to before `end` alone, which are a multiple of four. */
export function sumOf(words: Uint32Array, start: number, end: number): Uint32Array {
  const checksum = new Checksum();
  checksum.add(words, start, end);
  return checksum.value;
}

/** A checksum of four words as 32 hexadecimal digits. */
export const checksumText = (sum: Uint32Array): string =>
  Array.from(sum, (word) => word.toString(16).padStart(8, '0')).join('');

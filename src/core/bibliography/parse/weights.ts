import { LABELS } from './labels.ts';
import { EDGE_WEIGHTS, type Weights } from './tagger.ts';

const L = LABELS.length;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Reads packed weights (base64url): the number of rows; the scales of both kinds of weight, in millionths; the edge
 * weights, 16 bits each; then for each row what its feature is above the one before, which labels it weighs, and their
 * weights, 8 bits each. Numbers of varying size have 7 bits a byte, the highest bit set on all but the last.
 */
export function unpackWeights(packed: string): Weights {
  const bytes = bytesOf(packed);
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const signed = (size: 1 | 2): number => {
    const value = size === 1 ? bytes[at]! << 24 : (bytes[at]! | (bytes[at + 1]! << 8)) << 16;
    at += size;
    return size === 1 ? value >> 24 : value >> 16;
  };
  const count = number();
  const edgeScale = number() / 1e6;
  const rowScale = number() / 1e6;
  const edges = Float32Array.from({ length: EDGE_WEIGHTS }, () => signed(2) * edgeScale);
  const table = new Table(count);
  const rows = new Float32Array(count * L);
  let feature = 0;
  for (let row = 0; row < count; row++) {
    feature += number();
    table.set(feature, row);
    const weighs = number();
    for (let y = 0; y < L; y++) if (weighs & (1 << y)) rows[row * L + y] = signed(1) * rowScale;
  }
  return { rowOf: (key) => table.get(key), rows, edges };
}

function bytesOf(packed: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;
  const bytes = new Uint8Array(Math.floor((packed.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < packed.length; i++) {
    held = ((held << 6) | values[packed.charCodeAt(i)]!) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >>> bits) & 255;
  }
  return bytes;
}

/** From features to rows: open addressing, which here is some three times as fast as a `Map`. */
class Table {
  readonly #mask: number;
  readonly #keys: Int32Array;
  readonly #rows: Int32Array;

  constructor(count: number) {
    let size = 1024;
    while (size < count * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size).fill(-1);
    this.#rows = new Int32Array(size);
  }

  set(key: number, row: number): void {
    let at = key & this.#mask;
    while (this.#keys[at] !== -1) at = (at + 1) & this.#mask;
    this.#keys[at] = key;
    this.#rows[at] = row;
  }

  get(key: number): number {
    for (let at = key & this.#mask; ; at = (at + 1) & this.#mask) {
      const found = this.#keys[at]!;
      if (found === key) return this.#rows[at]!;
      if (found === -1) return -1;
    }
  }
}

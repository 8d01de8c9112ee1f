/**
 * One byte for each unit of folded text in the alphabets that are common in governance texts, so that an index takes a
 * byte a letter. 0 is the space between two words. What has no byte is {@link beyond}.
 */

/** The byte under which letters of all other scripts are filed. A text with such letters is kept in UTF-16. */
export const beyond = 255;

const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x30, 0x39], // digits
  [0x61, 0x7a], // Latin, folded
  [0x430, 0x45f], // Cyrillic
  [0x3b1, 0x3c9], // Greek
  [0x5d0, 0x5ea], // Hebrew
  [0x621, 0x64a], // Arabic
  [0x10d0, 0x10f0], // Georgian
];

/** The byte of each UTF-16 unit. */
export const byteOf = new Uint8Array(0x10000).fill(beyond);
/** The unit of each byte. */
export const unitOf = new Uint16Array(256);
/**
 * For each byte, the bit that stands for its letter in a word's signature. The letters of one alphabet have bits of their
 * own as far as 32 go.
 */
export const signatureBit = new Uint32Array(256);

byteOf[0x20] = 0;
unitOf[0] = 0x20;
let next = 1;
for (const [first, last] of ranges) {
  for (let unit = first; unit <= last; unit++) {
    byteOf[unit] = next;
    unitOf[next] = unit;
    signatureBit[next] = 1 << ((unit - first) & 31);
    next++;
  }
}
signatureBit[beyond] = 1 << 31;

/** The letters of a word as a set of bits: two words that differ in one letter differ in two bits at most. */
export function signatureOf(bytes: Uint8Array, start: number, end: number): number {
  let signature = 0;
  for (let i = start; i < end; i++) signature |= signatureBit[bytes[i]!]!;
  return signature >>> 0;
}

import type { Random } from '../bench/support/random.ts';

/** A copy of a file's bytes with some faults in it, the same ones for the same random numbers. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let result = new Uint8Array(bytes);
  const faults = random.whole(1, random.chance(0.3) ? 40 : 4);
  for (let i = 0; i < faults && result.length > 0; i++) result = fault(result, random);
  return result;
}

function fault(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  const at = random.whole(0, bytes.length - 1);
  const length = Math.min(random.whole(1, random.chance(0.2) ? 5000 : 40), bytes.length - at);
  const part = bytes.slice(at, at + length);
  switch (random.whole(0, 6)) {
    case 0:
      return joined(bytes.subarray(0, at), bytes.subarray(at + length));
    case 1:
      return joined(bytes.subarray(0, at), part, bytes.subarray(at));
    case 2: {
      const to = random.whole(0, bytes.length - 1);
      return joined(bytes.subarray(0, to), part, bytes.subarray(to));
    }
    case 3:
      return random.chance(0.2) ? bytes.slice(0, at) : bytes;
    case 4:
      return replacedNumber(bytes, at, random);
    default:
      bytes[at] = random.chance(0.5) ? random.whole(0, 255) : bytes[at]! ^ (1 << random.whole(0, 7));
      return bytes;
  }
}

/** A number after a place becomes another one: lengths, offsets, counts and references are what readers trust. */
function replacedNumber(bytes: Uint8Array<ArrayBuffer>, at: number, random: Random): Uint8Array<ArrayBuffer> {
  const isDigit = (i: number): boolean => bytes[i]! >= 0x30 && bytes[i]! <= 0x39;
  let start = at;
  while (start < bytes.length && !isDigit(start)) start++;
  let end = start;
  while (end < bytes.length && isDigit(end)) end++;
  const number = [0, 1, -1, 7, 65_535, 2_147_483_647, 99_999_999_999][random.whole(0, 6)]!;
  return joined(bytes.subarray(0, start), new TextEncoder().encode(String(number)), bytes.subarray(end));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}

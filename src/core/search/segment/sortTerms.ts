import type { TermTable } from './termTable.ts';

/**
 * The order of the terms in a segment: words by length, then by their bytes; then pairs by their keys. Returns the terms'
 * numbers in that order, and how many of them are words. Words of one length are sorted by their bytes from the last to
 * the first (least significant digit radix sort), which costs their letters and no comparison.
 */
export function sortedTerms(table: TermTable): { readonly order: Uint32Array; readonly words: number } {
  const { count } = table;
  const lengths = table.lengths.array;
  const starts = table.starts.array;
  const bytes = table.bytes.array;
  const order = new Uint32Array(count);
  const perLength = new Uint32Array(257);
  for (let term = 0; term < count; term++) perLength[lengths[term]! + 1]!++;
  const pairs = perLength[1]!;
  perLength[1] = 0;
  for (let length = 1; length <= 256; length++) perLength[length]! += perLength[length - 1]!;
  const next = perLength.slice();
  const words = count - pairs;
  const keys = new Float64Array(pairs);
  let pair = 0;
  for (let term = 0; term < count; term++) {
    if (lengths[term] === 0) keys[pair++] = table.pairs.array[term]! * 0x200000 + term;
    else order[next[lengths[term]!]!++] = term;
  }
  const spare = new Uint32Array(words);
  const buckets = new Uint32Array(257);
  for (let length = 1; length <= 255; length++) {
    const from = perLength[length]!;
    const to = perLength[length + 1]!;
    if (to - from < 2) continue;
    for (let at = length - 1; at >= 0; at--) {
      buckets.fill(0);
      for (let i = from; i < to; i++) buckets[bytes[starts[order[i]!]! + at]! + 1]!++;
      for (let b = 1; b < 256; b++) buckets[b]! += buckets[b - 1]!;
      for (let i = from; i < to; i++) spare[from + buckets[bytes[starts[order[i]!]! + at]!]!++] = order[i]!;
      order.set(spare.subarray(from, to), from);
    }
  }
  keys.sort();
  for (let i = 0; i < pairs; i++) order[words + i] = keys[i]! % 0x200000;
  return { order, words };
}

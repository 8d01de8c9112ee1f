import type { WordTable } from './wordTable.ts';

/**
 * The numbers of the words in the order of a segment: by length, then by their bytes. Words of one length are sorted by
 * their bytes from the last to the first (least significant digit radix sort), which costs their letters and no
 * comparison.
 */
export function sortedWords(table: WordTable): Uint32Array {
  const { count } = table;
  const lengths = table.lengths.array;
  const starts = table.starts.array;
  const bytes = table.bytes.array;
  const order = new Uint32Array(count);
  const perLength = new Uint32Array(257);
  for (let word = 0; word < count; word++) perLength[lengths[word]! + 1]!++;
  for (let length = 1; length <= 256; length++) perLength[length]! += perLength[length - 1]!;
  const next = perLength.slice();
  for (let word = 0; word < count; word++) order[next[lengths[word]!]!++] = word;
  const spare = new Uint32Array(count);
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
  return order;
}

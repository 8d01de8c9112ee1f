/** Turns an offset in UTF-16 units, as the product counts, into one in code points, as some sets' truths do. */
export function codePointsBefore(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map((m) => m.index);
  return (offset) => offset - pairs.filter((at) => at < offset).length;
}

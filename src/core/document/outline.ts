import type { Block, Section } from './document.ts';
import type { Reading } from '../text/reading.ts';

/** The outline that the headings of a document make: each section ends where the next of its level or above begins. */
export function outlineOf(blocks: readonly Block[], reading: Reading, length: number): Section[] {
  const headings = blocks.filter((b) => b.kind === 'heading' && b.reading.end > b.reading.start);
  const ends = new Array<number>(headings.length).fill(length);
  const open: number[] = [];
  for (const [i, heading] of headings.entries()) {
    while (open.length > 0 && headings[open.at(-1)!]!.level! >= heading.level!) ends[open.pop()!] = heading.start;
    open.push(i);
  }
  return headings.map((heading, i) => {
    const [first, last] = [heading.segments[0]!, heading.segments.at(-1)!];
    return {
      start: first.start,
      end: last.end,
      level: heading.level ?? 1,
      text: reading.text.slice(heading.reading.start, heading.reading.end).trim(),
      contentEnd: ends[i]!,
    };
  });
}

import { startsLower } from '../text/characters.ts';
import { headingShape } from './heading.ts';
import type { RawBlock } from './scan/rawBlock.ts';

/** Running heads are this short, in UTF-16 units. */
const longestHead = 120;
/** How often a line must come back, and how far apart at least, to be a running head. */
const timesSeen = 3;
const apart = 400;

const pageNumber =
  /^(?:[-–—|\s]*(?:page|p\.|seite|s\.|стр\.|с\.|第)?\s*(\d{1,4})(?:\s*(?:页|頁|of|von|из|\/)\s*\d{1,4})?[-–—|\s]*|([ivxl]{1,6}))$/iu;

/** The number that a line prints as its page's, where it prints nothing else; `null` otherwise. */
export function printedPage(line: string): string | null {
  if (line.length > 24) return null;
  const match = pageNumber.exec(line);
  return match ? (match[1] ?? match[2] ?? null) : null;
}

/**
 * Marks what the page prints around the text: lines that come back with nothing but their numbers changed, and page
 * numbers that stand alone. A block whose first or last line is such a head loses that line to a block of its own.
 */
export function markFurniture(text: string, blocks: RawBlock[]): RawBlock[] {
  const heads = runningHeads(text, blocks);
  const result: RawBlock[] = [];
  for (const block of blocks) {
    if (!mayHoldFurniture(block)) {
      result.push(block);
      continue;
    }
    if (block.lines.length === 1 && isFurniture(text, block, 0, heads)) {
      result.push({ ...block, kind: 'furniture' });
      continue;
    }
    result.push(...withoutHeads(text, block, heads));
  }
  return result;
}

const mayHoldFurniture = (block: RawBlock): boolean =>
  block.lines.length > 0 && block.kind !== 'code' && block.kind !== 'table' && block.kind !== 'note';

/** Splits running heads off the start and the end of a block of several lines. */
function withoutHeads(text: string, block: RawBlock, heads: ReadonlySet<string>): RawBlock[] {
  let first = 0;
  let last = block.lines.length;
  while (first < last - 1 && isHead(text, block, first, heads)) first++;
  while (last - 1 > first && isHead(text, block, last - 1, heads)) last--;
  if (first === 0 && last === block.lines.length) return [block];
  const furniture = (line: { start: number; end: number }): RawBlock => ({ kind: 'furniture', ...line, lines: [line] });
  const kept = block.lines.slice(first, last);
  // A page number may stand on a line of its own beside the head.
  if (kept.length === 1 && printedPage(text.slice(kept[0]!.start, kept[0]!.end)) !== null)
    return block.lines.map(furniture);
  return [
    ...block.lines.slice(0, first).map(furniture),
    { ...block, start: first === 0 ? block.start : kept[0]!.start, end: kept.at(-1)!.end, lines: kept },
    ...block.lines.slice(last).map(furniture),
  ];
}

function isFurniture(text: string, block: RawBlock, line: number, heads: ReadonlySet<string>): boolean {
  const { start, end } = block.lines[line]!;
  return (
    (block.kind === 'paragraph' && printedPage(text.slice(start, end)) !== null) || isHead(text, block, line, heads)
  );
}

const isHead = (text: string, block: RawBlock, line: number, heads: ReadonlySet<string>): boolean => {
  const { start, end } = block.lines[line]!;
  return end - start <= longestHead && heads.has(headKey(text.slice(start, end)));
};

/** A line with its numbers and spaces made equal, so that `Volume 7 · 12` and `Volume 7 · 13` are one head. */
const headKey = (line: string): string => line.replace(/\d+/gu, '0').replace(/\s+/gu, ' ').toLowerCase();

function runningHeads(text: string, blocks: readonly RawBlock[]): Set<string> {
  const seen = new Map<string, { times: number; last: number }>();
  for (const block of blocks) {
    if (!mayHoldFurniture(block) || (block.kind === 'heading' && block.level !== undefined && isMarked(text, block)))
      continue;
    const edges = block.lines.length > 1 ? [block.lines[0]!, block.lines.at(-1)!] : block.lines;
    for (const { start, end } of edges) {
      if (end - start > longestHead || end - start < 3) continue;
      const line = text.slice(start, end);
      if (!/\p{L}{2}/u.test(line) || startsLower(line) || /[.!?;,:]$/u.test(line) || headingShape(line)?.certain)
        continue;
      const key = headKey(line);
      const known = seen.get(key);
      if (!known) seen.set(key, { times: 1, last: start });
      else if (start - known.last >= apart) {
        known.times++;
        known.last = start;
      }
    }
  }
  const heads = new Set<string>();
  for (const [key, { times }] of seen) if (times >= timesSeen) heads.add(key);
  return heads;
}

/** A heading that the author marked, with `#`, is no running head. */
const isMarked = (text: string, block: RawBlock): boolean => text.charCodeAt(block.start) === 0x23;

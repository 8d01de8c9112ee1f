import { startsLower } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import { headingShape } from './heading.ts';
import type { RawBlock } from './scan/rawBlock.ts';

/** Running heads are this short, in UTF-16 units. */
const longestHead = 120;
/** How often a line must come back, and how far apart at least, to be a running head. */
const timesSeen = 3;
const apart = 400;

/** How many blocks are looked at in a step. */
const portion = 2000;

const pageNumber =
  /^(?:[-–—|\s]*(?:page|p\.|seite|s\.|стр\.|с\.|第)?\s*(\d{1,4})(?:\s*(?:页|頁|of|von|из|\/)\s*\d{1,4})?[-–—|\s]*|([ivxl]{1,6}))$/iu;

/** The number that a line prints as its page's, where it prints nothing else; `null` otherwise. */
export function printedPage(line: string): string | null {
  if (line.length > 24) return null;
  // Letter-spaced heads leave letter-spaced numbers.
  const match = pageNumber.exec(/^\d(?: \d){2,3}$/u.test(line) ? line.replaceAll(' ', '') : line);
  return match ? (match[1] ?? match[2] ?? null) : null;
}

/**
 * Marks what the page prints around the text: lines that come back with nothing but their numbers changed, and page
 * numbers that stand alone. A block whose first or last line is such a head loses that line to a block of its own.
 */
export function* markFurniture(text: string, blocks: RawBlock[]): Steps<RawBlock[]> {
  const heads = yield* runningHeads(text, blocks);
  const result: RawBlock[] = [];
  for (const [i, block] of blocks.entries()) {
    if (i % portion === portion - 1) yield;
    if (!mayHoldFurniture(block)) {
      result.push(block);
      continue;
    }
    if (block.lines.length === 1 && isFurniture(text, block, 0, heads)) {
      result.push({ ...block, kind: 'furniture' });
      continue;
    }
    for (const part of withoutHeads(text, block, heads)) result.push(part);
  }
  return result;
}

const mayHoldFurniture = (block: RawBlock): boolean =>
  block.lines.length > 0 && block.kind !== 'code' && block.kind !== 'table' && block.kind !== 'note';

/** Cuts a block of several lines at the running heads in it, and at page numbers beside these. */
function withoutHeads(text: string, block: RawBlock, heads: ReadonlySet<number>): RawBlock[] {
  const { lines } = block;
  if (heads.size === 0 || !lines.some((_, i) => isHead(text, block, i, heads))) return [block];
  const isNumber = (i: number): boolean =>
    lines[i] !== undefined && printedPage(text.slice(lines[i].start, lines[i].end)) !== null;
  const head = lines.map((_, i) => isHead(text, block, i, heads));
  const printed = lines.map((_, i) => head[i]! || (isNumber(i) && (head[i - 1] === true || head[i + 1] === true)));
  const parts: RawBlock[] = [];
  for (const [i, line] of lines.entries()) {
    const last = parts.at(-1);
    if (printed[i]) parts.push({ kind: 'furniture', ...line, lines: [line] });
    else if (last && last.kind !== 'furniture') {
      last.lines.push(line);
      last.end = line.end;
    } else if (i === 0) parts.push({ ...block, end: line.end, lines: [line] });
    else
      parts.push({
        kind: block.kind === 'heading' ? 'heading' : 'paragraph',
        ...levelOf(block),
        ...line,
        lines: [line],
      });
  }
  return parts;
}

const levelOf = ({ level }: RawBlock): { level?: number } => (level === undefined ? {} : { level });

function isFurniture(text: string, block: RawBlock, line: number, heads: ReadonlySet<number>): boolean {
  const { start, end } = block.lines[line]!;
  return (
    (block.kind === 'paragraph' && printedPage(text.slice(start, end)) !== null) || isHead(text, block, line, heads)
  );
}

const isHead = (text: string, block: RawBlock, line: number, heads: ReadonlySet<number>): boolean => {
  const { start, end } = block.lines[line]!;
  return end - start <= longestHead && heads.has(headKey(text, { start, end }));
};

/** A hash of a line with its numbers and spaces made equal, so that `Volume 7 · 12` and `Volume 7 · 13` are one head. */
function headKey(text: string, line: Span): number {
  const { start, end } = withoutRoman(text, line);
  let hash = start > line.start ? hashed(firstHash, digit) : firstHash;
  let last = 0;
  for (let i = start; i < end; i++) {
    let c = text.charCodeAt(i);
    if (c >= 0x30 && c <= 0x39) c = digit;
    else if (c === 9 || c === 0xa0) c = 0x20;
    else if (c >= 0x41 && c <= 0x5a) c += 0x20;
    if (c === last && (c === digit || c === 0x20)) continue;
    hash = hashed(hash, c);
    last = c;
  }
  return end < line.end ? hashed(hash, digit) : hash;
}

const digit = 0x30;
const firstHash = 0x811c9dc5;
const hashed = (hash: number, c: number): number => Math.imul(hash ^ c, 0x01000193);

/** A line without the small Roman number at its end or its beginning, as pages have it before the first one. */
function withoutRoman(text: string, { start, end }: Span): Span {
  let from = end;
  while (from > start && isRoman(text.charCodeAt(from - 1))) from--;
  if (from < end && end - from <= 6 && isSpace(text.charCodeAt(from - 1))) return { start, end: from };
  let to = start;
  while (to < end && isRoman(text.charCodeAt(to))) to++;
  return to > start && to - start <= 6 && isSpace(text.charCodeAt(to)) ? { start: to, end } : { start, end };
}

const isRoman = (c: number): boolean => c === 0x69 || c === 0x76 || c === 0x78 || c === 0x6c; // ivxl
const isSpace = (c: number): boolean => c === 0x20 || c === 9 || c === 0xa0;

function* runningHeads(text: string, blocks: readonly RawBlock[]): Steps<Set<number>> {
  const seen = new Map<number, { times: number; last: number }>();
  for (const [b, block] of blocks.entries()) {
    if (b % portion === portion - 1) yield;
    if (!mayHoldFurniture(block) || (block.kind === 'heading' && block.level !== undefined && isMarked(text, block)))
      continue;
    for (const [i, line] of block.lines.entries()) {
      const edge = i === 0 || i === block.lines.length - 1;
      if (mayEndHead(text, line) && mayBeHead(text.slice(line.start, line.end), edge))
        count(seen, headKey(text, line), line.start);
    }
  }
  const heads = new Set<number>();
  for (const [key, { times }] of seen) if (times >= timesSeen) heads.add(key);
  return heads;
}

/** Whether a line is short enough for a running head and ends like one: most lines do not, which costs nothing to tell. */
function mayEndHead(text: string, { start, end }: Span): boolean {
  const last = text.charCodeAt(end - 1);
  const isMark = last === 0x2e || last === 0x21 || last === 0x3f || last === 0x3b || last === 0x2c || last === 0x3a; // .!?;,:
  return end - start >= 3 && end - start <= longestHead && !isMark;
}

/** Whether a line could be a running head; in the middle of a block it must say more, as cells of a table come back too. */
function mayBeHead(line: string, edge: boolean): boolean {
  return (
    (edge || line.length >= 8) &&
    !(startsLower(line) && !/\d/u.test(line)) &&
    /\p{L}{2}/u.test(line) &&
    (edge || /\d/u.test(line) || /\p{L}\s+\p{L}/u.test(line)) &&
    headingShape(line)?.certain !== true
  );
}

function count(seen: Map<number, { times: number; last: number }>, key: number, start: number): void {
  const known = seen.get(key);
  if (!known) seen.set(key, { times: 1, last: start });
  else if (start - known.last >= apart) {
    known.times++;
    known.last = start;
  }
}

/** A heading that the author marked, with `#`, is no running head. */
const isMarked = (text: string, block: RawBlock): boolean => text.charCodeAt(block.start) === 0x23;

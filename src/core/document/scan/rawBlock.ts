import type { Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import type { BlockKind } from '../document.ts';

/** A block as the scanner cuts it: before furniture is recognised and broken paragraphs are joined. */
export interface RawBlock {
  start: number;
  end: number;
  kind: BlockKind;
  /** The content of each line, without what marks the block (bullets, quote marks, heading marks). */
  lines: Span[];
  level?: number;
  label?: string;
  /** True where blank lines stand around the block. */
  alone?: boolean;
  /** True where the block begins a page: after a form feed, or where the extraction left an indent. */
  startsPage?: boolean;
}

/** A line of the source. `start` is its first unit that is not white space, `end` follows its last such unit. */
export interface Line extends Span {
  /** Where the line begins, its indent included. */
  readonly from: number;
  /** Where its white space ends: before the line's end mark. */
  readonly to: number;
  readonly blank: boolean;
  /** True where a form feed stands before the line's first character. */
  readonly pageStart: boolean;
}

const isSpace = (c: number): boolean => c === 32 || c === 9 || c === 0xa0 || c === 0xfeff || c === 12 || c === 0x3000;

/** How much of a text is cut into lines in a step, in UTF-16 units. */
const portion = 500_000;

/** The lines of a text; line ends are `\n`, `\r\n` and `\r`. */
export function* linesOf(text: string): Steps<Line[]> {
  const lines: Line[] = [];
  for (let from = 0; from < text.length;) {
    from = addLines(lines, text, from, from + portion);
    yield;
  }
  return lines;
}

/** Adds the lines that begin from `from` to before `end`; returns where the next one begins. */
function addLines(lines: Line[], text: string, from: number, end: number): number {
  const length = text.length;
  while (from < length && from < end) {
    let to = from;
    while (to < length) {
      const c = text.charCodeAt(to);
      if (c === 10 || c === 13) break;
      to++;
    }
    let start = from;
    let pageStart = false;
    while (start < to && isSpace(text.charCodeAt(start))) {
      if (text.charCodeAt(start) === 12) pageStart = true;
      start++;
    }
    let last = to;
    while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
    lines.push({ from, to, start, end: last, blank: start === last, pageStart });
    from = to + (text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1);
  }
  return from;
}

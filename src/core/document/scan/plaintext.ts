import type { Steps } from '../../text/steps.ts';
import { endsSentence, isBreakHyphen, startsLower } from '../../text/characters.ts';
import { brokenWord } from '../hyphens.ts';
import { headingShape, isCaption, type HeadingShape } from '../heading.ts';
import { sectionWord } from '../sectionWords.ts';
import { lineLabel } from './label.ts';
import { linesOf, type Line, type RawBlock } from './rawBlock.ts';

/** So long, in UTF-16 units, are lines whose ends are the extraction's rather than the author's, and so many of all are. */
const wrappedFrom = 28;
/** Chinese lines may be half as long, where they end in the middle of a sentence: a list's lines do not. */
const wrappedHan = 14;
const longestWrapped = 200;
const wrappedShare = 0.2;
/** A line shorter than this share of the usual one ends its paragraph. */
const shortLine = 0.75;

/** How many lines are looked at in a step. */
const portion = 2000;

/** Cuts plain text, such as PDFs leave, into blocks: paragraphs, headings, items and notes. */
export function* scanPlainText(text: string): Steps<RawBlock[]> {
  const lines = yield* linesOf(text);
  const width = wrapWidth(text, lines);
  const blocks: RawBlock[] = [];
  let group: Line[] = [];
  const flush = () => {
    if (group.length > 0) scanGroup(text, group, width, blocks);
    group = [];
  };
  for (const [i, line] of lines.entries()) {
    if (i % portion === portion - 1) yield;
    if (line.pageStart) flush();
    if (line.blank) flush();
    else group.push(line);
  }
  flush();
  return blocks;
}

/**
 * The usual length of a line that the extraction broke; 0 where lines are paragraphs. Short lines, of tables and lists,
 * say nothing about the others.
 */
function wrapWidth(text: string, lines: readonly Line[]): number {
  let continued = 0;
  const lengths: number[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    if (lines[i]!.blank || lines[i + 1]!.blank) continue;
    continued++;
    const length = lines[i]!.end - lines[i]!.start;
    if (length >= wrappedFrom || isWrappedHan(text, lines[i]!)) lengths.push(length);
  }
  if (lengths.length < 3 || lengths.length < continued * wrappedShare) return 0;
  lengths.sort((a, b) => a - b);
  return lengths[lengths.length >> 1]! <= longestWrapped ? lengths[Math.floor(lengths.length * 0.8)]! : 0;
}

const isWrappedHan = (text: string, { start, end }: Line): boolean =>
  end - start >= wrappedHan && /^\P{L}?\p{Script=Han}/u.test(text.slice(start, start + 3)) && !endsSentence(text.slice(start, end)); // prettier-ignore

/** Cuts one group of lines without a blank between them. */
function scanGroup(text: string, group: readonly Line[], width: number, blocks: RawBlock[]): void {
  let current: RawBlock | null = null;
  let openHeading = false;
  const first = blocks.length;
  for (const [i, line] of group.entries()) {
    const content = text.slice(line.start, line.end);
    const previous = group[i - 1];
    if (current && previous) {
      if (
        openHeading
          ? continuesHeading(text, previous, content)
          : continuesParagraph(text, current, previous, line, content, width)
      ) {
        current.lines.push({ start: line.start, end: line.end });
        current.end = line.end;
        continue;
      }
    }
    const shape = headingShape(content);
    openHeading =
      shape !== null &&
      headingStands(text, shape, group, i) &&
      !(shape.number !== undefined && inReferences(text, blocks));
    current = openHeading ? headingBlock(line, shape!) : newBlock(content, line);
    if (line.pageStart || (i === 0 && line.start > line.from)) current.startsPage = true;
    blocks.push(current);
  }
  if (blocks.length === first + 1) blocks[first]!.alone = true;
}

function headingBlock(line: Line, shape: HeadingShape): RawBlock {
  return {
    kind: 'heading',
    start: line.start,
    end: line.end,
    lines: [{ start: line.start, end: line.end }],
    level: shape.level,
  };
}

function newBlock(content: string, line: Line): RawBlock {
  const mark = lineLabel(content);
  const kind = mark ? mark.kind : isCaption(content) ? 'caption' : 'paragraph';
  const start = line.start + (mark?.length ?? 0);
  return {
    kind,
    start: line.start,
    end: line.end,
    lines: [{ start, end: line.end }],
    ...(mark?.label === undefined ? {} : { label: mark.label }),
  };
}

/** Whether the last heading above is that of a reference list, where a number labels an entry. */
function inReferences(text: string, blocks: readonly RawBlock[]): boolean {
  for (let i = blocks.length - 1; i >= 0 && i > blocks.length - 400; i--) {
    const block = blocks[i]!;
    if (block.kind === 'heading') return sectionWord(text.slice(block.start, block.end)) === 'references';
  }
  return false;
}

/** Whether a heading's shape may be believed where it stands: a lone number must have its group to itself. */
function headingStands(text: string, shape: HeadingShape, group: readonly Line[], i: number): boolean {
  if (shape.certain) return true;
  if (i > 0) return false;
  let last = 0;
  while (
    last + 1 < group.length &&
    continuesHeading(text, group[last]!, text.slice(group[last + 1]!.start, group[last + 1]!.end))
  )
    last++;
  // What ends like a sentence is one, such as a note of two lines.
  if (last > 0 && /[.;,:。；，：]$/u.test(text.slice(group[last]!.start, group[last]!.end))) return false;
  const below = group[last + 1];
  return !below || headingShape(text.slice(below.start, below.end))?.certain === true;
}

/** Whether a line goes on with the heading above it. */
function continuesHeading(text: string, previous: Line, content: string): boolean {
  if (lineLabel(content) ?? headingShape(content)) return false;
  return startsLower(content) || previous.to - previous.end >= 2 || isBreakHyphen(text.charCodeAt(previous.end - 1));
}

function continuesParagraph(
  text: string,
  block: RawBlock,
  previous: Line,
  line: Line,
  content: string,
  width: number,
): boolean {
  const mark = lineLabel(content);
  if (mark && startsItem(block, mark)) return false;
  const shape = headingShape(content);
  if (shape?.certain) return false;
  const before = text.slice(Math.max(previous.start, previous.end - 12), previous.end);
  const ended = endsSentence(before);
  if (brokenWord(text, previous, line)) return true;
  if (width === 0) return !ended && startsLower(content);
  if (ended && line.start > line.from && previous.start === previous.from) return false;
  return !(ended && previous.end - previous.start < width * shortLine && !startsLower(content));
}

/** Whether a mark inside a group of lines begins a new block rather than standing in the middle of a sentence. */
function startsItem(block: RawBlock, mark: { kind: string; label?: string }): boolean {
  if (mark.label === undefined || mark.kind === 'note') return true;
  if (block.kind !== 'item' || block.label === undefined) return Number(mark.label) === 1;
  const [here, there] = [Number(block.label), Number(mark.label)];
  return Number.isNaN(there) ? Number.isNaN(here) : there === here + 1;
}

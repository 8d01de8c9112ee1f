import type { Counted } from '../text/countingUp.ts';
import type { Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import type { RawBlock } from './scan/rawBlock.ts';
import { sectionWord } from './sectionWords.ts';

/** A line of the source with the block in which the scanner put it. */
export interface PageLine extends Span {
  readonly block: number;
  /** The line without what labels its block. */
  readonly content: Span;
  readonly text: string;
  /** True for what the page prints around the text. */
  readonly furniture: boolean;
  /** True where a blank line, or the edge of a page, stands above. */
  readonly afterGap: boolean;
}

/** A line that may begin a note, or be nothing but the number of one whose text stands below. */
export interface NoteCandidate extends Counted {
  readonly line: number;
  /** Length of the number and what follows it up to the text; the whole line where the number stands alone. */
  readonly mark: number;
  readonly lone: boolean;
  readonly called: boolean;
}

const mark =
  /^(\d{1,3})(?:\)?[ \t\u00a0]+|\)|(?=\p{Lu}\p{L}))(?=[\p{Lu}"“„«»‘‚'(§\p{Script=Han}]|https?:|www\.|vgl|siehe|see\s|cf\.|ebd|ibid)/u;
/**
 * A number glued to what it comes after, as calls of notes are where the text lost what set them above the line. Chinese
 * goes on after it without a space, so that it must come after a mark. After a full stop behind figures it is a decimal
 * place, unless they are a year.
 */
const call =
  /(?<=[\p{L}.,;:!?"”“«»’')\]])(?:(?<!\d[.,:])|(?<=(?<!\d)(?:1[5-9]|20)\d\d\.))(\d{1,3})(?=\s|$|[.,;:)”"«»])|(?<=[。，、；：！？」』》）”])(\d{1,3})(?=[\s\p{Script=Han}]|$)/gu;

/** How many blocks are looked at in a step. */
const portion = 2000;

/** How far above a note its call may stand, in UTF-16 units: about two pages. */
const reach = 9000;
const weights = { called: 1, uncalled: 0.15, lone: 0.6, heading: 0.3 };

/** The lines of all blocks, in their order. */
export function* pageLines(text: string, blocks: readonly RawBlock[]): Steps<PageLine[]> {
  const lines: PageLine[] = [];
  for (const [i, block] of blocks.entries()) {
    if (i % portion === portion - 1) yield;
    for (const [k, content] of block.lines.entries()) {
      const start = k === 0 ? block.start : content.start;
      const { end } = content;
      const above = lines.at(-1);
      lines.push({
        start,
        end,
        block: i,
        content,
        text: text.slice(start, end),
        furniture: block.kind === 'furniture',
        afterGap: above === undefined || /\n\s*\n|\f/u.test(text.slice(above.end, start)),
      });
    }
  }
  return lines;
}

/** The lines that may begin notes, with what speaks for each: above all that its number is called above it. */
export function* noteCandidates(
  text: string,
  lines: readonly PageLine[],
  blocks: readonly RawBlock[],
): Steps<NoteCandidate[]> {
  const numbered = lines.filter((line) => startsWithDigit(line.text)).length;
  const calls = numbered > 0 ? yield* callsIn(text) : new Map<number, number[]>();
  const found: NoteCandidate[] = [];
  let section: string | null = null;
  for (const [i, line] of lines.entries()) {
    if (i % (5 * portion) === 0) yield;
    if (line.text.length <= 60) section = sectionWord(line.text) ?? section;
    // Numbers in a reference list are the labels of its entries.
    if (section === 'references' || !startsWithDigit(line.text)) continue;
    const lone = /^\d{1,3}$/u.test(line.text);
    const marked = lone ? null : line.furniture ? null : mark.exec(line.text);
    if (!lone && !marked) continue;
    const number = Number.parseInt(line.text, 10);
    const isCalled = calledAbove(calls.get(number), line.start, section === 'notes' ? Infinity : reach);
    if (lone && !isCalled) continue;
    const base = isCalled ? weights.called : weights.uncalled;
    const factor = lone ? weights.lone : blocks[line.block]!.kind === 'heading' ? weights.heading : 1;
    found.push({
      line: i,
      mark: lone ? line.text.length : marked![0].length,
      lone,
      called: isCalled,
      first: number,
      most: number,
      weight: base * factor,
    });
  }
  return found;
}

const startsWithDigit = (line: string): boolean => {
  const c = line.charCodeAt(0);
  return c >= 0x30 && c <= 0x39;
};

/** Where each number is glued to a word or a mark, in the order of the text. */
function* callsIn(text: string): Steps<Map<number, number[]>> {
  const calls = new Map<number, number[]>();
  let paused = 0;
  for (const match of text.matchAll(call)) {
    if (match.index > paused + 300_000) {
      paused = match.index;
      yield;
    }
    const number = Number(match[1] ?? match[2]);
    const known = calls.get(number);
    if (known) known.push(match.index);
    else calls.set(number, [match.index]);
  }
  return calls;
}

/** Whether the last call above a place is within reach; `calls` is sorted. */
function calledAbove(calls: readonly number[] | undefined, at: number, within: number): boolean {
  if (calls === undefined) return false;
  let low = 0;
  let high = calls.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (calls[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low > 0 && at - calls[low - 1]! <= within;
}

import type { Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import type { LatexTokens } from '../latex.ts';
import { linesOf, type Line, type RawBlock } from './rawBlock.ts';

const divisions = ['part', 'chapter', 'section', 'subsection', 'subsubsection', 'paragraph', 'subparagraph'];
/** The longest key of an entry, in UTF-16 units. */
const longestKey = 200;
const breaking = /^(?:begin|end|item|bibitem|maketitle|par|caption|title)$/u;

/**
 * The blocks of LaTeX: headings, items, captions and paragraphs, with the preamble and verbatim text as code. `hidden` is
 * what is not printed, sorted and apart; a line of nothing else is in no block.
 */
export function* latexBlocks(text: string, tokens: LatexTokens, hidden: readonly Span[]): Steps<RawBlock[]> {
  const { body, commands, verbatim, closes } = tokens;
  const blocks: RawBlock[] = [];
  const add = (kind: RawBlock['kind'], start: number, end: number): RawBlock => {
    const block: RawBlock = { kind, start, end, lines: kind === 'code' ? [] : [{ start, end }] };
    blocks.push(block);
    return block;
  };
  if (body.start > 0) add('code', 0, body.start);
  const top = commands.some(({ name }) => name === 'chapter') ? 1 : 2;
  const printed = new Printed(text, hidden);
  let current: RawBlock | null = null;
  /** Where the argument of the heading that is open ends. */
  let headingEnd = 0;
  let [command, listing] = [0, 0];
  for (const [i, line] of (yield* linesOf(text)).entries()) {
    if (i % 2000 === 1999) yield;
    const { start, end } = line;
    if (start < body.start || end > body.end) continue;
    while (verbatim[listing] && verbatim[listing]!.end <= start) listing++;
    const listed = verbatim[listing];
    if (listed && listed.start <= start && listed.end >= end) {
      if (blocks.at(-1)?.start !== listed.start) add('code', listed.start, listed.end);
      current = null;
      continue;
    }
    while (commands[command] && commands[command]!.start < start) command++;
    const first = commands[command]?.start === start ? commands[command] : undefined;
    const level = first ? divisions.indexOf(first.name) : -1;
    if (line.blank || level >= 0 || (first && breaking.test(first.name)) || current?.kind === 'heading') {
      if (!(current?.kind === 'heading' && start < headingEnd && !line.blank)) current = null;
    }
    if (line.blank || (!printed.in(line) && first?.name !== 'bibitem')) continue;
    if (current) {
      current.lines.push({ start, end });
      current.end = end;
    } else if (level >= 0) {
      headingEnd = headingEndOf(text, first!.end, closes) ?? end;
      current = add('heading', start, Math.min(headingEnd, end));
      current.level = Math.max(2, Math.min(6, level - top + 2));
      // What follows a heading on its line is the first paragraph.
      if (headingEnd < end && printed.in({ start: headingEnd, end })) current = add('paragraph', headingEnd, end);
    } else if (first?.name === 'bibitem') {
      current = bibitem(text, first.end, closes, add('item', start, end));
    } else {
      current = add(first?.name === 'item' ? 'item' : first?.name === 'caption' ? 'caption' : 'paragraph', start, end);
    }
  }
  if (body.end < text.length) add('code', body.end, text.length);
  return blocks;
}

/** Where a heading's argument ends: the brace that closes behind its command and its option. */
function headingEndOf(text: string, at: number, closes: LatexTokens['closes']): number | undefined {
  const option = text[at] === '[' ? closes.get(at) : undefined;
  const close = closes.get(option === undefined ? at : option + 1);
  return close === undefined ? undefined : close + 1;
}

/** Gives an entry of a list, `\bibitem[Li(2014)]{li}`, its key as its label; what it prints begins behind that. */
function bibitem(text: string, at: number, closes: LatexTokens['closes'], block: RawBlock): RawBlock {
  const open = (from: number): number => from + /^\s{0,20}/u.exec(text.slice(from, from + 20))![0].length;
  const option = text[open(at)] === '[' ? closes.get(open(at)) : undefined;
  const brace = open(option === undefined ? at : option + 1);
  const close = text[brace] === '{' ? closes.get(brace) : undefined;
  if (close === undefined || close - brace > longestKey) return block;
  block.label = text.slice(brace + 1, close).trim();
  block.lines = [{ start: Math.min(close + 1, block.end), end: block.end }];
  return block;
}

/** Tells whether anything of a line is printed. Asked in ascending order. */
class Printed {
  readonly #text: string;
  readonly #hidden: readonly Span[];
  #next = 0;

  constructor(text: string, hidden: readonly Span[]) {
    this.#text = text;
    this.#hidden = hidden;
  }

  in({ start, end }: Pick<Line, 'start' | 'end'>): boolean {
    while (this.#hidden[this.#next] && this.#hidden[this.#next]!.end <= start) this.#next++;
    let at = start;
    for (let i = this.#next; i < this.#hidden.length && this.#hidden[i]!.start < end; i++) {
      if (this.#text.slice(at, this.#hidden[i]!.start).trim() !== '') return true;
      at = Math.max(at, this.#hidden[i]!.end);
    }
    return this.#text.slice(at, end).trim() !== '';
  }
}

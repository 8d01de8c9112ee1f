import type { Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { lineLabel } from './label.ts';
import { linesOf, type Line, type RawBlock } from './rawBlock.ts';

const fence = /^(`{3,}|~{3,})/;
const atx = /^(#{1,6})(?:[ \t]+|$)/;
/** The closing marks of a heading, or the attributes that some dialects write there. */
const atxEnd = /(?:[ \t]+#+|[ \t]*\{[^{}]{0,200}\})$/;
const thematicBreak = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const setext = /^(?:=+|-{2,})$/;
const footnote = /^\[\^([^\]\s]{1,100})\]:[ \t]*/;
/** An address with nothing but a title behind it; anything else with such a head is a line of text. */
const linkDefinition =
  /^\[[^\]^][^\]]{0,200}\]:[ \t]*(?:<[^<>]{0,2000}>|\S{1,2000})(?:[ \t]+(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?$/;
const quoteMark = /^(?:>[ \t]?)+/;
const listMark = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$)/;
const htmlBlock =
  /^<\/?(?:div|table|thead|tbody|tr|td|th|ul|ol|li|p|section|article|figure|figcaption|details|summary|center|hr|br|img|style|script|head|body|html|meta|link)\b/i;
/** Spaces of indent from which a line under a footnote or an item belongs to it. */
const belongs = 4;

/** How many lines are looked at in a step. */
const portion = 2000;

/** What the scanner finds that is no prose: fences, comments, link definitions, front matter. */
export interface MarkdownScan {
  readonly blocks: RawBlock[];
  /** The YAML between the `---` lines at the top, without them. */
  readonly frontMatter?: Span;
}

/** Cuts Markdown into blocks. Only the outer shape: what stands inside a line is for the reading to skip. */
export function* scanMarkdown(text: string): Steps<MarkdownScan> {
  const lines = yield* linesOf(text);
  const matter = frontMatter(text, lines);
  const blocks: RawBlock[] = [];
  /** The footnote whose indented paragraphs may still follow. */
  let note: RawBlock | null = null;
  let current: RawBlock | null = null;
  for (let i = matter ? matter.next : 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (i % portion === portion - 1) yield;
    if (line.blank) {
      current = null;
      continue;
    }
    if (note && !current && line.start - line.from >= belongs && !fence.test(text.slice(line.start, line.end))) {
      current = add(blocks, {
        kind: 'note',
        start: line.start,
        end: line.end,
        lines: [content(line)],
        label: note.label!,
      });
      continue;
    }
    const quote = quoteMark.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
    const start = line.start + quote;
    const body = text.slice(start, line.end);
    if (body === '') {
      current = null;
      continue;
    }
    const open = fence.exec(body);
    if (open) {
      const last = fenceEnd(text, lines, i, open[1]!);
      add(blocks, { kind: 'code', start: line.start, end: lines[last]!.end, lines: [] });
      i = last;
      current = note = null;
      continue;
    }
    if (body.startsWith('<!--')) {
      const last = commentEnd(text, lines, i);
      add(blocks, { kind: 'code', start, end: lines[last]!.end, lines: [] });
      i = last;
      current = null;
      continue;
    }
    const special = specialBlock(text, line, start, body);
    if (special) {
      if (special.kind === 'heading' || special.kind === 'note') note = null;
      add(blocks, special);
      current = special.kind === 'note' ? special : null;
      if (special.kind === 'note') note = special;
      continue;
    }
    if (current && setext.test(body) && current.kind === 'paragraph' && current.lines.length <= 3) {
      current.kind = 'heading';
      current.level = body.startsWith('=') ? 1 : 2;
      current = null;
      continue;
    }
    if (thematicBreak.test(body)) {
      current = note = null;
      continue;
    }
    if (body.startsWith('|') || (current?.kind === 'table' && body.includes('|'))) {
      current = extendTable(blocks, current, line, body);
      continue;
    }
    const mark = lineLabel(body);
    const list = listMark.test(body);
    if (list || mark?.kind === 'note' || (mark?.label !== undefined && (!current || goesOn(current, mark.label)))) {
      note = null;
      const length = Math.max(mark?.length ?? 0, list ? listMark.exec(body)![0].length : 0);
      const kind = mark?.kind ?? 'item';
      current = add(blocks, {
        kind,
        start,
        end: line.end,
        lines: [{ start: start + length, end: line.end }],
        ...labelOf(mark?.label),
      });
      continue;
    }
    if (current && current.kind !== 'table') {
      current.lines.push({ start, end: line.end });
      current.end = line.end;
      continue;
    }
    note = null;
    current = add(blocks, { kind: 'paragraph', start, end: line.end, lines: [{ start, end: line.end }] });
  }
  return { blocks, ...(matter ? { frontMatter: matter.span } : {}) };
}

/** Whether a label goes on with the labelled list that the block above is of: entries that stand line by line. */
function goesOn({ kind, label }: RawBlock, next: string): boolean {
  if (kind !== 'item' || label === undefined) return false;
  const [here, there] = [Number(label), Number(next)];
  return Number.isNaN(there) ? Number.isNaN(here) : there === here + 1;
}

const content = (line: Line): Span => ({ start: line.start, end: line.end });
const labelOf = (label: string | undefined): { label?: string } => (label === undefined ? {} : { label });

function add(blocks: RawBlock[], block: RawBlock): RawBlock {
  blocks.push(block);
  return block;
}

/** Headings, footnotes and what is no prose, which each stand on one line. */
function specialBlock(text: string, line: Line, start: number, body: string): RawBlock | null {
  const { end } = line;
  if (line.start - line.from < belongs) {
    const heading = atx.exec(body);
    if (heading) {
      const from = start + heading[0].length;
      const tail = atxEnd.exec(text.slice(from, end))?.[0].length ?? 0;
      return {
        kind: 'heading',
        start,
        end,
        lines: [{ start: Math.min(from, end), end: Math.max(from, end - tail) }],
        level: heading[1]!.length,
      };
    }
    const note = footnote.exec(body);
    if (note)
      return {
        kind: 'note',
        start,
        end,
        lines: [{ start: Math.min(start + note[0].length, end), end }],
        label: note[1]!,
      };
    if (linkDefinition.test(body)) return { kind: 'code', start, end, lines: [] };
  }
  return htmlBlock.test(body) ? { kind: 'paragraph', start, end, lines: [{ start, end }] } : null;
}

function extendTable(blocks: RawBlock[], current: RawBlock | null, line: Line, body: string): RawBlock {
  const rule = /^[\s|:-]+$/.test(body);
  const table =
    current?.kind === 'table' ? current : add(blocks, { kind: 'table', start: line.start, end: line.end, lines: [] });
  if (!rule) table.lines.push(content(line));
  table.end = line.end;
  return table;
}

/** The line that closes a fence, or the last line where nothing does. */
function fenceEnd(text: string, lines: readonly Line[], from: number, mark: string): number {
  for (let i = from + 1; i < lines.length; i++) {
    const body = text.slice(lines[i]!.start, lines[i]!.end);
    if (body.startsWith(mark) && /^[`~]+$/.test(body)) return i;
  }
  return lines.length - 1;
}

/** The line on which a comment closes, or the last line where it does not. */
function commentEnd(text: string, lines: readonly Line[], from: number): number {
  for (let i = from; i < lines.length; i++) {
    if (text.slice(lines[i]!.start, lines[i]!.end).includes('-->')) return i;
  }
  return lines.length - 1;
}

/** YAML between `---` lines, where the text begins with one. */
function frontMatter(text: string, lines: readonly Line[]): { span: Span; next: number } | null {
  const first = lines[0];
  if (!first || text.slice(first.from, first.end) !== '---') return null;
  for (let i = 1; i < lines.length; i++) {
    const body = text.slice(lines[i]!.from, lines[i]!.end);
    if (body === '---' || body === '...') return { span: { start: lines[1]!.from, end: lines[i]!.from }, next: i + 1 };
  }
  return null;
}

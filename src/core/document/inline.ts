import { takesExponent } from '../text/characters.ts';
import type { ReadingBuilder } from '../text/reading.ts';
import { lastStartingAtOrBefore, type Span } from '../text/span.ts';
import { brokenWord, type HyphenJudge } from './hyphens.ts';

/** What reading a block's lines needs to know besides the text. */
export interface InlineContext {
  readonly text: string;
  readonly markdown: boolean;
  readonly table: boolean;
  readonly hyphens: HyphenJudge;
  /** Where to note what holds no prose: code, link targets, addresses. */
  readonly opaque: Span[];
  /** What is no part of the printed text, sorted and apart: the commands of LaTeX. */
  readonly hidden: readonly Span[];
}

const tag = /<\/?[a-z][a-z0-9]{0,11}(?:\s[^<>]{0,300})?\/?>/iuy;
const autolink = /<(?:https?:\/\/|mailto:)[^\s<>]{1,2000}>/iuy;
const address = /(?:https?:\/\/|www\.)[^\s<>"“”«»|\\^`{}[\]]{2,2000}/iuy;
const superscript =
  /<sup>\s*(?:[\d\s,;–-]{1,24}|[*†‡§]{1,3})\s*<\/sup>|\^\{?\[?(?:\d[\d\s,;–-]{0,24}|[*†‡§]{1,3})\]?\}?\^?|[⁰¹²³⁴⁵⁶⁷⁸⁹]+/iuy;
const footnoteCall = /\[\^[^\]\s]{1,100}\]/uy;
const linkTarget = /\((?:[^()\\\n]|\\.|\([^()\n]{0,500}\)){0,2000}\)/uy;
const escapable = /[!-/:-@[-`{-~]/;
/** Compatibility forms that are letters or digits, which a reader takes for the plain ones. */
const compatible = /[\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uff9f\uf900-\ufaff\u2e80-\u2fd5]/u;
const combining = /^\p{M}/u;

/** Reads the lines of a block into `builder`: spaces collapsed, broken words rejoined, marks of markup left out. */
export function readLines(builder: ReadingBuilder, lines: readonly Span[], context: InlineContext): void {
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    const word = next && brokenWord(context.text, line, next);
    if (!next || !word) {
      readPrinted(builder, line.start, line.end, context);
      if (next) space(builder, line.end, breakEnd(context.text, line.end, next.start));
    } else if (context.hyphens.keeps(...word)) {
      readPrinted(builder, line.start, line.end, context);
    } else {
      readPrinted(builder, line.start, line.end - 1, context);
    }
  }
}

/** Where the white space between two lines ends: all of it, or its first unit where anything else stands between. */
const breakEnd = (text: string, end: number, next: number): number =>
  next - end < 80 && text.slice(end, next).trim() === '' ? next : end + 1;

/** One space for `[start, end)`, unless one has just been read. */
function space(builder: ReadingBuilder, start: number, end: number): void {
  if (builder.length > 0 && builder.last !== ' ' && builder.last !== '\n' && end > start)
    builder.replace(' ', start, end);
}

/** Reads what is printed of a line. A tie, a forced break or the space after a command is a space. */
function readPrinted(builder: ReadingBuilder, from: number, to: number, context: InlineContext): void {
  const { text, hidden } = context;
  let at = from;
  for (let i = Math.max(0, lastStartingAtOrBefore(hidden, from)); i < hidden.length && hidden[i]!.start < to; i++) {
    const start = Math.max(hidden[i]!.start, from);
    const end = Math.min(hidden[i]!.end, to);
    if (end <= at) continue;
    if (start > at) {
      readLine(builder, at, start, context);
      if (/\s/u.test(text[start - 1]!)) space(builder, start - 1, start);
    }
    at = end;
    if (/[\s~]|\\\\/u.test(text.slice(start, end))) space(builder, start, end);
  }
  if (at < to) readLine(builder, at, to, context);
}

function readLine(builder: ReadingBuilder, from: number, to: number, context: InlineContext): void {
  const { text, markdown } = context;
  const links = markdown ? linkBrackets(text, from, to) : undefined;
  let plain = from;
  let i = from;
  const skip = (end: number) => {
    builder.copy(plain, i);
    i = plain = end;
  };
  const opaque = (start: number, end: number) => context.opaque.push({ start, end });
  while (i < to) {
    const c = text.charCodeAt(i);
    // Most of any text: letters, digits and single spaces.
    if ((c > 0x60 && c < 0x7b) || (c > 0x40 && c < 0x5b) || (c > 0x2f && c < 0x3a)) {
      // The second letter of `http` or `www`.
      const second = c === 0x68 ? 0x74 : c === 0x77 ? 0x77 : 0;
      if (second !== 0 && (text.charCodeAt(i + 1) | 0x20) === second) {
        const link = at(address, text, i, to);
        if (link > i && !isWordBefore(text, i, from)) {
          opaque(i, link);
          i = link;
          continue;
        }
      }
      i++;
      continue;
    }
    if (c === 32 || c === 9 || c === 0xa0 || (c >= 0x2000 && c <= 0x200a) || c === 0x202f || c === 0x3000 || c === 12) {
      const end = spacesEnd(text, i, to);
      const mark = markEnd(text, end, to);
      if (mark > end) {
        skip(mark);
        continue;
      }
      if (end - i === 1 && c === 32 && i > plain) {
        i = end;
        continue;
      }
      const start = i;
      skip(end);
      if (end < to) space(builder, start, end);
      continue;
    }
    if (c === 0xad || c === 0x200b || c === 0xfeff || c === 0x2060) {
      skip(i + 1);
      continue;
    }
    if (c === 0x3c) {
      const sup = markEnd(text, i, to);
      if (sup > i) {
        skip(sup);
        continue;
      }
      const auto = at(autolink, text, i, to);
      if (auto > i) {
        opaque(i, auto);
        skip(i + 1);
        i = auto - 1;
        skip(auto);
        continue;
      }
      const end = at(tag, text, i, to);
      if (end > i) {
        opaque(i, end);
        skip(end);
        continue;
      }
    } else if (c === 0x5e || c === 0xb9 || c === 0xb2 || c === 0xb3 || (c >= 0x2070 && c <= 0x2079)) {
      const end = markEnd(text, i, to);
      if (end > i) {
        skip(end);
        continue;
      }
    } else if (markdown) {
      if (c === 0x5b) {
        const call = at(footnoteCall, text, i, to);
        if (call > i) {
          skip(call);
          continue;
        }
        if (links?.has(i)) {
          skip(i + 1);
          continue;
        }
      } else if (c === 0x21 && links?.has(i + 1)) {
        skip(i + 1);
        continue;
      } else if (c === 0x5d) {
        const end = links?.get(-i - 1);
        if (end !== undefined) {
          opaque(i + 1, end);
          skip(end);
          continue;
        }
      } else if (c === 0x60) {
        const end = codeEnd(text, i, to);
        if (end > i) {
          opaque(i, end);
          const ticks = ticksAt(text, i, to);
          skip(i + ticks);
          i = end - ticks;
          skip(end);
          continue;
        }
      } else if (c === 0x2a || c === 0x5f) {
        const end = emphasisEnd(text, i, from, to, c);
        if (end > i) {
          skip(end);
          continue;
        }
      } else if (c === 0x5c && i + 1 < to && escapable.test(text[i + 1]!)) {
        skip(i + 1);
        i++;
        continue;
      } else if (c === 0x7c && context.table) {
        const start = i;
        skip(i + 1);
        space(builder, start, start + 1);
        continue;
      }
    }
    if (c >= 0x300) {
      const end = composed(builder, text, i, to, plain);
      if (end > i) {
        i = plain = end;
        continue;
      }
    }
    i++;
  }
  builder.copy(plain, to);
}

/** The end of a match of a sticky pattern at `i`, `i` where there is none or it goes past `to`. */
function at(pattern: RegExp, text: string, i: number, to: number): number {
  pattern.lastIndex = i;
  return pattern.test(text) && pattern.lastIndex <= to ? pattern.lastIndex : i;
}

/** The end of a mark above the line that is a note's, `i` where there is none, or where it is a power. */
function markEnd(text: string, i: number, to: number): number {
  if (!beginsMark(text.charCodeAt(i))) return i;
  const end = at(superscript, text, i, to);
  return end > i && takesExponent(text.slice(Math.max(0, i - 8), i)) ? i : end;
}

/** Whether a unit is one that {@link superscript} begins with. */
const beginsMark = (c: number): boolean =>
  c === 0x3c || c === 0x5e || c === 0xb9 || c === 0xb2 || c === 0xb3 || (c >= 0x2070 && c <= 0x2079);

const isWordBefore = (text: string, i: number, from: number): boolean => i > from && /[\p{L}\d]/u.test(text[i - 1]!);

const isSpace = (c: number): boolean =>
  c === 32 || (c >= 9 && c <= 13) || (c >= 0xa0 && (c === 0xa0 || /\s|\u200b/u.test(String.fromCharCode(c))));

function spacesEnd(text: string, i: number, to: number): number {
  while (i < to && isSpace(text.charCodeAt(i))) i++;
  return i;
}

/** Whether a unit is neither a compatibility form nor a combining mark, roughly but fast: most letters of most scripts. */
const isPlain = (c: number): boolean =>
  c < 0x300 ||
  (c >= 0x370 && c < 0x483) ||
  (c >= 0x48a && c < 0x591) ||
  (c >= 0x2000 && c < 0x20d0) ||
  (c >= 0x3000 && c < 0x302a) ||
  (c >= 0x4e00 && c < 0xa000) ||
  (c >= 0xac00 && c < 0xd7b0);

/**
 * Reads a compatibility form, or a letter with its combining marks, as the composed letter. The end of what was read,
 * `i` where the source may stand as it is.
 */
function composed(builder: ReadingBuilder, text: string, i: number, to: number, plain: number): number {
  if (isPlain(text.charCodeAt(i))) return i;
  const c = text[i]!;
  if (compatible.test(c)) {
    builder.copy(plain, i);
    builder.replace(c.normalize('NFKC'), i, i + 1);
    return i + 1;
  }
  if (i > plain && combining.test(c)) {
    const whole = (text[i - 1]! + c).normalize('NFC');
    if (whole.length === 1) {
      builder.copy(plain, i - 1);
      builder.replace(whole, i - 1, i + 1);
      return Math.min(i + 1, to);
    }
  }
  return i;
}

/**
 * The brackets of inline links in one pass: an opening bracket's offset, and, negated less one, a closing bracket's
 * with the end of the link's target.
 */
function linkBrackets(text: string, from: number, to: number): Map<number, number> | undefined {
  let links: Map<number, number> | undefined;
  const open: number[] = [];
  // Not beyond the line: most lines have no bracket, and the next one may be far.
  const first = text.slice(from, to).indexOf('[');
  for (let i = first < 0 ? to : from + first; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x5c) i++;
    else if (c === 0x5b) open.push(i);
    else if (c === 0x5d) {
      const start = open.pop();
      if (start === undefined) continue;
      const end = text.charCodeAt(i + 1) === 0x28 ? at(linkTarget, text, i + 1, to) : i + 1;
      if (end > i + 1) {
        links ??= new Map();
        links.set(start, end);
        links.set(-i - 1, end);
      }
    }
  }
  return links;
}

const ticksAt = (text: string, i: number, to: number): number => {
  let end = i;
  while (end < to && text.charCodeAt(end) === 0x60) end++;
  return end - i;
};

/** Longest code span, in UTF-16 units: a bound on how far an open tick is followed. */
const longestCode = 2000;

/** The end of a code span that opens at `i`, `i` where it does not close on its line. */
function codeEnd(text: string, i: number, to: number): number {
  const ticks = ticksAt(text, i, to);
  const limit = Math.min(to, i + longestCode);
  for (let j = i + ticks; j < limit;) {
    const next = text.indexOf('`', j);
    if (next < 0 || next >= limit) return i;
    const run = ticksAt(text, next, to);
    if (run === ticks) return next + run;
    j = next + run;
  }
  return i;
}

/** The end of a run of emphasis marks at `i`; `i` where they are characters of the text. */
function emphasisEnd(text: string, i: number, from: number, to: number, c: number): number {
  let end = i;
  while (end < to && text.charCodeAt(end) === c) end++;
  const before = i > from ? text[i - 1]! : ' ';
  const after = end < to ? text[end]! : ' ';
  if (/\s/u.test(before) && /\s/u.test(after)) return i;
  if (c === 0x5f && /[\p{L}\d]/u.test(before) && /[\p{L}\d]/u.test(after)) return i;
  return end - i <= 3 ? end : i;
}

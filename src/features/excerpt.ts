import type { Span } from '../core/text/span.ts';

/** The most characters of a passage that a card shows. */
const longest = 300;
/** How far back a sentence's start is looked for, in UTF-16 units, so that an excerpt begins with it. */
const reach = 90;

/**
 * The part of a passage in which most of `marks` stand, on one line, with where in it they stand. `context` is the
 * passage and `marks` what is to be shown, as spans of `text`.
 */
export function excerptOf(text: string, context: Span, marks: readonly Span[]): { text: string; highlights: Span[] } {
  const inside = marks
    .filter((m) => m.start >= context.start && m.end <= context.end)
    .sort((a, b) => a.start - b.start);
  const { start, end } = windowIn(text, context, densest(inside));
  const before = start > context.start ? '… ' : '';
  const after = end < context.end ? ' …' : '';
  const highlights: { start: number; end: number }[] = [];
  for (const mark of inside) {
    const shown = { start: Math.max(mark.start, start), end: Math.min(mark.end, end) };
    const last = highlights.at(-1);
    const at = { start: shown.start - start + before.length, end: shown.end - start + before.length };
    if (shown.end <= shown.start) continue;
    // Words that follow one another are marked as one.
    if (last && text.slice(start + last.end - before.length, shown.start).trim() === '')
      last.end = Math.max(last.end, at.end); // prettier-ignore
    else if (!last || at.start >= last.end) highlights.push(at);
    else last.end = Math.max(last.end, at.end);
  }
  return { text: before + text.slice(start, end).replace(/\s/gu, ' ') + after, highlights };
}

/** The stretch of at most an excerpt's length with the most marks; of a mark that is longer, its start. */
function densest(marks: readonly Span[]): Span | null {
  let best: Span | null = null;
  let most = 0;
  for (let first = 0, last = 0; first < marks.length; first++) {
    const { start } = marks[first]!;
    last = Math.max(last, first);
    while (last + 1 < marks.length && marks[last + 1]!.end - start <= longest) last++;
    if (last - first + 1 > most) {
      most = last - first + 1;
      best = { start, end: Math.min(marks[last]!.end, start + longest) };
    }
  }
  return best;
}

/** An excerpt around a stretch, from a sentence's start where one is near, else from a word's, to the end of a word. */
function windowIn(text: string, context: Span, dense: Span | null): Span {
  const whole = context.end - context.start;
  if (whole <= longest) return context;
  const core = dense ?? { start: context.start, end: context.start };
  const room = longest - (core.end - core.start);
  const earliest = Math.max(context.start, core.start - Math.min(room, reach + Math.floor(room / 2)));
  const lead = text.slice(earliest, core.start);
  const sentence = /[.!?。！？]["”’»)]?\s*(?=[^.!?。！？]*$)/u.exec(lead);
  let start = earliest;
  if (earliest > context.start) {
    if (sentence) start = earliest + sentence.index + sentence[0].length;
    else start = Math.min(core.start, earliest + (/^\S*\s+/u.exec(lead)?.[0].length ?? 0));
  }
  let end = Math.min(context.end, start + longest);
  if (end < context.end) {
    const space = text.lastIndexOf(' ', end);
    if (space > Math.max(core.end, start + longest / 2) - 1) end = space;
    else if ((text.codePointAt(end - 1) ?? 0) > 0xffff) end--;
  }
  if ((text.charCodeAt(start) & 0xfc00) === 0xdc00) start++;
  return { start, end };
}

/** The beginning of a text, of at most `length` UTF-16 units, to the end of a word. */
export function clippedAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length);
  return `${text.slice(0, space > length / 2 ? space : length).toWellFormed()} …`;
}

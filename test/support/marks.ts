import type { Span } from '../../src/core/text/span.ts';

/**
 * Reads a small document with marks in it: `‹…›` is a span, `¦` the cursor. The marks are not part of the text.
 * Spans may nest; they are listed by their start.
 */
export function marked(source: string): { text: string; spans: Span[]; cursor: number } {
  let text = '';
  let cursor = -1;
  const open: number[] = [];
  const spans: Span[] = [];
  for (const c of source) {
    if (c === '‹') open.push(text.length);
    else if (c === '›') {
      const start = open.pop();
      if (start === undefined) throw new Error(`marked: › without ‹ at ${text.length}`);
      spans.push({ start, end: text.length });
    } else if (c === '¦') cursor = text.length;
    else text += c;
  }
  if (open.length > 0) throw new Error('marked: ‹ without ›');
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end), cursor };
}

/** The slices of `text` that `spans` cover: what a failing test should show. */
export const slices = (text: string, spans: readonly Span[]): string[] => spans.map((s) => text.slice(s.start, s.end));

import type { Document } from '../core/document/document.ts';
import type { Span } from '../core/text/span.ts';

/** The mark that defines a Markdown footnote, `[^1]:`, at the start of its body. */
export function footnoteMark({ text }: Document, { start, end }: Span): Span {
  const close = text.indexOf(']:', start);
  return { start, end: close < 0 || close > end ? end : close + 2 };
}

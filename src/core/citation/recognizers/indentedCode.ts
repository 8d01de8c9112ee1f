import type { Block, Document } from '../../document/document.ts';
import type { Span } from '../../text/span.ts';

/** Columns of indent that make code, counted from the margin or from a list item's text. */
const codeFrom = 4;

/**
 * The prose of a Markdown document: what its blocks hold but for indented code. The document itself keeps that among its
 * paragraphs, since converted texts are indented for other reasons too.
 */
export function proseSegments(document: Document): Span[] {
  const segments: Span[] = [];
  /** The column at which the text of the list item above begins. */
  let item = 0;
  for (const block of document.blocks) {
    if (block.kind === 'furniture' || block.kind === 'code') continue;
    const indent = indentOf(document.text, block.start);
    if (block.kind === 'heading' || (block.kind !== 'item' && indent < 2)) item = 0;
    if (block.kind === 'item' && indent < item + codeFrom) item = indent + markLength(block);
    for (const segment of block.segments) {
      const isNote = block.kind === 'note';
      if (isNote || indentOf(document.text, segment.start) < item + codeFrom) segments.push(segment);
    }
  }
  return segments;
}

const markLength = ({ start, bodyStart }: Block): number => Math.min(bodyStart - start, 8);

/** The columns of white space before an offset on its line; 0 where anything else stands before it. */
function indentOf(text: string, at: number): number {
  let from = at;
  while (from > 0 && at - from < 80 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  if (from > 0 && text[from - 1] !== '\n' && text[from - 1] !== '\r') return 0;
  let columns = 0;
  for (let i = from; i < at; i++) columns += text[i] === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

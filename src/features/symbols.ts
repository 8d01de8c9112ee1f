import type { Document } from '../core/document/document.ts';
import type { Span } from '../core/text/span.ts';

/** An entry of the outline, with what stands below it. `start`/`end` is the whole section; `heading` its own line. */
export interface OutlineSymbol extends Span {
  readonly name: string;
  readonly heading: Span;
  readonly children: readonly OutlineSymbol[];
}

/** The outline of a document as a tree. A heading belongs to the nearest one above it of a smaller level. */
export function symbolsOf(document: Document): readonly OutlineSymbol[] {
  const roots: OutlineSymbol[] = [];
  const open: { readonly level: number; readonly end: number; readonly children: OutlineSymbol[] }[] = [];
  for (const { level, text, start, end, contentEnd } of document.outline) {
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const parent = open.at(-1);
    const children: OutlineSymbol[] = [];
    // An outline's tree must nest, whatever the sections say of their own ends.
    const last = Math.max(end, Math.min(contentEnd, parent?.end ?? Infinity));
    const symbol = { name: text.trim() || '(untitled)', start, end: last, heading: { start, end }, children };
    (parent?.children ?? roots).push(symbol);
    open.push({ level, end: last, children });
  }
  return roots;
}

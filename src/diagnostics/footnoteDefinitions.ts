import { referencesOf } from '../core/bibliography/references.ts';
import type { Document } from '../core/document/document.ts';
import type { Span } from '../core/text/span.ts';

/** A footnote's definition in Markdown. */
export interface FootnoteDefinition {
  /** As printed. */
  readonly label: string;
  /** Labels that differ only in case are one. */
  readonly key: string;
  /** The mark that defines it: `[^1]:`. */
  readonly mark: Span;
}

/**
 * The definitions of footnotes, in order. Only Markdown has them: on a page of plain text a note stands for itself, and its
 * number comes again on the next page.
 */
export function footnoteDefinitionsOf(document: Document): FootnoteDefinition[] {
  if (document.format !== 'markdown') return [];
  return referencesOf(document).flatMap(({ kind, label, start, end }) => {
    const mark = /^\[\^[^\]\n]{1,200}\]:/.exec(document.text.slice(start, Math.min(end, start + 210)));
    if (kind !== 'footnote' || label === undefined || !mark) return [];
    return [{ label, key: label.toLowerCase(), mark: { start, end: start + mark[0].length } }];
  });
}

import type { Span } from './span.ts';

/** A replacement in a text: `[start, end)` gives way to `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** `text` after `edits`, all of which count in it as it was; none overlaps another. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < at) throw new RangeError(`applyEdits: an edit at ${edit.start} overlaps the one before`);
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return parts.join('') + text.slice(at);
}

import { LineIndex } from '../core/text/lineIndex.ts';
import type { Span } from '../core/text/span.ts';
import type { Position, Range } from '../protocol/position.ts';

/** A replacement in a text: `[start, end)` gives way to `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** What an editor sends: a replacement by lines and characters, or a whole new text. */
export type TextChange = { readonly range: Range; readonly text: string } | { readonly text: string };

/**
 * The changes as edits, each in the units of the text that the ones before it leave behind, and the text after all of
 * them. Editors send the changes of many cursors from the last to the first: then one line index serves for all.
 */
export function applyChanges(
  text: string,
  lines: LineIndex,
  changes: readonly TextChange[],
): { text: string; edits: TextEdit[] } {
  const edits: TextEdit[] = [];
  let result = text;
  let index = lines;
  /** Up to here the text is still as `index` has it. */
  let same = lines.positionAt(text.length);
  const recount = (): void => {
    index = new LineIndex(result);
    same = index.positionAt(result.length);
  };
  for (const change of changes) {
    if (!('range' in change)) {
      edits.push({ start: 0, end: result.length, text: change.text });
      result = change.text;
      recount();
      continue;
    }
    if (isAfter(change.range.end, same)) recount();
    const end = index.offsetAt(change.range.end);
    const start = Math.min(index.offsetAt(change.range.start), end);
    edits.push({ start, end, text: change.text });
    result = result.slice(0, start) + change.text + result.slice(end);
    same = index.positionAt(start - 1); // A `\r` before it may have become half of a line's end.
  }
  return { text: result, edits };
}

const isAfter = (a: Position, b: Position): boolean =>
  a.line > b.line || (a.line === b.line && a.character > b.character);

/** The offset after an edit of what stood at `offset` before it; `null` where the edit took it away. */
function after(edit: TextEdit, offset: number): number | null {
  if (offset <= edit.start) return offset;
  if (offset < edit.end) return null;
  return offset + edit.text.length - (edit.end - edit.start);
}

/** The offset before an edit of what stands at `offset` after it; `null` where the edit brought it. */
function before(edit: TextEdit, offset: number): number | null {
  const end = edit.start + edit.text.length;
  if (offset <= edit.start) return offset;
  if (offset < end) return null;
  return offset - edit.text.length + (edit.end - edit.start);
}

/** Where a span stands after edits; `null` where one of its ends is gone. */
export function mapForward(edits: readonly TextEdit[], { start, end }: Span): Span | null {
  let from: number | null = start;
  let to: number | null = end;
  for (const edit of edits) {
    if (from !== null) from = after(edit, from);
    if (to !== null) to = after(edit, to);
    if (from === null || to === null) return null;
  }
  return from === null || to === null || to < from ? null : { start: from, end: to };
}

/** Where an offset stood before edits; `null` in what they brought. */
export function mapBack(edits: readonly TextEdit[], offset: number): number | null {
  let at: number | null = offset;
  for (let i = edits.length - 1; i >= 0 && at !== null; i--) at = before(edits[i]!, at);
  return at;
}

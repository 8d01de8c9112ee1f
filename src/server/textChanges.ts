import type { TextEdit } from '../core/text/edit.ts';
import type { Lines } from '../core/text/lineIndex.ts';
import type { Span } from '../core/text/span.ts';
import { TextBuffer } from '../core/text/textBuffer.ts';
import type { Range } from '../protocol/position.ts';

/** What an editor sends: a replacement by lines and characters, or a whole new text. */
export type TextChange = RangeChange | { readonly text: string };
interface RangeChange {
  readonly range: Range;
  readonly text: string;
}

/** A text, and how it came to be. */
export interface Changed {
  readonly buffer: TextBuffer;
  /** Each in the units of the text that the ones before it leave behind. */
  readonly edits: readonly TextEdit[];
}

/** From so many changes on the text is put together anew, where that can be done in one go. */
const many = 200;

/** A text after changes, each of which counts the lines that the ones before it leave behind. */
export function applyChanges(buffer: TextBuffer, changes: readonly TextChange[], oneGo = many): Changed {
  const atOnce = changes.length >= oneGo ? upwards(buffer, changes) : null;
  if (atOnce) return applyUpwards(buffer.toString(), atOnce);
  const edits: TextEdit[] = [];
  for (const change of changes) {
    const edit = 'range' in change ? editOf(buffer, change) : { start: 0, end: buffer.length, text: change.text };
    edits.push(edit);
    buffer = buffer.edited(edit.start, edit.end, edit.text);
  }
  return { buffer, edits };
}

function editOf(lines: Lines, { range, text }: RangeChange): TextEdit {
  const end = lines.offsetAt(range.end);
  return { start: Math.min(lines.offsetAt(range.start), end), end, text };
}

/**
 * Several changes as edits where each stands above the one before: so editors send those of many cursors. No change then
 * moves another, and all can be made in one go. `null` for any other changes.
 */
function upwards(lines: Lines, changes: readonly TextChange[]): TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const change of changes) {
    const edit = 'range' in change ? editOf(lines, change) : null;
    const below = edits.at(-1);
    // With a unit between: a `\r` right before an edit may become half of a line's end.
    if (!edit || (below && edit.end >= below.start)) return null;
    edits.push(edit);
  }
  return edits;
}

function applyUpwards(text: string, edits: readonly TextEdit[]): Changed {
  const parts: string[] = [];
  let end = text.length;
  for (const edit of edits) {
    parts.push(text.slice(edit.end, end), edit.text);
    end = edit.start;
  }
  return { buffer: TextBuffer.of(parts.concat(text.slice(0, end)).reverse().join('')), edits };
}

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

import type { Citation } from '../citation.ts';
import { portion, type Recognizer } from './recognizer.ts';

/** A number glued to a word's end or to a mark, where something once set it above the line. */
const glued = /(?<=\p{L}{2}|[.,;:!?"”“»’)\]])(?<!\d[.,:])(\d{1,3})(?![\d\p{L}%])(?!\.\d)/gu;
/** How far above a note its call may stand, in UTF-16 units: about two pages. */
const reach = 9000;

/**
 * `rose again.5 The`: the calls of notes at the foot of plain text's pages. The notes say which numbers they are; a call
 * stands above its note and below the call of the one before.
 */
export const noteCall: Recognizer = function* ({ document, stretches }) {
  const { blocks, text } = document;
  const notes = blocks.filter((b) => b.kind === 'note' && b.label !== undefined && isPlain(text, b.start, b.label));
  if (document.format !== 'plaintext' || notes.length === 0) return [];
  const calls = new Map<string, number[]>();
  for (const [i, stretch] of stretches.entries()) {
    if (i % portion === portion - 1) yield;
    for (const match of stretch.text.matchAll(glued)) {
      const known = calls.get(match[1]!);
      if (known) known.push(stretch.start + match.index);
      else calls.set(match[1]!, [stretch.start + match.index]);
    }
  }
  const found: Citation[] = [];
  let last = -1;
  for (const note of notes) {
    const label = note.label!;
    const from = Math.max(last, note.start - reach);
    const at = firstBehind(calls.get(label) ?? [], from);
    if (at === undefined || at >= note.start) continue;
    last = at;
    found.push({ start: at, end: at + label.length, text: label, style: 'footnote', items: [{ key: label }] });
  }
  return found;
};

/** The first of sorted offsets that lies behind another. */
function firstBehind(offsets: readonly number[], from: number): number | undefined {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (offsets[middle]! <= from) low = middle + 1;
    else high = middle;
  }
  return offsets[low];
}

/** Whether a note's number is printed without a mark, or stands on a line of its own above it. */
const isPlain = (text: string, start: number, label: string): boolean =>
  text.startsWith(label, start) || !/[[<^⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§]/u.test(text[start]!);

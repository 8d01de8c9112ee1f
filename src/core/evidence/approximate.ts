import { Pattern } from '../text/pattern.ts';
import type { Span } from '../text/span.ts';

/** A place in a text that is like a pattern but for `errors` insertions, deletions and replacements. */
export interface ApproximateMatch extends Span {
  readonly errors: number;
}

/**
 * The place in `text` that is most like `pattern`, the first of equals; `null` where all are more than `most` errors
 * away. Spans are in UTF-16 units. Time: the text's length times a 31st of the pattern's, and less where the text has
 * little of the pattern.
 */
export function findApproximately(text: string, pattern: string, most: number): ApproximateMatch | null {
  const exact = pattern === '' ? -1 : text.indexOf(pattern);
  if (exact >= 0) return { start: exact, end: exact + pattern.length, errors: 0 };
  if (most <= 0 || pattern.length <= most) return null;
  const ready = new Pattern(pattern);
  // With fewer errors allowed, less of the text can hold a match: most quotations differ in a letter or two.
  for (const allowed of most > 3 * few ? [few, most] : [most]) {
    let best: { end: number; errors: number } | null = null;
    for (const window of windowsOf(text, pattern, allowed)) {
      best = ready.bestEnd(text, window, best ? best.errors - 1 : allowed) ?? best;
    }
    if (best) return { start: startOf(text, pattern, best), ...best };
  }
  return null;
}

const few = 3;

/** Where a match starts whose end is known: from its end backwards the same search finds it. */
function startOf(
  text: string,
  pattern: string,
  { end, errors }: { readonly end: number; readonly errors: number },
): number {
  const backwards = reversed(text.slice(Math.max(0, end - pattern.length - errors), end));
  const found = new Pattern(reversed(pattern)).bestEnd(backwards, { start: 0, end: backwards.length }, errors, true);
  return end - (found?.end ?? pattern.length);
}

/**
 * Where in a text a match can lie at all: of `most + 1` pieces of the pattern at least one stands in it unchanged.
 * (Wu and Manber's partitioning, 1992.)
 */
function windowsOf(text: string, pattern: string, most: number): Span[] {
  const pieces = most + 1;
  const length = Math.floor(pattern.length / pieces);
  if (length < 3) return [{ start: 0, end: text.length }];
  const starts: number[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < pieces; i++) {
    const at = i * length;
    const piece = pattern.slice(at, at + length);
    // A piece that comes twice in the pattern is looked for once, with room for both places.
    if (seen.has(piece)) continue;
    seen.add(piece);
    for (let p = pattern.indexOf(piece); p >= 0; p = pattern.indexOf(piece, p + 1))
      if (p % length === 0 && p / length < pieces)
        for (let found = text.indexOf(piece); found >= 0; found = text.indexOf(piece, found + 1)) {
          starts.push(found - p);
          if (starts.length > mostHits) return [{ start: 0, end: text.length }];
        }
  }
  const windows: { start: number; end: number }[] = [];
  for (const start of starts.sort((a, b) => a - b)) {
    const [from, to] = [Math.max(0, start - most), Math.min(text.length, start + pattern.length + most)];
    const last = windows.at(-1);
    if (last && from <= last.end) last.end = Math.max(last.end, to);
    else windows.push({ start: from, end: to });
  }
  return windows;
}

/** From so many hits on the text is read as a whole. */
const mostHits = 4000;

function reversed(text: string): string {
  let backwards = '';
  for (let i = text.length - 1; i >= 0; i--) backwards += text[i];
  return backwards;
}

/** Insertions, deletions and replacements that turn `a` into `b`; `most + 1` where that takes more. Only a band is filled. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let above = new Int32Array(b.length + 1).map((_, j) => Math.min(j, most + 1));
  let row = new Int32Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(b.length, i + most);
    row.fill(most + 1);
    if (i <= most) row[0] = i;
    let least = row[0]!;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      const best = Math.min(above[j - 1]! + (same ? 0 : 1), above[j]! + 1, row[j - 1]! + 1);
      row[j] = Math.min(best, most + 1);
      least = Math.min(least, row[j]!);
    }
    if (least > most) return most + 1;
    [above, row] = [row, above];
  }
  return above[b.length]!;
}

import type { Span } from '../../text/span.ts';

/** Quotation marks by their closing one. */
const openers: Readonly<Record<string, string>> = {
  '”': '“”„',
  '“': '„“',
  '"': '"“„',
  '»': '«',
  '«': '»',
  '’': '‘’‚',
  '‘': '‚‘',
  "'": "'",
  '」': '「',
  '』': '『',
  '》': '《',
  '〉': '〈',
};

/** How long a quoted term may be, in UTF-16 units. */
const longest = 80;

/** A quotation: with its marks, and without. */
export interface Quotation {
  readonly outer: Span;
  readonly inner: Span;
}

/** The quotation whose last mark stands just before `end`; `null` where there is none. */
export function quotedEndingAt(text: string, end: number): Quotation | null {
  const close = text[end - 1];
  const opening = close === undefined ? undefined : openers[close];
  if (opening === undefined) return null;
  // Doubled single marks, as ‘‘X’’ stands in some extractions.
  let last = end - 1;
  while (last > 0 && text[last - 1] === close && isSingle(close!)) last--;
  for (let i = last - 1; i >= Math.max(0, last - longest); i--) {
    const c = text[i]!;
    if (c === '\n') return null;
    if (!opening.includes(c)) continue;
    if (isSingle(c) && i > 0 && /[\p{L}\p{N}]/u.test(text[i - 1]!)) continue;
    return quotation(text, i, last, end);
  }
  return null;
}

/** The quotation that begins at `start`; `null` where there is none. */
export function quotedStartingAt(text: string, start: number): Quotation | null {
  const open = text[start];
  if (open === undefined || !/["“„«»‘‚'「『《]/u.test(open)) return null;
  let first = start + 1;
  while (text[first] === open && isSingle(open)) first++;
  const end = Math.min(text.length, first + longest);
  for (let i = first; i < end; i++) {
    const c = text[i]!;
    if (c === '\n') return null;
    if (!openers[c]?.includes(open) || (i === first && c === open)) continue;
    if (isSingle(c) && /[\p{L}\p{N}]/u.test(text[i + 1] ?? ' ')) continue;
    return quotation(text, start, i, i + 1);
  }
  return null;
}

function quotation(text: string, start: number, last: number, end: number): Quotation | null {
  let from = start + 1;
  let to = last;
  while (from < to && (/\s/u.test(text[from]!) || text[from] === text[start])) from++;
  while (to > from && /[\s,.;]/u.test(text[to - 1]!)) to--;
  return to > from ? { outer: { start, end }, inner: { start: from, end: to } } : null;
}

const isSingle = (c: string): boolean => c === '’' || c === '‘' || c === "'" || c === '‚';

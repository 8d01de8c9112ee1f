/** How much of a snippet may stand before its first match, so that a narrow window still shows it. In UTF-16 units. */
const lead = 32;
const ellipsis = '…';
/** What stands around a match: a list of choices can show none otherwise, where it is not the very text that was typed. */
const [opening, closing] = ['‹', '›'];

/**
 * A snippet as one line on which the first match is in view, its matches between marks, several in a row between one pair.
 * `highlights` are starts and ends of the matches in `snippet`, in order; without any, the line is the snippet from its start.
 */
export function excerpt(snippet: string, highlights: readonly (readonly [number, number])[]): string {
  const first = highlights.reduce((least, [start]) => Math.min(least, start), Infinity);
  const from = Number.isFinite(first) && first > lead ? wordStart(snippet, first - lead, first) : 0;
  let marked = '';
  let at = from;
  for (const [start, end] of inRows(snippet, highlights)) {
    marked += snippet.slice(at, start) + opening + snippet.slice(start, end) + closing;
    at = end;
  }
  const line = (marked + snippet.slice(at)).replace(/\s+/g, ' ').trim();
  return from > 0 ? ellipsis + line : line;
}

/** The matches, those that only a gap stands between put together. */
function inRows(snippet: string, highlights: readonly (readonly [number, number])[]): [number, number][] {
  const rows: [number, number][] = [];
  for (const [from, to] of highlights) {
    const [start, end] = [inside(snippet, from) ? from - 1 : from, inside(snippet, to) ? to + 1 : to];
    const last = rows.at(-1);
    if (last && /^[\s-]*$/u.test(snippet.slice(last[1], start))) last[1] = Math.max(last[1], end);
    else rows.push([start, end]);
  }
  return rows;
}

/** Whether a place is between the two units of one character. */
const inside = (text: string, at: number): boolean => /[\uDC00-\uDFFF]/.test(text[at] ?? '');

/** The start of the first word at or after `from`, not beyond `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    if (/\s/.test(text[i - 1] ?? ' ') && /\S/.test(text[i]!)) return i;
  }
  // A language without spaces: between two characters, never within one.
  return inside(text, from) ? from - 1 : from;
}

/** How much of a snippet may stand before its first match, so that a narrow window still shows it. In UTF-16 units. */
const lead = 48;
const ellipsis = '…';

/**
 * A snippet as one line on which the first match is in view. `highlights` are starts and ends of the matches in
 * `snippet`; without any, the line is the snippet from its start.
 */
export function excerpt(snippet: string, highlights: readonly (readonly [number, number])[]): string {
  const first = highlights.reduce((least, [start]) => Math.min(least, start), Infinity);
  const from = Number.isFinite(first) && first > lead ? wordStart(snippet, first - lead, first) : 0;
  const line = snippet.slice(from).replace(/\s+/g, ' ').trim();
  return from > 0 ? ellipsis + line : line;
}

/** The start of the first word at or after `from`, not beyond `limit`. */
function wordStart(text: string, from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    if (/\s/.test(text[i - 1] ?? ' ') && /\S/.test(text[i]!)) return i;
  }
  // A language without spaces: between two characters, never within one.
  return /[\uDC00-\uDFFF]/.test(text[from] ?? '') ? from - 1 : from;
}

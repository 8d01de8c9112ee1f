/** A half-open range `[start, end)` in UTF-16 units of a document's source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** True where two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => Math.min(a.end, b.end) > Math.max(a.start, b.start);

/** True where `offset` lies in the span or at its end, as a cursor does. */
export const touches = (s: Span, offset: number): boolean => s.start <= offset && offset <= s.end;

/** True where `inner` lies wholly in `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The smallest span around all of `spans`. Throws where there is none. */
export function envelope(spans: readonly Span[]): Span {
  const first = spans[0];
  if (!first) throw new RangeError('envelope: no spans');
  let { start, end } = first;
  for (const s of spans) {
    start = Math.min(start, s.start);
    end = Math.max(end, s.end);
  }
  return { start, end };
}

/**
 * The last index in `items`, sorted by `start`, whose `start` is at or before `offset`; -1 where there is none.
 * Binary search, so that look-ups in a long document stay cheap.
 */
export function lastStartingAtOrBefore(items: readonly Span[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (items[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

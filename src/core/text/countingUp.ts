/** A place that prints a number, or several, of a row that counts up. */
export interface Counted {
  readonly first: number;
  readonly most: number;
  /** The numbers with which it may go on with a row; {@link first} alone where absent. */
  readonly starts?: readonly number[];
  /** How much speaks for the place. */
  readonly weight: number;
}

interface Link<T> {
  readonly one: T;
  readonly previous: Link<T> | null;
  readonly score: number;
}

/** How far a row may skip, and what each number skipped costs. */
const widestStep = 3;
const skipped = 0.5;

/**
 * A place that prints several numbers, `3, 24, 25`: it may repeat some of a row before it goes on with it, so it begins
 * with any number from which on it counts without a gap too wide.
 */
export function placeOf(numbers: readonly number[]): Omit<Required<Counted>, 'weight'> {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  let from = sorted.length - 1;
  while (from > 0 && sorted[from]! - sorted[from - 1]! <= widestStep) from--;
  return { first: sorted[0]!, most: sorted.at(-1)!, starts: sorted.slice(from) };
}

/**
 * The row of places, in their order, that counts up from 1 or 2 and weighs most, by dynamic programming over the highest
 * number so far. With `restart`, a row may begin anew at 1 at that cost, as notes do that each page numbers for itself.
 */
export function countingUp<T extends Counted>(places: readonly T[], restart = Infinity): T[] {
  /** The best row by its highest number. */
  const best = new Map<number, Link<T>>();
  let heaviest: Link<T> | null = null;
  for (const one of places) {
    let previous: Link<T> | null = null;
    const starts = one.starts ?? [one.first];
    let base = starts.some((first) => first <= 2) ? 0 : -Infinity;
    for (const first of starts) {
      for (let step = 1; step <= widestStep; step++) {
        const link = best.get(first - step);
        const score = link ? link.score - skipped * (step - 1) : -Infinity;
        if (score > base) {
          base = score;
          previous = link!;
        }
      }
    }
    if (starts.includes(1) && heaviest && heaviest.score - restart > base) {
      base = heaviest.score - restart;
      previous = heaviest;
    }
    if (base === -Infinity) continue;
    const link: Link<T> = { one, previous, score: base + one.weight };
    if (link.score > (best.get(one.most)?.score ?? 0)) best.set(one.most, link);
    if (!heaviest || link.score > heaviest.score) heaviest = link;
  }
  const row: T[] = [];
  for (let link = heaviest; link; link = link.previous) row.push(link.one);
  return row.reverse();
}

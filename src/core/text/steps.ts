/**
 * Work that is done a step at a time, so that whoever does it may let others work in between, or give it up. Steps are
 * short, however long the text: a few milliseconds. The result comes with the last one.
 */
export type Steps<T> = Generator<void, T, void>;

/** Does all steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** `items` mapped, so many in a step. */
export function* mapped<T, U>(items: readonly T[], portion: number, map: (item: T, i: number) => U): Steps<U[]> {
  const result: U[] = [];
  for (let i = 0; i < items.length; i++) {
    result.push(map(items[i]!, i));
    if (i % portion === portion - 1) yield;
  }
  return result;
}

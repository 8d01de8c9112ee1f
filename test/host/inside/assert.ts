/**
 * Stands in for `node:assert/strict` where suites run in a web worker. Only what suites use; the messages name both
 * values, for nobody can look into the worker afterwards.
 */

class AssertionError extends Error {
  override name = 'AssertionError';
}

export function fail(message = 'failed'): never {
  throw new AssertionError(message);
}

export function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message ?? `${show(value)} is not truthy`);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) fail(message ?? `${show(actual)} is not ${show(expected)}`);
}

export function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) fail(message ?? `both are ${show(actual)}`);
}

/** Equal as JSON with keys in any order, which is enough for plain data. */
export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (canonical(actual) !== canonical(expected)) fail(message ?? `${show(actual)} is not ${show(expected)}`);
}

export function match(actual: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(actual)) fail(message ?? `${show(actual)} does not match ${pattern}`);
}

export function doesNotMatch(actual: string, pattern: RegExp, message?: string): void {
  if (pattern.test(actual)) fail(message ?? `${show(actual)} matches ${pattern}`);
}

export function throws(action: () => unknown, pattern?: RegExp): void {
  try {
    action();
  } catch (error) {
    if (pattern) match(String(error), pattern);
    return;
  }
  fail('nothing was thrown');
}

export async function rejects(action: Promise<unknown> | (() => Promise<unknown>), pattern?: RegExp): Promise<void> {
  try {
    await (typeof action === 'function' ? action() : action);
  } catch (error) {
    if (pattern) match(String(error), pattern);
    return;
  }
  fail('it was not rejected');
}

function show(value: unknown): string {
  return value === undefined ? 'undefined' : (JSON.stringify(value) ?? String(value));
}

function canonical(value: unknown): string {
  const sorted = (_: string, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one;
  return JSON.stringify(value, sorted) ?? String(value);
}

const strict = Object.assign(ok, {
  ok,
  fail,
  equal,
  strictEqual: equal,
  notEqual,
  deepEqual,
  deepStrictEqual: deepEqual,
  match,
  doesNotMatch,
  throws,
  rejects,
});
export { strict };
export default strict;

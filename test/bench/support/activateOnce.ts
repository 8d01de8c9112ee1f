import { createRequire, registerHooks } from 'node:module';
import { performance } from 'node:perf_hooks';

/**
 * Loads an extension's bundle and activates it, once, in a process of its own, with an editor that agrees to everything.
 * Prints milliseconds as JSON: what the extension itself costs the host, without the work of the editor.
 *
 * `node activateOnce.ts BUNDLE`
 */
function main(bundle: string): void {
  const holder = globalThis as { agreeable?: unknown };
  holder.agreeable = agreeable();
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vscode'
        ? { url: 'stub:vscode', format: 'commonjs', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === 'stub:vscode'
        ? { format: 'commonjs', source: 'module.exports = globalThis.agreeable', shortCircuit: true }
        : next(url, context),
  });
  const require = createRequire(import.meta.url);
  const start = performance.now();
  const extension = require(bundle) as { activate?: (context: unknown) => unknown };
  const loaded = performance.now();
  extension.activate?.(Object.assign(Object.create(holder.agreeable as object) as object, { subscriptions: [] }));
  const done = performance.now();
  console.log(JSON.stringify({ load: loaded - start, activate: done - loaded, heap: process.memoryUsage().heapUsed }));
  // Whatever was started would keep the process alive.
  process.exit();
}

/** An object that can be called, constructed, extended and asked for anything, and always answers with such an object. */
function agreeable(): unknown {
  const known = new Map<string | symbol, unknown>();
  const itself: unknown = new Proxy(function () {} as unknown as new () => object, {
    get(target, key) {
      if (key === 'prototype') return target.prototype as unknown;
      if (key === 'then') return undefined;
      if (key === 'length') return 0;
      if (key === Symbol.iterator) return [][Symbol.iterator];
      if (key === Symbol.toPrimitive) return () => '';
      if (!known.has(key)) known.set(key, agreeable());
      return known.get(key);
    },
    set: (_, key, value) => known.set(key, value).has(key),
    apply: agreeable,
    construct: (target, _, made) =>
      made === itself ? (agreeable() as object) : (Reflect.construct(target, [], made) as object),
  });
  return itself;
}

main(process.argv[2]!);

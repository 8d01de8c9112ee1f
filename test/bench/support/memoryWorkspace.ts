import type { Workspace } from '../../../src/core/corpus/workspace.ts';

/** A workspace of texts in memory, by their uri. */
export function memoryWorkspace(texts: ReadonlyMap<string, string>): Workspace {
  const encoder = new TextEncoder();
  return {
    list: () => Promise.resolve({ value: [...texts].map(([uri, text]) => ({ uri, size: text.length })), problems: [] }),
    read: (uri) => Promise.resolve(encoder.encode(texts.get(uri) ?? '')),
  };
}

import type { Workspace } from '../core/corpus/workspace.ts';
import type { Problem } from '../core/document/problem.ts';

/**
 * The files of `folders`, and of `shared` the glossaries at `uris`, which lie anywhere. One that is not there is a
 * problem: it was named.
 */
export function withShared(folders: Workspace, shared: Workspace, uris: readonly string[]): Workspace {
  if (uris.length === 0) return folders;
  const extra = new Set<string>();
  return {
    async list(cancellation) {
      const [own, others] = [await folders.list(cancellation), await shared.list(cancellation)];
      const known = new Set(own.value.map(({ uri }) => uri));
      const added = others.value.filter(({ uri }) => uris.includes(uri) && !known.has(uri));
      for (const { uri } of added) {
        extra.add(uri);
        known.add(uri);
      }
      const missing = uris.filter((uri) => !known.has(uri)).map(missingGlossary);
      return { value: [...own.value, ...added], problems: [...own.problems, ...others.problems, ...missing] };
    },
    read: (uri) => (extra.has(uri) ? shared.read(uri) : folders.read(uri)),
    ...(folders.size ? { size: (uri) => folders.size!(uri) } : {}),
  };
}

const missingGlossary = (uri: string): Problem => ({
  uri,
  severity: 'warning',
  code: 'glossary-missing',
  message:
    'The setting “glossator.glossaries” names this file, but it is not there, or its name is no glossary’s: expected e.g. shared.glossary.yaml.',
});

import { existsSync, globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './paths.ts';
import type { HostKind } from './stage.ts';

/** Host suites and the folder that the window opens for them. */
export interface HostRun {
  readonly name: string;
  /** Suite files, from the repository's root. */
  readonly suites: string;
  /** An absolute path. One inside the repository is copied first, so that suites may write to it. */
  readonly folder: string;
  readonly kinds: readonly HostKind[];
  readonly minutes: number;
  /** User settings of the window, besides the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Real governance texts, which are not part of this repository: suites on them run where they are. */
const corpus = resolve(root, process.env['GLOSSATOR_CORPUS'] ?? '../shared/corpus');

/** Every run in a real extension host, in order. */
export const runs: readonly HostRun[] = [
  {
    name: 'samples',
    suites: `test/host/suite/${process.env['GLOSSATOR_SUITE'] ?? '*'}.host.ts`,
    folder: join(root, 'samples'),
    kinds: ['node', 'web'],
    minutes: 20,
  },
  { name: 'corpus', suites: 'test/host/suite/corpus/*.host.ts', folder: corpus, kinds: ['node', 'web'], minutes: 15 },
];

/** The suite files of a run, sorted; none where nobody has written any. */
export const suiteFiles = (run: HostRun): string[] => globSync(run.suites, { cwd: root }).sort();

/** Why a run cannot be done here, if so. */
export function missing(run: HostRun): string | undefined {
  return existsSync(run.folder) ? undefined : `there is no folder ${run.folder} (GLOSSATOR_CORPUS names another)`;
}

import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cancellation } from '../core/corpus/workspace.ts';
import type { Problem } from '../core/document/problem.ts';

interface Place {
  /** As the user's folders name it. */
  readonly path: string;
  /** With all links followed. */
  readonly real: string;
}

type PathProblem = Omit<Problem, 'uri' | 'span'> & { readonly path: string };

/** Folders deeper than this are not entered. */
const maxDepth = 48;
const skipped = new Set(['node_modules', 'bower_components', '__pycache__']);

/**
 * One walk over folders. Every file and folder is visited once under its real path, so links may form loops. Links are
 * followed last: a file that can be reached both ways is known by its own name.
 */
export class FileWalk {
  readonly files: { readonly path: string; readonly size: number }[] = [];
  readonly problems: PathProblem[] = [];
  readonly #accepts: (name: string) => boolean;
  readonly #maxFiles: number;
  readonly #cancellation: Cancellation | undefined;
  readonly #visited = new Set<string>();
  #links: string[] = [];
  #full = false;

  constructor(accepts: (name: string) => boolean, maxFiles: number, cancellation?: Cancellation) {
    this.#accepts = accepts;
    this.#maxFiles = maxFiles;
    this.#cancellation = cancellation;
  }

  /** Walks everything below `path` that needs no link to be reached; `path` itself may be a link or a file. */
  async from(path: string): Promise<void> {
    await this.#attempt(path, async () => {
      const real = await realpath(path);
      if ((await stat(real)).isDirectory()) await this.#folder({ path, real }, 0);
      else await this.#file({ path, real });
    });
  }

  async followLinks(): Promise<void> {
    while (this.#links.length > 0 && !this.#stopped) {
      const links = this.#links;
      this.#links = [];
      for (const path of links) await this.#link(path);
    }
  }

  get #stopped(): boolean {
    return this.#full || this.#cancellation?.aborted === true;
  }

  async #folder(place: Place, depth: number): Promise<void> {
    if (this.#stopped || this.#visited.has(place.real)) return;
    if (depth > maxDepth) {
      const message = `This folder is not searched: it lies more than ${maxDepth} folders deep.`;
      this.problems.push({ path: place.path, severity: 'warning', code: 'folder-too-deep', message });
      return;
    }
    this.#visited.add(place.real);
    const entries = await readdir(place.path, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (this.#stopped) return;
      await this.#entry(entry, place, depth);
    }
  }

  async #entry(entry: Dirent, parent: Place, depth: number): Promise<void> {
    if (entry.name.startsWith('.')) return;
    const place = { path: join(parent.path, entry.name), real: join(parent.real, entry.name) };
    if (entry.isSymbolicLink()) this.#links.push(place.path);
    else if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) await this.#attempt(place.path, () => this.#folder(place, depth + 1));
    } else if (entry.isFile()) await this.#attempt(place.path, () => this.#file(place));
  }

  async #file({ path, real }: Place): Promise<void> {
    if (!this.#accepts(path) || this.#visited.has(real)) return;
    this.#visited.add(real);
    const { size } = await stat(path);
    if (this.files.length < this.#maxFiles) this.files.push({ path, size });
    else this.#tooMany(path);
  }

  /** A link that leads nowhere, or to itself, is nothing that a reader could open: it is left out silently. */
  async #link(path: string): Promise<void> {
    const real = await realpath(path).catch(() => null);
    if (real === null || this.#visited.has(real)) return;
    await this.#attempt(path, async () => {
      const stats = await stat(real);
      if (stats.isDirectory()) await this.#folder({ path, real }, 0);
      else if (stats.isFile()) await this.#file({ path, real });
    });
  }

  #tooMany(path: string): void {
    this.#full = true;
    this.problems.push({
      path,
      severity: 'warning',
      code: 'too-many-files',
      message: `Only the first ${this.#maxFiles} files are read. Open a smaller folder to read the rest.`,
    });
  }

  async #attempt(path: string, visit: () => Promise<void>): Promise<void> {
    try {
      await visit();
    } catch (error) {
      if (code(error) === 'ENOENT') return; // It vanished while the walk was on its way.
      this.problems.push({ path, severity: 'warning', code: 'unreadable', message: unreadable(error) });
    }
  }
}

const code = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

function unreadable(error: unknown): string {
  const reason = code(error);
  if (reason === 'EACCES' || reason === 'EPERM') return 'This cannot be read: permission is denied.';
  return `This cannot be read: ${reason || (error instanceof Error ? error.message : String(error))}.`;
}

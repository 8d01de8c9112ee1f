import { canonicalUri } from './uris.ts';

/** The folders that are open, by their addresses. */
export class WorkspaceFolders {
  readonly #folders: readonly string[];

  constructor(uris: readonly string[]) {
    this.#folders = uris.map((uri) => canonicalUri(uri).replace(/\/$/u, ''));
  }

  get any(): boolean {
    return this.#folders.length > 0;
  }

  /** The folder for the files of a document: the innermost that it lies in, else the first; `null` where none is open. */
  of(uri: string): string | null {
    const around = this.#folders.filter((folder) => uri.startsWith(`${folder}/`));
    return around.sort((a, b) => b.length - a.length)[0] ?? this.#folders[0] ?? null;
  }

  /** Whether a file lies in one of them. A path that goes up again lies nowhere. */
  has(uri: string): boolean {
    if (/(?:^|[/\\]|%2f|%5c)(?:\.|%2e){1,2}(?:$|[/\\]|%2f|%5c)/iu.test(uri)) return false;
    return this.#folders.some((folder) => uri.startsWith(`${folder}/`));
  }
}

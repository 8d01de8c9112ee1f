import { relative, resolve } from 'node:path';
import { URI } from 'vscode-uri';

/** What standard input is called where a path would stand. */
export const stdinPath = '-';

/** Names files for the corpus by `uri`, and for people by the path that they gave or one from the working folder. */
export class Paths {
  readonly #given = new Map<string, string>();

  /** The `uri` of a path as it was given. */
  uriOf(path: string): string {
    const uri = path === stdinPath ? 'stdin:/-' : URI.file(resolve(path)).toString();
    if (!this.#given.has(uri)) this.#given.set(uri, path);
    return uri;
  }

  /** The path to show for a `uri`. */
  readonly pathOf = (uri: string): string => this.#given.get(uri) ?? relative('', URI.parse(uri).fsPath);
}

import type { Connection } from 'vscode-languageserver';
import type { ClientAbilities } from './clientAbilities.ts';
import type { Stale } from './sessionOptions.ts';

/** The corpus grows in many small steps: the editor asks anew after the last of a row, in milliseconds. */
const quiet = 500;

/** Asks the client to ask again for what the growing corpus has changed in open editors. */
export class Refresher {
  readonly #connection: Connection;
  readonly #abilities: ClientAbilities;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #terms = false;
  #problems = false;

  constructor(connection: Connection, abilities: ClientAbilities) {
    this.#connection = connection;
    this.#abilities = abilities;
  }

  stale({ terms = false, problems = false }: Stale): void {
    this.#terms ||= terms;
    this.#problems ||= problems;
    if (this.#terms || this.#problems) this.#timer ??= setTimeout(() => this.#refresh(), quiet);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #refresh(): void {
    this.#timer = undefined;
    const { refreshesDiagnostics, refreshesTokens } = this.#abilities;
    // A client that has gone away, or refuses, needs no refresh.
    if (refreshesDiagnostics && this.#problems) this.#connection.languages.diagnostics.refresh().catch(() => undefined);
    if (refreshesTokens && this.#terms) this.#connection.languages.semanticTokens.refresh().catch(() => undefined);
    this.#terms = false;
    this.#problems = false;
  }
}

import type { Connection } from 'vscode-languageserver';
import type { ClientAbilities } from './clientAbilities.ts';
import { diagnosticsFor } from './handlers/diagnostics.ts';
import type { Session } from './session.ts';

/** In milliseconds. */
const quiet = 500;

/** Problems for editors that do not ask for them: sent for the open files when something has changed. */
export class DiagnosticsPush {
  readonly #connection: Connection;
  readonly #session: () => Session;
  readonly #needed: boolean;
  readonly #sent = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, abilities: ClientAbilities, session: () => Session) {
    this.#connection = connection;
    this.#session = session;
    this.#needed = !abilities.pullsDiagnostics;
  }

  stale(): void {
    if (this.#needed) this.#timer ??= setTimeout(() => this.#send(), quiet);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #send(): void {
    this.#timer = undefined;
    const session = this.#session();
    const open = new Set([...session.overlay.documents].map(({ uri }) => uri));
    for (const uri of new Set([...open, ...this.#sent])) {
      const diagnostics = open.has(uri) ? diagnosticsFor(session, uri) : [];
      void this.#connection.sendDiagnostics({ uri, diagnostics });
    }
    this.#sent.clear();
    for (const uri of open) this.#sent.add(uri);
  }
}

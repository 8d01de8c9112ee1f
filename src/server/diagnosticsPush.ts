import { CancellationTokenSource, type Connection } from 'vscode-languageserver';
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
  readonly #disposed = new CancellationTokenSource();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: Connection, abilities: ClientAbilities, session: () => Session) {
    this.#connection = connection;
    this.#session = session;
    this.#needed = !abilities.pullsDiagnostics;
  }

  stale(): void {
    if (this.#needed) this.#timer ??= setTimeout(() => void this.#send(), quiet);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposed.cancel();
  }

  async #send(): Promise<void> {
    this.#timer = undefined;
    const session = this.#session();
    const open = [...session.overlay.documents].map(({ uri }) => uri);
    const stale = new Set([...open, ...this.#sent]);
    this.#sent.clear();
    for (const uri of open) this.#sent.add(uri);
    for (const uri of stale) {
      const found = session.overlay.get(uri) ? await diagnosticsFor(session, uri, this.#disposed.token) : [];
      if (!found) return;
      // It may have been closed in the meantime.
      const diagnostics = session.overlay.get(uri) ? found : [];
      void this.#connection.sendDiagnostics({ uri, diagnostics });
    }
  }
}

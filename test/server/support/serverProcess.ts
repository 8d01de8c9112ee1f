import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import { URI } from 'vscode-uri';
import { statusNotification, type Status } from '../../../src/protocol/corpus.ts';

/** A folder with these files, to be removed afterwards. */
export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'glossator-server-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  get uri(): string {
    return URI.file(this.path).toString();
  }

  uriOf(name: string): string {
    return URI.file(join(this.path, name)).toString();
  }

  write(name: string, content: string | Uint8Array): void {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

const entry = join(import.meta.dirname, '../../../src/server/node.ts');

/** What a modern editor says of itself. */
export const modern: InitializeParams['capabilities'] = {
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
  textDocument: {
    hover: { contentFormat: ['markdown'] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    diagnostic: {},
  },
};

const answered = ['client/registerCapability', 'workspace/semanticTokens/refresh', 'workspace/diagnostic/refresh'];

/** A real server in a process of its own, and this side of the talk with it. */
export class ServerProcess {
  readonly connection: ProtocolConnection;
  readonly statuses: Status[] = [];
  /** What the server asked of this client, by method. */
  readonly asked: string[] = [];
  readonly #process: ChildProcess;
  /** Rejects where the server ends before it is told to, so that no test waits for it. */
  readonly #died: Promise<never>;
  readonly #onStatus: ((status: Status) => void)[] = [];

  /** `program` stands in for the one in the sources. */
  constructor(program = entry) {
    this.#process = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdout, stdin } = this.#process;
    this.#died = new Promise((_, reject) =>
      this.#process.once('exit', (code) => reject(new Error(`The server ended with ${code}.`))),
    );
    this.#died.catch(() => undefined);
    this.connection = createProtocolConnection(new StreamMessageReader(stdout!), new StreamMessageWriter(stdin!));
    this.connection.onNotification(statusNotification, (status: Status) => {
      this.statuses.push(status);
      for (const listen of this.#onStatus) listen(status);
    });
    for (const method of answered) this.connection.onRequest(method, () => (this.asked.push(method), null));
    this.connection.listen();
  }

  /** Starts a session on a folder, or on none. */
  async initialize(folder: string | null, more: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const result = await this.request<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: modern,
      ...(folder === null ? {} : { workspaceFolders: [{ uri: folder, name: 'folder' }] }),
      ...more,
    });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  /** Resolves with the first status, from now on or already sent, for which `wanted` holds. */
  status(wanted: (status: Status) => boolean): Promise<Status> {
    const known = this.statuses.findLast(wanted);
    if (known) return Promise.resolve(known);
    return new Promise((resolve) => this.#onStatus.push((status) => wanted(status) && resolve(status)));
  }

  ready(): Promise<Status> {
    return this.status(({ state }) => state === 'ready');
  }

  async open(uri: string, text: string, languageId = uri.endsWith('.md') ? 'markdown' : 'plaintext'): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  request<T>(method: string, params: object): Promise<T> {
    return Promise.race([this.connection.sendRequest<T>(method, params), this.#died]);
  }

  /** Ends the process at once, wherever it stands. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    if (this.#process.exitCode === null && this.#process.kill('SIGKILL')) await ended;
    this.connection.dispose();
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null) return;
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }
}

/** Tries until `check` no longer throws; the last failure stands after five seconds. */
export async function eventually(check: () => Promise<void>): Promise<void> {
  const end = Date.now() + 5000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

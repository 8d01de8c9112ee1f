import { EventEmitter, window, workspace } from 'vscode';
import type { CancellationToken, Event, Disposable, Uri } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { statusNotification } from '../protocol/corpus.ts';
import type { Status } from '../protocol/corpus.ts';
import { answerFileRequests, clientReadsFiles } from './clientFiles.ts';
import { clientOptions } from './clientOptions.ts';
import { answerStorageRequests } from './clientStorage.ts';
import { documentSchemes } from './documents.ts';

/** Whose keyboard shortcuts are named to the user. */
export type Keys = 'mac' | 'other';

/** What differs between the places where extensions run. */
export interface Host {
  /** Whether a server of this host reaches the file system by itself. */
  readonly readsFiles: boolean;
  readonly keys: Keys;
  createClient(options: LanguageClientOptions): Promise<BaseLanguageClient>;
}

/** The language server: started when first needed, asked from here, and heard from here. */
export class Server implements Disposable {
  /** What is indexed; `undefined` before the server has started. */
  status: Status | undefined;
  /** Whether the last start failed. */
  failed = false;
  readonly onStatus: Event<Status | undefined>;
  /** The files whose text the user has asked for: these are read wherever they lie. */
  readonly askedFor = new Set<string>();

  readonly #host: Host;
  readonly #starters: string;
  readonly #storage: Uri | undefined;
  readonly #dismissed: () => readonly string[];
  readonly #heard = new Map<string, EventEmitter<unknown>>();
  readonly #statuses = new EventEmitter<Status | undefined>();
  readonly #folders: Disposable;
  readonly #log = window.createOutputChannel('Glossator', { log: true });
  #client: Promise<BaseLanguageClient> | undefined;
  /** How the running client reaches files: it is started anew where folders come that need another way. */
  #reach = '';

  /**
   * `starters` is the folder of the glossaries that ship with us, `storage` that in which the editor lets us keep what
   * belongs to this workspace, where one is open. `dismissed` tells the keys of the candidates that the user does not want
   * to see.
   */
  constructor(host: Host, starters: Uri, storage: Uri | undefined, dismissed: () => readonly string[]) {
    this.#host = host;
    this.#starters = starters.toString();
    this.#storage = storage;
    this.#dismissed = dismissed;
    this.onStatus = this.#statuses.event;
    this.#folders = workspace.onDidChangeWorkspaceFolders(() => {
      if (this.#client && this.#reach !== this.#reachNow()) void this.restart();
    });
  }

  /** Whose keyboard shortcuts are named. Of a window on a remote machine only the machine is known. */
  get keys(): Keys {
    return this.#host.keys;
  }

  get started(): boolean {
    return this.#client !== undefined;
  }

  /** Starts the server where it does not run. Rejects where it cannot be started; the next call tries again. */
  start(): Promise<BaseLanguageClient> {
    if (this.#client) return this.#client;
    const starting = (this.#client = this.#start());
    starting.then(
      () => this.#settle(false),
      () => {
        if (this.#client === starting) this.#client = undefined;
        this.#settle(true);
      },
    );
    return starting;
  }

  /** Ends the server and starts it anew, so that it reads every file again. */
  async restart(): Promise<void> {
    const running = this.#client;
    this.#client = undefined;
    this.#setStatus(undefined);
    await running?.then((client) => client.dispose()).catch(() => undefined);
    await this.start();
  }

  /** Asks the server, starting it where needed. */
  async request<T>(method: string, params?: object, token?: CancellationToken): Promise<T> {
    const client = await this.start();
    // An absent token would travel as a second parameter.
    return token ? client.sendRequest<T>(method, params ?? {}, token) : client.sendRequest<T>(method, params ?? {});
  }

  /** Tells the server something, where it runs: one that starts later asks for itself. */
  async notify(method: string, params: object): Promise<void> {
    await (await this.#client?.catch(() => undefined))?.sendNotification(method, params);
  }

  /** Hears what the server tells, now and after it is started anew. To be called before it starts. */
  onNotification<T>(method: string, listener: (params: T) => void): Disposable {
    const emitter = this.#heard.get(method) ?? new EventEmitter<unknown>();
    this.#heard.set(method, emitter);
    return emitter.event((params) => listener(params as T));
  }

  /** Notes in the log what went wrong where nobody waits for it. */
  logError(error: unknown): void {
    this.#log.error(error instanceof Error ? error : String(error));
  }

  /** Shows what the server and its client have logged. */
  showLog(): void {
    this.#log.show();
  }

  dispose(): void {
    this.#folders.dispose();
    this.#log.dispose();
    this.#statuses.dispose();
    for (const emitter of this.#heard.values()) emitter.dispose();
    void this.#client?.then((client) => client.dispose()).catch(() => undefined);
  }

  async #start(): Promise<BaseLanguageClient> {
    this.#reach = this.#reachNow();
    const clientFiles = clientReadsFiles(this.#host.readsFiles);
    const client = await this.#host.createClient({
      ...clientOptions(clientFiles, this.#starters, this.#storage, this.#dismissed()),
      outputChannel: this.#log,
    });
    client.onNotification(statusNotification, (status: Status) => this.#setStatus(status));
    for (const [method, emitter] of this.#heard)
      client.onNotification(method, (params: unknown) => emitter.fire(params));
    if (clientFiles) answerFileRequests(client, this.#starters, this.askedFor);
    if (this.#storage && !this.#host.readsFiles) answerStorageRequests(client, this.#storage);
    await client.start();
    return client;
  }

  #reachNow(): string {
    return JSON.stringify([clientReadsFiles(this.#host.readsFiles), ...documentSchemes()]);
  }

  #settle(failed: boolean): void {
    if (this.failed === failed) return;
    this.failed = failed;
    this.#statuses.fire(this.status);
  }

  #setStatus(status: Status | undefined): void {
    this.status = status;
    this.#statuses.fire(status);
  }
}

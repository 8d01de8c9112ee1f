import { EventEmitter } from 'vscode';
import type { Disposable, Event } from 'vscode';
import { corpusRequest } from '../protocol/corpus.ts';
import type { CorpusAnswer } from '../protocol/corpus.ts';
import type { Server } from './server.ts';

/** While the index is built the status changes often; the corpus is asked for at most this often. In milliseconds. */
const interval = 1000;

const nothing: CorpusAnswer = { documents: [], bibliographies: [], glossaries: [], problems: [] };

/** What the corpus holds, as the server last told. Fetched when asked for, and told anew when it has changed. */
export class CorpusModel implements Disposable {
  readonly onDidChange: Event<void>;

  readonly #server: Server;
  readonly #changes = new EventEmitter<void>();
  readonly #listener: Disposable;
  #answer: Promise<CorpusAnswer> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.onDidChange = this.#changes.event;
    this.#listener = server.onStatus(() => {
      this.#timer ??= setTimeout(() => this.#expire(), interval);
    });
  }

  /** The corpus. Empty where the server cannot be asked. */
  get(): Promise<CorpusAnswer> {
    return (this.#answer ??= this.#server.request<CorpusAnswer>(corpusRequest).catch((error: unknown) => {
      this.#server.logError(error);
      this.#answer = undefined;
      return nothing;
    }));
  }

  /** Whether a file belongs to the corpus. `uri` as the server writes it. */
  async has(uri: string): Promise<boolean> {
    const { documents, bibliographies, glossaries } = await this.get();
    return [...documents, ...bibliographies, ...glossaries].some((file) => file.uri === uri);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
    this.#changes.dispose();
  }

  #expire(): void {
    this.#timer = undefined;
    this.#answer = undefined;
    this.#changes.fire();
  }
}

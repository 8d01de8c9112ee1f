import { EventEmitter } from 'vscode';
import type { Disposable, Event } from 'vscode';
import { termsRequest } from '../protocol/terms.ts';
import type { TermsAnswer } from '../protocol/terms.ts';
import type { Server } from './server.ts';

/** How often, in milliseconds, the list is asked for anew at most, and how long counts that are not final are kept. */
const interval = 1000;
const recount = 2000;

const nothing: TermsAnswer = { terms: [], size: 0, languages: [], counted: false };

/** The concepts of the corpus with their counts, as the server last told. */
export class TermModel implements Disposable {
  readonly onDidChange: Event<void>;

  readonly #server: Server;
  readonly #changes = new EventEmitter<void>();
  readonly #listener: Disposable;
  #answer: Promise<TermsAnswer> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.onDidChange = this.#changes.event;
    this.#listener = server.onStatus(() => this.#expireIn(interval));
  }

  get(): Promise<TermsAnswer> {
    return (this.#answer ??= this.#ask());
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
    this.#changes.dispose();
  }

  async #ask(): Promise<TermsAnswer> {
    try {
      const answer = await this.#server.request<TermsAnswer>(termsRequest);
      // Counting goes on in the background, and ends without a word.
      if (!answer.counted) this.#expireIn(recount);
      return answer;
    } catch (error) {
      this.#server.logError(error);
      this.#answer = undefined;
      return nothing;
    }
  }

  #expireIn(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#answer = undefined;
      this.#changes.fire();
    }, ms);
  }
}

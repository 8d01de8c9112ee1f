import { CancellationTokenSource, EventEmitter } from 'vscode';
import type { Disposable, Event } from 'vscode';
import { candidatesProgress, candidatesRequest, dismissedNotification } from '../protocol/glossary.ts';
import type { CandidateProgress, CandidatesAnswer, TermCandidate } from '../protocol/glossary.ts';
import type { Dismissals } from './dismissals.ts';
import type { Server } from './server.ts';

/** How many candidates are asked for: more nobody looks through. */
const limit = 200;

/** The key terms that the corpus proposes, as far as the server has told. Asked for when somebody looks at them. */
export class CandidatesModel implements Disposable {
  /** What is shown has changed. */
  readonly onDidChange: Event<void>;
  /** How far the server has come; `undefined` where it is done. */
  readonly onProgress: Event<CandidateProgress | undefined>;

  readonly #server: Server;
  readonly #dismissals: Dismissals;
  readonly #changes = new EventEmitter<void>();
  readonly #progress = new EventEmitter<CandidateProgress | undefined>();
  readonly #listeners: Disposable[];
  /** What became concepts since the server was asked. */
  readonly #accepted = new Set<string>();
  #answer: Promise<readonly TermCandidate[]> | undefined;
  #running: CancellationTokenSource | undefined;

  constructor(server: Server, dismissals: Dismissals) {
    this.#server = server;
    this.#dismissals = dismissals;
    this.onDidChange = this.#changes.event;
    this.onProgress = this.#progress.event;
    let ready = false;
    this.#listeners = [
      dismissals.onDidChange(() => {
        void server.notify(dismissedNotification, { keys: dismissals.keys });
        this.refresh();
      }),
      server.onNotification<CandidateProgress>(candidatesProgress, (progress) => this.#progress.fire(progress)),
      server.onStatus((status) => {
        const was = ready;
        ready = status?.state === 'ready';
        if (ready && !was) this.refresh();
      }),
    ];
  }

  /** The candidates, best first. Empty where the server cannot be asked, or was stopped. */
  get(): Promise<readonly TermCandidate[]> {
    return (this.#answer ??= this.#ask());
  }

  /** Those that became concepts: they are not shown again before the server knows. */
  accepted(candidates: readonly TermCandidate[]): void {
    for (const { key } of candidates) this.#accepted.add(key);
    this.#changes.fire();
  }

  isAccepted = ({ key }: TermCandidate): boolean => this.#accepted.has(key);

  async dismiss(candidates: readonly TermCandidate[]): Promise<void> {
    await this.#dismissals.add(candidates.flatMap((one) => [one, ...one.variants]));
  }

  /** Asks the server anew the next time somebody looks. */
  refresh(): void {
    this.stop();
    this.#answer = undefined;
    this.#accepted.clear();
    this.#changes.fire();
  }

  stop(): void {
    this.#running?.cancel();
  }

  dispose(): void {
    this.stop();
    for (const listener of this.#listeners) listener.dispose();
    this.#changes.dispose();
    this.#progress.dispose();
  }

  async #ask(): Promise<readonly TermCandidate[]> {
    const running = (this.#running = new CancellationTokenSource());
    this.#progress.fire({ done: 0, total: 0 });
    try {
      return (await this.#server.request<CandidatesAnswer>(candidatesRequest, { limit }, running.token)).candidates;
    } catch (error) {
      if (!running.token.isCancellationRequested) this.#server.logError(error);
      return [];
    } finally {
      running.dispose();
      if (this.#running === running) {
        this.#running = undefined;
        this.#progress.fire(undefined);
      }
    }
  }
}

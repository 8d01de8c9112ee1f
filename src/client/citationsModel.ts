import { EventEmitter, window, workspace } from 'vscode';
import type { Event, TextEditor } from 'vscode';
import { Disposable } from 'vscode';
import { citationsRequest } from '../protocol/citing.ts';
import type { CitationsAnswer, CitationsParams } from '../protocol/citing.ts';
import { concernsServer } from './documents.ts';
import type { Server } from './server.ts';

/** After an edit, or while files are still being read, it is asked again after so long, in milliseconds. */
const pause = 1200;

/** Who cites whom around one document: that of the active editor, unless it is pinned. Asked for only while it is shown. */
export class CitationsModel implements Disposable {
  /** What is shown has changed. */
  readonly onDidChange: Event<void>;

  readonly #server: Server;
  readonly #changes = new EventEmitter<void>();
  readonly #listeners: Disposable;
  #uri: string | undefined;
  #pinned = false;
  #visible = false;
  #answer: Promise<CitationsAnswer | null> | undefined;
  /** The answer as it was told last: an equal one changes nothing. */
  #told = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.onDidChange = this.#changes.event;
    this.#listeners = Disposable.from(
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.toString() === this.#uri) this.#askLater();
      }),
      server.onStatus(() => this.#askLater()),
    );
    this.#follow(window.activeTextEditor);
  }

  /** Whether a document is there to be shown. */
  get hasDocument(): boolean {
    return this.#uri !== undefined;
  }

  get pinned(): boolean {
    return this.#pinned;
  }

  /** Keeps the document whatever the editor shows, or follows the editor again. */
  set pinned(pinned: boolean) {
    this.#pinned = pinned;
    if (!pinned) this.#follow(window.activeTextEditor);
    this.#changes.fire();
  }

  set visible(visible: boolean) {
    this.#visible = visible;
    if (visible) this.refresh();
  }

  /** Asks anew. */
  refresh(): void {
    this.#answer = undefined;
    this.#changes.fire();
  }

  /** `null` where there is no document, or the server cannot be asked. */
  async get(): Promise<CitationsAnswer | null> {
    const answer = await (this.#answer ??= this.#ask());
    this.#told = JSON.stringify(answer);
    if (answer && !answer.complete) this.#askLater();
    return answer;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.dispose();
    this.#changes.dispose();
  }

  #follow(editor: TextEditor | undefined): void {
    if (this.#pinned || !editor || !concernsServer(editor.document)) return;
    const uri = editor.document.uri.toString();
    if (uri === this.#uri) return;
    this.#uri = uri;
    this.refresh();
  }

  #askLater(): void {
    if (!this.#visible) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#askAgain();
    }, pause);
  }

  async #askAgain(): Promise<void> {
    const uri = this.#uri;
    if (!this.#visible) return;
    const answer = await this.#ask();
    if (uri !== this.#uri) return;
    if (JSON.stringify(answer) === this.#told) {
      if (answer && !answer.complete) this.#askLater();
      return;
    }
    this.#answer = Promise.resolve(answer);
    this.#changes.fire();
  }

  async #ask(): Promise<CitationsAnswer | null> {
    if (this.#uri === undefined) return null;
    const params: CitationsParams = { uri: this.#uri };
    return this.#server.request<CitationsAnswer | null>(citationsRequest, params).catch((error: unknown) => {
      this.#server.logError(error);
      return null;
    });
  }
}

import { CancellationTokenSource, Disposable, Range, window, workspace } from 'vscode';
import type { TextEditor, TextEditorDecorationType } from 'vscode';
import { isDocument } from '../documents.ts';
import type { Server } from '../server.ts';
import { clientSettings } from '../settings.ts';
import { termKinds } from './termKinds.ts';
import { decodeTokens } from './tokens.ts';
import type { Token } from './tokens.ts';
import { createUnderlines } from './underlines.ts';

/** How long an editor must rest before its terms are underlined anew, in milliseconds. */
const rest = 120;
/** How many lines above and below the window are underlined too, so that slow scrolling shows no bare lines. */
const margin = 20;

/**
 * Underlines the terms in what is visible, each category in a shape of its own: colour alone says nothing to many, and
 * themes may colour categories alike. The server tells where terms stand, as it does for their colour.
 */
export function registerEmphasis(server: Server): Disposable {
  const emphasis = new Emphasis(server);
  return Disposable.from(
    emphasis,
    window.onDidChangeVisibleTextEditors(() => emphasis.updateAll()),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => emphasis.update(textEditor)),
    workspace.onDidChangeTextDocument(({ document }) => emphasis.updateAll((editor) => editor.document === document)),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('glossator.terms')) emphasis.updateAll();
    }),
    server.onStatus(() => emphasis.updateAll()),
  );
}

interface Pending {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly cancellation: CancellationTokenSource;
}

class Emphasis implements Disposable {
  readonly #server: Server;
  readonly #pending = new Map<TextEditor, Pending>();
  #underlines: ReadonlyMap<string, TextEditorDecorationType> | undefined;

  constructor(server: Server) {
    this.#server = server;
  }

  updateAll(which: (editor: TextEditor) => boolean = () => true): void {
    for (const [editor, pending] of this.#pending) {
      if (!window.visibleTextEditors.includes(editor)) this.#drop(editor, pending);
    }
    window.visibleTextEditors.filter(which).forEach((editor) => this.update(editor));
  }

  /** Underlines the terms of an editor once it rests. */
  update(editor: TextEditor): void {
    if (!this.#server.started || !isDocument(editor.document)) return;
    const before = this.#pending.get(editor);
    if (before) this.#drop(editor, before);
    const cancellation = new CancellationTokenSource();
    const timer = setTimeout(() => void this.#draw(editor, cancellation), rest);
    this.#pending.set(editor, { timer, cancellation });
  }

  dispose(): void {
    for (const [editor, pending] of this.#pending) this.#drop(editor, pending);
    this.#underlines?.forEach((type) => type.dispose());
  }

  #drop(editor: TextEditor, { timer, cancellation }: Pending): void {
    clearTimeout(timer);
    cancellation.cancel();
    cancellation.dispose();
    this.#pending.delete(editor);
  }

  async #draw(editor: TextEditor, { token }: CancellationTokenSource): Promise<void> {
    const version = editor.document.version;
    try {
      const tokens = clientSettings.terms() ? await this.#tokens(editor, token) : [];
      if (token.isCancellationRequested || editor.document.version !== version) return;
      this.#underlines ??= createUnderlines();
      for (const [kind, type] of this.#underlines) {
        editor.setDecorations(type, tokens.filter((found) => found.kind === kind).map(rangeOf));
      }
    } catch {
      // The server has gone, or does not want to be asked now. What is drawn stays until the next answer.
    }
  }

  async #tokens(editor: TextEditor, token: CancellationTokenSource['token']): Promise<Token[]> {
    const client = await this.#server.start();
    const legend = client.initializeResult?.capabilities.semanticTokensProvider?.legend;
    if (!legend) return [];
    const textDocument = { uri: editor.document.uri.toString() };
    const answers = await Promise.all(
      editor.visibleRanges.map((visible) => {
        const range = client.code2ProtocolConverter.asRange(widened(visible, editor.document.lineCount));
        const params = { textDocument, range };
        return client.sendRequest<{ data: number[] } | null>('textDocument/semanticTokens/range', params, token);
      }),
    );
    return answers.flatMap((answer) => decodeTokens(answer?.data ?? [], legend.tokenModifiers, termKinds));
  }
}

const widened = (visible: Range, lines: number): Range =>
  new Range(Math.max(0, visible.start.line - margin), 0, Math.min(lines, visible.end.line + margin), 0);

const rangeOf = ({ line, start, end }: Token): Range => new Range(line, start, line, end);

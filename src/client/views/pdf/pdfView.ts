import { commands, Uri, ViewColumn, window, workspace } from 'vscode';
import type { CustomDocument, CustomReadonlyEditorProvider, ExtensionContext, WebviewPanel, Disposable } from 'vscode';
import type { FromPage, ToPage } from '../../../webview/pdf/messages.ts';
import { partsFor, pdfPage, words } from './page.ts';

/** The type of the editor in the manifest. */
export const pdfType = 'glossator.pdf';

/** How long a page may take to be drawn before whoever asked for it goes on, in milliseconds. */
const patience = 20_000;

/** Shows the pages of PDF files as they were printed, beside the text that was taken out of them. */
export class PdfView implements CustomReadonlyEditorProvider, Disposable {
  readonly #extension: Uri;
  readonly #registration: Disposable;
  /** What is open, by the address of the file. */
  readonly #open = new Map<string, OpenPdf>();
  /** The page that an editor is to begin with which is not there yet, by the address of the file. */
  readonly #first = new Map<string, number>();

  constructor({ extensionUri }: ExtensionContext) {
    this.#extension = extensionUri;
    this.#registration = window.registerCustomEditorProvider(pdfType, this, {
      webviewOptions: { retainContextWhenHidden: false },
    });
  }

  /** Shows a page, from 1 on, of a file beside the editor. Resolves with the page once it is drawn, `null` where it is not. */
  async show(file: Uri, page: number): Promise<number | null> {
    const key = file.toString();
    const open = this.#open.get(key);
    if (open) open.reveal(page);
    else {
      this.#first.set(key, page);
      const options = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      await commands.executeCommand('vscode.openWith', file, pdfType, options);
    }
    return (await this.#open.get(key)?.shown()) ?? null;
  }

  openCustomDocument(uri: Uri): CustomDocument {
    return { uri, dispose: () => undefined };
  }

  resolveCustomEditor({ uri }: CustomDocument, panel: WebviewPanel): void {
    const key = uri.toString();
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(this.#extension, 'dist')] };
    const page = this.#first.get(key);
    this.#first.delete(key);
    const open = new OpenPdf(
      panel,
      async (first) => ({
        type: 'open',
        // What Node reads is a Buffer, which would reach the page as a plain object.
        bytes: new Uint8Array(await workspace.fs.readFile(uri)),
        parts: partsFor(webview, this.#extension),
        words: words(),
        ...(first === undefined ? {} : { page: first }),
      }),
      page,
    );
    this.#open.set(key, open);
    panel.onDidDispose(() => {
      open.end(null);
      if (this.#open.get(key) === open) this.#open.delete(key);
    });
    webview.html = pdfPage(webview, this.#extension);
  }

  dispose(): void {
    this.#registration.dispose();
  }
}

/** An editor that shows a file. */
class OpenPdf {
  readonly #panel: WebviewPanel;
  #page: number | undefined;
  #ready = false;
  #waiting: ((page: number | null) => void)[] = [];

  constructor(panel: WebviewPanel, content: (page: number | undefined) => Promise<ToPage>, page: number | undefined) {
    this.#panel = panel;
    this.#page = page;
    panel.webview.onDidReceiveMessage((message: FromPage) => {
      if (message.type === 'shown') this.end(message.page);
      else if (message.type === 'failed') this.end(null);
      else if (message.type === 'ready') this.#begin(content).catch((error: unknown) => this.#fail(error));
    });
  }

  /** Gives the page what it is to show. One that was hidden begins anew, and knows by itself where it was. */
  async #begin(content: (page: number | undefined) => Promise<ToPage>): Promise<void> {
    await this.#panel.webview.postMessage(await content(this.#page));
    this.#ready = true;
    this.#page = undefined;
  }

  /** The file cannot be read: it may be gone. */
  #fail(error: unknown): void {
    this.end(null);
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }

  /** Brings the editor and a page of it into view. */
  reveal(page: number): void {
    if (this.#ready) void this.#panel.webview.postMessage({ type: 'show', page } satisfies ToPage);
    else this.#page = page;
    if (!this.#panel.visible) this.#page = page;
    this.#panel.reveal(undefined, true);
  }

  /** The page that is shown, once it is drawn. */
  shown(): Promise<number | null> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(null), patience);
      this.#waiting.push((page) => {
        clearTimeout(timer);
        resolve(page);
      });
    });
  }

  end(page: number | null): void {
    for (const settle of this.#waiting.splice(0)) settle(page);
  }
}

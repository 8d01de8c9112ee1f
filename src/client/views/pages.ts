import { commands, Uri, window, workspace } from 'vscode';
import type { Disposable } from 'vscode';

/** The scheme of pages that we write: no file, and none of the documents of the corpus. */
const scheme = 'glossator-page';
/** How many pages are kept; one that is older is empty when its tab is opened again. */
const kept = 50;

/** Pages of Markdown that we show to read, such as how a source was found. */
export class Pages implements Disposable {
  readonly #texts = new Map<string, string>();
  readonly #provider: Disposable;
  #count = 0;

  constructor() {
    this.#provider = workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? '',
    });
  }

  /** Shows a page beside the editor, set as Markdown where the editor can do that. */
  async show(title: string, markdown: string): Promise<void> {
    const name = title.replace(/[^\p{L}\p{N}\p{M}\s.,;()[\]–-]+/gu, ' ').trim().slice(0, 60); // prettier-ignore
    const uri = Uri.from({ scheme, path: `/${name}.md`, query: String(++this.#count) });
    this.#texts.set(uri.toString(), markdown);
    if (this.#texts.size > kept) this.#texts.delete([...this.#texts.keys()][0]!);
    const hasPreview = (await commands.getCommands(true)).includes('markdown.showPreviewToSide');
    if (hasPreview) await commands.executeCommand('markdown.showPreviewToSide', uri);
    else await window.showTextDocument(uri, { preview: true });
  }

  dispose(): void {
    this.#provider.dispose();
  }
}

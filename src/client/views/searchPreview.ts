import { window } from 'vscode';
import type { Selection, TextEditor } from 'vscode';
import type { SearchHit } from '../../protocol/search.ts';
import { open } from '../open.ts';

/** Shows the chosen hit behind the search, and what was there before when the search is left without choosing. */
export class SearchPreview {
  readonly #editor: TextEditor | undefined = window.activeTextEditor;
  readonly #selection: Selection | undefined = window.activeTextEditor?.selection;
  readonly #visible = window.activeTextEditor?.visibleRanges[0];
  #shown = false;

  show(hit: SearchHit | undefined): void {
    if (!hit) return;
    this.#shown = true;
    void open(hit, { preserveFocus: true });
  }

  /** The choice is made: nothing is to be restored. */
  keep(): void {
    this.#shown = false;
  }

  async restore(): Promise<void> {
    if (!this.#shown || !this.#editor || !this.#selection) return;
    const { document, viewColumn } = this.#editor;
    const column = viewColumn === undefined ? {} : { viewColumn };
    const editor = await window.showTextDocument(document, { ...column, selection: this.#selection });
    if (this.#visible) editor.revealRange(this.#visible);
  }
}

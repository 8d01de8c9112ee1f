import type { Disposable } from 'vscode';
import { commands, window } from 'vscode';
import { Draft } from '../draft.ts';
import type { Searches } from '../searches.ts';
import type { Server } from '../server.ts';
import type { LikeThis } from '../sought.ts';
import type { ResultsView } from './results.ts';
import { SearchBox, type SearchAction } from './searchBox.ts';

/** A longer selection is a passage rather than a query. In UTF-16 units. */
const longestQuery = 200;
/** While the search is open, for key bindings. */
const openContext = 'glossator.searching';

/** The live search over the corpus, of which one can be open. */
export class Search implements Disposable {
  readonly #server: Server;
  readonly #searches: Searches;
  readonly #results: ResultsView;
  #box: SearchBox | undefined;

  constructor(server: Server, searches: Searches, results: ResultsView) {
    this.#server = server;
    this.#searches = searches;
    this.#results = results;
  }

  /** Opens the search with a query; without one, with what is selected where that is short. */
  open(query = selectedText()): void {
    this.#show(query);
  }

  /** Opens the search on the passages that are most like a place. */
  openLike(place: LikeThis): void {
    this.#show('', place);
  }

  /** Does something with the open search; nothing where none is. */
  act(action: SearchAction): void {
    this.#box?.act(action);
  }

  dispose(): void {
    this.#box?.dispose();
  }

  #show(query: string, like?: LikeThis): void {
    this.#box?.dispose();
    const box = new SearchBox(this.#server, this.#searches, this.#results, Draft.now(), query, like);
    this.#box = box;
    void commands.executeCommand('setContext', openContext, true);
    box.onDispose = () => {
      if (this.#box !== box) return;
      this.#box = undefined;
      void commands.executeCommand('setContext', openContext, false);
    };
  }
}

/** The selection of the active editor where it is short enough to be what one looks for. */
function selectedText(): string {
  const editor = window.activeTextEditor;
  if (!editor || !editor.selection.isSingleLine) return '';
  const text = editor.document.getText(editor.selection).trim();
  return text.length <= longestQuery ? text : '';
}

import { CancellationTokenSource, commands, Disposable, l10n, window, workspace, Uri } from 'vscode';
import type { QuickInputButton, QuickPick } from 'vscode';
import { searchRequest } from '../../protocol/protocol.ts';
import type { SearchAnswer, SearchHit, SearchParams } from '../../protocol/protocol.ts';
import { copy } from '../clipboard.ts';
import { open, toRange } from '../open.ts';
import type { Searches } from '../searches.ts';
import type { Server } from '../server.ts';
import { clientSettings } from '../settings.ts';
import { keepOrder } from './keepOrder.ts';
import type { ResultsView } from './results.ts';
import {
  answerItems,
  copyPassage,
  failureItem,
  forgetSaved,
  keepResults,
  saveSearch,
  startItems,
} from './searchItems.ts';
import type { SearchItem } from './searchItems.ts';
import { SearchPreview } from './searchPreview.ts';

/** How long typing must pause before the server is asked, in milliseconds. */
const pause = 10;
/** A longer selection is a passage rather than a query. In UTF-16 units. */
const longestQuery = 200;
/** While the search is open, for key bindings. */
const openContext = 'glossator.searching';

/** What can be done with the row that is chosen, or with the whole search. */
export type SearchAction = 'beside' | 'copy' | 'keep' | 'save';

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
    this.#box?.dispose();
    const box = new SearchBox(this.#server, this.#searches, this.#results, query);
    this.#box = box;
    void commands.executeCommand('setContext', openContext, true);
    box.onDispose = () => {
      if (this.#box !== box) return;
      this.#box = undefined;
      void commands.executeCommand('setContext', openContext, false);
    };
  }

  /** Does something with the open search; nothing where none is. */
  act(action: SearchAction): void {
    this.#box?.act(action);
  }

  dispose(): void {
    this.#box?.dispose();
  }
}

/** The box in which one types. It asks the server as one does, and shows the answer to what is typed last. */
class SearchBox implements Disposable {
  onDispose: () => void = () => undefined;
  readonly #server: Server;
  readonly #searches: Searches;
  readonly #results: ResultsView;
  readonly #pick: QuickPick<SearchItem>;
  readonly #preview = new SearchPreview();
  readonly #subscriptions: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: CancellationTokenSource | undefined;
  #complete = true;
  /** The hits that are shown, and the query that found them. */
  #shown: { readonly query: string; readonly hits: readonly SearchHit[] } = { query: '', hits: [] };

  constructor(server: Server, searches: Searches, results: ResultsView, query: string) {
    this.#server = server;
    this.#searches = searches;
    this.#results = results;
    const pick = (this.#pick = window.createQuickPick<SearchItem>());
    pick.title = l10n.t('Search the Corpus');
    pick.placeholder = l10n.t('A few words, as you remember them; Enter opens the passage');
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.buttons = [saveSearch, keepResults];
    keepOrder(pick);
    this.#subscriptions = Disposable.from(
      pick,
      server.onStatus(() => {
        if (!this.#complete || this.#query() === '') this.#ask();
      }),
      pick.onDidChangeValue(() => this.#ask()),
      pick.onDidChangeActive(([item]) => {
        if (clientSettings.searchPreview()) this.#preview.show(item?.hit);
      }),
      pick.onDidAccept(() => this.#accept()),
      pick.onDidTriggerButton((button) => this.act(button === keepResults ? 'keep' : 'save')),
      pick.onDidTriggerItemButton(({ button, item }) => this.#press(button, item)),
      pick.onDidHide(() => this.dispose()),
    );
    pick.value = query;
    pick.show();
    this.#ask();
  }

  act(action: SearchAction): void {
    const hit = this.#pick.activeItems[0]?.hit;
    if (action === 'keep') this.#keep();
    else if (action === 'save') this.#save();
    else if (hit && action === 'copy') void copyHit(hit);
    else if (hit) this.#open(hit, true);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asked?.cancel();
    this.#asked?.dispose();
    void this.#preview.restore();
    this.#subscriptions.dispose();
    this.onDispose();
  }

  #accept(): void {
    const item = this.#pick.activeItems[0];
    if (item?.hit) this.#open(item.hit, false);
    else if (item?.query !== undefined) this.#look(item.query);
  }

  #press(button: QuickInputButton, { hit, query }: SearchItem): void {
    if (hit) {
      if (button === copyPassage) void copyHit(hit);
      else this.#open(hit, true);
    } else if (button === forgetSaved && query !== undefined) {
      this.#searches.toggleSaved(query);
      this.#ask();
    }
  }

  /** Puts another query into the box. */
  #look(query: string): void {
    this.#pick.value = query;
    this.#ask();
  }

  #open(hit: SearchHit, beside: boolean): void {
    this.#searches.remember(this.#query());
    this.#preview.keep();
    this.#pick.hide();
    void open(hit, { beside });
  }

  /** Leaves the search for the view of its results. */
  #keep(): void {
    if (this.#shown.hits.length === 0) return;
    this.#searches.remember(this.#shown.query);
    this.#results.show(this.#shown.query, this.#shown.hits);
    this.#pick.hide();
  }

  #save(): void {
    const query = this.#query();
    if (query === '') return;
    const saved = this.#searches.toggleSaved(query);
    this.#pick.title = saved ? l10n.t('Search the Corpus (saved)') : l10n.t('Search the Corpus');
  }

  /** Asks for what is typed, once typing pauses. An answer that is on its way is no longer wanted. */
  #ask(): void {
    clearTimeout(this.#timer);
    this.#asked?.cancel();
    this.#timer = setTimeout(() => void this.#search(), pause);
  }

  async #search(): Promise<void> {
    // A space at the end says that the last word is whole.
    const query = this.#pick.value.trimStart();
    if (query.trim() === '') return this.#show('', [], startItems(this.#server.status, this.#searches), true);
    this.#asked?.dispose();
    const asked = (this.#asked = new CancellationTokenSource());
    this.#pick.busy = true;
    try {
      const params: SearchParams = { query, limit: clientSettings.searchLimit() };
      const answer = await this.#server.request<SearchAnswer>(searchRequest, params, asked.token);
      if (asked.token.isCancellationRequested) return;
      this.#show(query.trim(), answer.hits, answerItems(query.trim(), answer), answer.complete, answer.wordings);
    } catch (error) {
      if (asked.token.isCancellationRequested) return;
      this.#show('', [], [failureItem(error instanceof Error ? error.message : String(error))], true);
    }
  }

  #show(
    query: string,
    hits: readonly SearchHit[],
    items: readonly SearchItem[],
    complete: boolean,
    wordings: readonly string[] = [],
  ): void {
    this.#shown = { query, hits };
    this.#complete = complete;
    this.#pick.busy = !complete;
    const saved = this.#searches.saved.includes(query);
    this.#pick.title = [
      saved ? l10n.t('Search the Corpus (saved)') : l10n.t('Search the Corpus'),
      ...(complete ? [] : [l10n.t('files are still being read')]),
      ...(wordings.length > 0 ? [l10n.t('also: {0}', wordings.join(', '))] : []),
    ].join(' · ');
    this.#pick.items = items;
  }

  #query(): string {
    return this.#pick.value.trim();
  }
}

/** The passage as its document has it, rather than the snippet of it. */
async function copyHit(hit: SearchHit): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(hit.uri, true));
  await copy(document.getText(toRange(hit.range)));
}

/** The selection of the active editor where it is short enough to be what one looks for. */
function selectedText(): string {
  const editor = window.activeTextEditor;
  if (!editor || !editor.selection.isSingleLine) return '';
  const text = editor.document.getText(editor.selection).trim();
  return text.length <= longestQuery ? text : '';
}

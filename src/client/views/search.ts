import { CancellationTokenSource, Disposable, l10n, window, workspace, Uri } from 'vscode';
import type { QuickPick } from 'vscode';
import { searchRequest } from '../../protocol/protocol.ts';
import type { SearchAnswer, SearchHit, SearchParams } from '../../protocol/protocol.ts';
import { copy } from '../clipboard.ts';
import { open, toRange } from '../open.ts';
import type { Server } from '../server.ts';
import { clientSettings } from '../settings.ts';
import { keepOrder } from './keepOrder.ts';
import { copyPassage, failureItem, hitItem, nothingItem, startItem } from './searchItems.ts';
import type { SearchItem } from './searchItems.ts';
import { SearchPreview } from './searchPreview.ts';

/** How long typing must pause before the server is asked, in milliseconds. */
const pause = 30;
/** A longer selection is a passage rather than a query. In UTF-16 units. */
const longestQuery = 200;

/** Opens the live search over the corpus. */
export function openSearch(server: Server, query = selectedText()): void {
  const pick = window.createQuickPick<SearchItem>();
  pick.title = l10n.t('Search the Corpus');
  pick.placeholder = l10n.t('A few words, as you remember them; Enter opens the passage');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  keepOrder(pick);
  const search = new LiveSearch(server, pick);
  const preview = new SearchPreview();
  const subscriptions = Disposable.from(
    pick,
    search,
    pick.onDidChangeValue(() => search.ask()),
    pick.onDidChangeActive(([item]) => {
      if (clientSettings.searchPreview()) preview.show(item?.hit);
    }),
    pick.onDidAccept(() => {
      const hit = pick.activeItems[0]?.hit;
      if (!hit) return;
      preview.keep();
      pick.hide();
      void open(hit);
    }),
    pick.onDidTriggerItemButton(({ button, item }) => {
      if (!item.hit) return;
      if (button === copyPassage) return void copyHit(item.hit);
      preview.keep();
      pick.hide();
      void open(item.hit, { beside: true });
    }),
    pick.onDidHide(() => {
      void preview.restore();
      subscriptions.dispose();
    }),
  );
  pick.value = query;
  pick.show();
  search.ask();
}

/** Asks the server as one types, and shows the answer to what is typed last. */
class LiveSearch implements Disposable {
  readonly #server: Server;
  readonly #pick: QuickPick<SearchItem>;
  readonly #status: Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: CancellationTokenSource | undefined;
  #complete = true;

  constructor(server: Server, pick: QuickPick<SearchItem>) {
    this.#server = server;
    this.#pick = pick;
    this.#status = server.onStatus(() => {
      if (!this.#complete || this.#query() === '') this.ask();
    });
  }

  /** Asks for what is typed, once typing pauses. An answer that is on its way is no longer wanted. */
  ask(): void {
    clearTimeout(this.#timer);
    this.#asked?.cancel();
    this.#timer = setTimeout(() => void this.#search(), pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asked?.cancel();
    this.#asked?.dispose();
    this.#status.dispose();
  }

  async #search(): Promise<void> {
    const query = this.#query();
    if (query === '') return this.#show([startItem(this.#server.status)], true);
    this.#asked?.dispose();
    const asked = (this.#asked = new CancellationTokenSource());
    this.#pick.busy = true;
    try {
      const params: SearchParams = { query, limit: clientSettings.searchLimit() };
      const { hits, complete } = await this.#server.request<SearchAnswer>(searchRequest, params, asked.token);
      if (!asked.token.isCancellationRequested) {
        this.#show(hits.length > 0 ? hits.map(hitItem) : [nothingItem(query, complete)], complete);
      }
    } catch (error) {
      if (!asked.token.isCancellationRequested) {
        this.#show([failureItem(error instanceof Error ? error.message : String(error))], true);
      }
    }
  }

  #show(items: readonly SearchItem[], complete: boolean): void {
    this.#complete = complete;
    this.#pick.busy = !complete;
    const title = l10n.t('Search the Corpus');
    this.#pick.title = complete ? title : l10n.t('{0} (files are still being read)', title);
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

import { CancellationTokenSource, Disposable, l10n, window } from 'vscode';
import type { QuickInputButton, QuickPick } from 'vscode';
import { similarRequest } from '../../protocol/passages.ts';
import { searchRequest } from '../../protocol/search.ts';
import type { SimilarParams } from '../../protocol/passages.ts';
import type { SearchAnswer, SearchHit, SearchParams } from '../../protocol/search.ts';
import type { Draft } from '../draft.ts';
import { open } from '../open.ts';
import { citeHit, copyHit } from '../passages.ts';
import type { Searches } from '../searches.ts';
import type { Server } from '../server.ts';
import { clientSettings, setSearchWordings } from '../settings.ts';
import type { LikeThis } from '../sought.ts';
import { keepOrder } from './keepOrder.ts';
import type { ResultsView } from './results.ts';
import { actionOf, boxButtons, type SearchAction } from './searchButtons.ts';
import { alsoFound, answerItems, failureItem, startItems, type SearchItem } from './searchItems.ts';
import { SearchPreview } from './searchPreview.ts';

export type { SearchAction } from './searchButtons.ts';

/** An answer that takes longer than this, in milliseconds, is waited for visibly. */
const patience = 150;

/** What is shown: hits, and the query that found them. */
interface Shown {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** False where more may be found in a moment. */
  readonly complete: boolean;
  readonly wordings: readonly string[];
}
const nothing: Shown = { query: '', hits: [], complete: true, wordings: [] };

/** The box in which one types. It asks the server as one does, and shows the answer to what is typed last. */
export class SearchBox implements Disposable {
  onDispose: () => void = () => undefined;
  readonly #server: Server;
  readonly #searches: Searches;
  readonly #results: ResultsView;
  readonly #draft: Draft | undefined;
  readonly #like: LikeThis | undefined;
  readonly #pick: QuickPick<SearchItem>;
  readonly #preview = new SearchPreview();
  readonly #subscriptions: Disposable;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #asked: CancellationTokenSource | undefined;
  #shown = nothing;

  /** Passages are cited in `draft`. As long as nothing is typed, those that are like a place are shown, where there is one. */
  constructor(
    server: Server,
    searches: Searches,
    results: ResultsView,
    draft: Draft | undefined,
    query: string,
    like?: LikeThis,
  ) {
    this.#server = server;
    this.#searches = searches;
    this.#results = results;
    this.#draft = draft;
    this.#like = like;
    const pick = (this.#pick = window.createQuickPick<SearchItem>());
    pick.placeholder = like
      ? l10n.t('Like “{0}”; type to look for something else', like.text)
      : l10n.t('A few words, as you remember them; Enter opens the passage');
    keepOrder(pick);
    this.#subscriptions = Disposable.from(
      pick,
      server.onStatus(() => {
        if (!this.#shown.complete || (this.#query() === '' && !like)) void this.#ask();
      }),
      pick.onDidChangeValue(() => void this.#ask()),
      pick.onDidChangeActive(([item]) => {
        if (clientSettings.searchPreview()) this.#preview.show(item?.hit);
      }),
      pick.onDidAccept(() => this.#accept()),
      pick.onDidTriggerButton((button) => this.#press(button, undefined)),
      pick.onDidTriggerItemButton(({ button, item }) => this.#press(button, item)),
      pick.onDidHide(() => this.dispose()),
    );
    pick.value = query;
    this.#show(nothing, []);
    pick.show();
    void this.#ask();
  }

  act(action: SearchAction): void {
    this.#do(action, this.#pick.activeItems[0]);
  }

  dispose(): void {
    clearTimeout(this.#waiting);
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

  #press(button: QuickInputButton, item: SearchItem | undefined): void {
    const action = actionOf(button);
    if (action) this.#do(action, item);
  }

  #do(action: SearchAction, item: SearchItem | undefined): void {
    const hit = item?.hit;
    if (action === 'keep') this.#keep();
    else if (action === 'save') this.#save();
    else if (action === 'wordings') this.#toggleWordings();
    else if (action === 'forget' && item?.query !== undefined) this.#forget(item.query);
    else if (!hit) return;
    else if (action === 'beside') this.#open(hit, true);
    else if (action === 'copy') void copyHit(this.#server, hit);
    else if (action === 'cite' || action === 'quote') this.#cite(hit, action === 'quote');
  }

  /** Puts another query into the box. */
  #look(query: string): void {
    this.#pick.value = query;
    void this.#ask();
  }

  #open(hit: SearchHit, beside: boolean): void {
    this.#leave();
    void open(hit, { beside });
  }

  #cite(hit: SearchHit, quote: boolean): void {
    this.#leave();
    void citeHit(this.#server, this.#draft, hit, quote).catch((error: unknown) => this.#server.logError(error));
  }

  #leave(): void {
    if (this.#query() !== '') this.#searches.remember(this.#query());
    this.#preview.keep();
    this.#pick.hide();
  }

  /** Leaves the search for the view of its results. */
  #keep(): void {
    const { query, hits } = this.#shown;
    if (hits.length === 0) return;
    if (query !== '') this.#searches.remember(query);
    this.#results.show(query === '' && this.#like ? { like: this.#like } : { query }, this.#shown, this.#draft);
    this.#pick.hide();
  }

  #save(): void {
    if (this.#query() !== '') this.#searches.toggleSaved(this.#query());
    this.#title();
  }

  #forget(query: string): void {
    if (this.#searches.saved.includes(query)) this.#searches.toggleSaved(query);
    void this.#ask();
  }

  #toggleWordings(): void {
    void setSearchWordings(!clientSettings.searchWordings()).then(() => this.#ask());
  }

  /** Asks for what is typed. An answer that is on its way is no longer wanted. */
  async #ask(): Promise<void> {
    clearTimeout(this.#waiting);
    this.#asked?.cancel();
    this.#asked?.dispose();
    const asked = (this.#asked = new CancellationTokenSource());
    // A space at the end says that the last word is whole.
    const query = this.#pick.value.trimStart();
    if (query.trim() === '' && !this.#like)
      return this.#show(nothing, startItems(this.#server.status, this.#searches, this.#server.keys));
    this.#waiting = setTimeout(() => (this.#pick.busy = true), patience);
    try {
      const answer = await this.#answer(query, asked);
      if (asked.token.isCancellationRequested) return;
      this.#show({ ...answer, query: query.trim() }, answerItems(query.trim(), answer, this.#server.keys));
    } catch (error) {
      if (asked.token.isCancellationRequested) return;
      this.#show(nothing, [failureItem(error instanceof Error ? error.message : String(error))]);
    }
  }

  #answer(query: string, { token }: CancellationTokenSource): Promise<SearchAnswer> {
    const limit = clientSettings.searchLimit();
    if (query.trim() === '' && this.#like) {
      const { uri, range } = this.#like;
      const params: SimilarParams = { uri, range, limit };
      return this.#server.request<SearchAnswer>(similarRequest, params, token);
    }
    const params: SearchParams = { query, limit, wordings: clientSettings.searchWordings() };
    return this.#server.request<SearchAnswer>(searchRequest, params, token);
  }

  #show(shown: Shown, items: readonly SearchItem[]): void {
    clearTimeout(this.#waiting);
    this.#shown = shown;
    // What is set is sent and drawn, also where it is as before.
    if (this.#pick.busy === shown.complete) this.#pick.busy = !shown.complete;
    this.#title();
    this.#pick.items = items;
    // Enter opens the best passage, also where another query is proposed above it.
    const best = items.find(({ hit }) => hit);
    if (best && best !== items[0]) this.#pick.activeItems = [best];
  }

  #title(): void {
    const { complete, wordings } = this.#shown;
    const saved = this.#searches.saved.includes(this.#query());
    const anyWording = clientSettings.searchWordings();
    const title = [
      this.#like ? l10n.t('Passages Like This') : l10n.t('Search the Corpus'),
      ...(saved ? [l10n.t('saved')] : []),
      ...(complete ? [] : [l10n.t('files are still being read')]),
      ...(wordings.length > 0 ? [alsoFound(wordings)] : []),
      ...(anyWording ? [] : [l10n.t('these very words')]),
    ].join(' · ');
    if (this.#pick.title !== title) this.#pick.title = title;
    const buttons = boxButtons(saved, anyWording, this.#server.keys);
    if (this.#pick.buttons.length !== buttons.length || this.#pick.buttons.some((one, i) => one !== buttons[i]))
      this.#pick.buttons = buttons;
  }

  #query(): string {
    return this.#pick.value.trim();
  }
}

import { commands, EventEmitter, l10n, window, workspace } from 'vscode';
import { Disposable } from 'vscode';
import type { TreeView, TreeItem } from 'vscode';
import { resultsDocumentRequest, similarRequest } from '../../protocol/passages.ts';
import { searchRequest } from '../../protocol/search.ts';
import type { ResultsDocumentAnswer, ResultsDocumentParams, SimilarParams } from '../../protocol/passages.ts';
import type { SearchAnswer, SearchHit, SearchParams } from '../../protocol/search.ts';
import type { Draft } from '../draft.ts';
import { open } from '../open.ts';
import { foundPassage } from '../passages.ts';
import { filtersOf } from '../queryFilters.ts';
import { keyOf, Results, type ResultGroup, type ResultsOrder } from '../results.ts';
import type { Server } from '../server.ts';
import type { Sought } from '../sought.ts';
import { clientSettings } from '../settings.ts';
import { resultItem, type ResultNode } from './resultItems.ts';
import { alsoFound } from './searchItems.ts';
import { correction } from './correction.ts';

/** The view's id in the manifest. */
export const resultsViewId = 'glossator.results';
/** For menus and key bindings: there are results, there is a query, their order, and F3 goes on among them. */
const contexts = {
  some: 'glossator.hasResults',
  asked: 'glossator.hasSearch',
  byScore: 'glossator.results.byScore',
  going: 'glossator.results.going',
} as const;
/** How many results are kept: more are never asked for. */
const most = 200;

const nothing: SearchAnswer = { hits: [], complete: true, remarks: [], unknown: [], wordings: [] };

/** The results of a search that are kept: by document or the best first, with what matched, to go through one by one. */
export class ResultsView implements Disposable {
  readonly #server: Server;
  readonly #changes = new EventEmitter<void>();
  readonly #view: TreeView<ResultNode>;
  readonly #subscriptions: Disposable;
  /** The rows of the tree, one object a row as long as the results stand. */
  #nodes = new Map<string, ResultNode>();
  #sought: Sought = { query: '' };
  #answer = nothing;
  #results = Results.none;
  #dismissed = new Set<string>();
  #draft: Draft | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#view = window.createTreeView<ResultNode>(resultsViewId, {
      treeDataProvider: {
        onDidChangeTreeData: this.#changes.event,
        getTreeItem: (node): TreeItem => resultItem(node, this.#results.order === 'document'),
        getChildren: (node) => this.#children(node),
        getParent: (node) => this.#parent(node),
      },
      showCollapseAll: true,
    });
    this.#subscriptions = Disposable.from(
      this.#view,
      this.#changes,
      // Until all files have been read, something better may be among the rest.
      server.onStatus((status) => {
        if (status?.state === 'ready' && !this.#answer.complete) void this.refresh();
      }),
      // Whoever clicks or moves in a text is no longer on the way from result to result.
      window.onDidChangeTextEditorSelection(({ kind }) => {
        if (kind !== undefined) this.#setContext(contexts.going, false);
      }),
    );
  }

  /** What was looked for. */
  get query(): string {
    return 'query' in this.#sought ? this.#sought.query : '';
  }

  get hits(): readonly SearchHit[] {
    return this.#results.hits;
  }

  /** Where what was found is cited. */
  get draft(): Draft | undefined {
    return this.#draft;
  }

  /** Shows results that are known already in place of those of before, and asks for the rest of them. */
  show(sought: Sought, known: Pick<SearchAnswer, 'hits' | 'complete' | 'wordings'>, draft: Draft | undefined): void {
    this.#sought = sought;
    this.#draft = draft;
    this.#dismissed = new Set();
    this.#set({ ...nothing, ...known });
    void commands.executeCommand(`${resultsViewId}.focus`);
    void this.refresh();
  }

  /** Looks for something else, or for the same with other filters. What was dismissed stays so. */
  async look(query: string): Promise<void> {
    this.#sought = { query };
    await this.refresh();
    await commands.executeCommand(`${resultsViewId}.focus`);
  }

  /** Asks again for what was looked for. */
  async refresh(): Promise<void> {
    const sought = this.#sought;
    const answer = await window.withProgress({ location: { viewId: resultsViewId } }, () => this.#ask(sought));
    if (sought === this.#sought) this.#set(answer);
  }

  clear(): void {
    this.#sought = { query: '' };
    this.#dismissed = new Set();
    this.#set(nothing);
  }

  set order(order: ResultsOrder) {
    this.#results = this.#results.in(order);
    this.#redraw();
  }

  /** Takes results out of the list. */
  dismiss(hits: readonly SearchHit[]): void {
    for (const hit of hits) this.#dismissed.add(keyOf(hit));
    this.#set(this.#answer);
  }

  /** Opens the next result, or with `by` −1 the one before; after the last comes the first. */
  async step(by: 1 | -1): Promise<void> {
    const hit = this.#results.step(by);
    if (!hit) return void window.showInformationMessage(l10n.t('There are no results to go through: search first.'));
    await open(hit);
    this.#setContext(contexts.going, true);
    const { place, row } = this.#results;
    window.setStatusBarMessage(l10n.t('Result {0} of {1}', place, row.length), 4000);
    if (this.#view.visible) await this.#view.reveal(this.#hitNode(hit), { select: true, focus: false, expand: true });
  }

  /** Opens the results as a document with their quotations and citations, to be saved or sent. */
  async export(): Promise<void> {
    if (this.#results.row.length === 0) return;
    const params: ResultsDocumentParams = { title: this.#title(), hits: this.#results.row.map(foundPassage) };
    const { markdown } = await this.#server.request<ResultsDocumentAnswer>(resultsDocumentRequest, params);
    if (markdown === '') return void window.showErrorMessage(l10n.t('The results could not be written: see the log.'));
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: markdown }));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #ask(sought: Sought): Promise<SearchAnswer> {
    if ('like' in sought) {
      const params: SimilarParams = { uri: sought.like.uri, range: sought.like.range, limit: most };
      return this.#server.request<SearchAnswer>(similarRequest, params);
    }
    if (sought.query === '') return nothing;
    const params: SearchParams = { query: sought.query, limit: most, wordings: clientSettings.searchWordings() };
    return this.#server.request<SearchAnswer>(searchRequest, params);
  }

  #set(answer: SearchAnswer): void {
    this.#answer = answer;
    const hits = answer.hits.filter((hit) => !this.#dismissed.has(keyOf(hit)));
    this.#results = new Results(hits, this.#results.order, this.#results.current);
    this.#redraw();
  }

  #redraw(): void {
    const { hits, order } = this.#results;
    const isAsked = 'like' in this.#sought || this.query !== '';
    this.#nodes = new Map();
    this.#view.message = isAsked ? this.#message() : '';
    this.#setContext(contexts.some, hits.length > 0);
    this.#setContext(contexts.asked, isAsked);
    this.#setContext(contexts.byScore, order === 'score');
    if (hits.length === 0) this.#setContext(contexts.going, false);
    this.#changes.fire();
  }

  #searchedFor = (): string => ('like' in this.#sought ? this.#sought.like.text : this.query);
  #title = (): string =>
    'like' in this.#sought
      ? l10n.t('Passages like “{0}”', this.#sought.like.text)
      : l10n.t('Results for “{0}”', this.query);

  #message(): string {
    const { hits, groups } = this.#results;
    const { complete, wordings, remarks } = this.#answer;
    const dismissed = this.#answer.hits.length - hits.length;
    const count =
      this.#answer.hits.length >= most
        ? l10n.t('The best {0} passages, in {1} documents', hits.length, groups.length)
        : l10n.t('{0} passages in {1} documents', hits.length, groups.length);
    return [
      // In the panel no description shows: the message says what was looked for.
      `“${this.#searchedFor()}”`,
      hits.length > 0 || dismissed > 0 ? count : l10n.t('Nothing was found: try fewer words, or take a filter away.'),
      ...(dismissed > 0 ? [l10n.t('{0} dismissed', dismissed)] : []),
      ...(wordings.length > 0 ? [alsoFound(wordings)] : []),
      ...(complete ? [] : [l10n.t('files are still being read')]),
      ...remarks,
    ].join(' · ');
  }

  #children(node: ResultNode | undefined): ResultNode[] {
    if (node) return node.kind === 'document' ? node.group.hits.map((hit) => this.#hitNode(hit)) : [];
    const { order, groups, row } = this.#results;
    const corrected = correction(this.query, this.#answer.unknown);
    return [
      ...filtersOf(this.query).map((filter) => this.#node(`filter ${filter.text}`, { kind: 'filter', filter })),
      ...(corrected === null ? [] : [this.#node('suggestion', { kind: 'suggestion', query: corrected })]),
      ...(order === 'score' ? row.map((hit) => this.#hitNode(hit)) : groups.map((group) => this.#documentNode(group))),
    ];
  }

  #parent(node: ResultNode): ResultNode | undefined {
    if (node.kind !== 'hit' || this.#results.order === 'score') return undefined;
    const group = this.#results.groupOf(node.hit);
    return group && this.#documentNode(group);
  }

  #hitNode = (hit: SearchHit): ResultNode => this.#node(`hit ${keyOf(hit)}`, { kind: 'hit', hit });
  #documentNode = (group: ResultGroup): ResultNode => this.#node(`document ${group.uri}`, { kind: 'document', group });

  #node(key: string, node: ResultNode): ResultNode {
    const known = this.#nodes.get(key);
    if (!known) this.#nodes.set(key, node);
    return known ?? node;
  }

  #setContext(name: string, value: boolean): void {
    void commands.executeCommand('setContext', name, value);
  }
}

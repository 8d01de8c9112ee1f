import { CancellationTokenSource, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Disposable, ExtensionContext, WebviewPanel, WebviewPanelSerializer } from 'vscode';
import { concordanceCsv } from '../../../features/concordanceCsv.ts';
import type { OccurrenceRow, SoughtParams } from '../../../protocol/terms.ts';
import type { Row, ToPage } from '../../../webview/concordance/messages.ts';
import { findOccurrences } from '../../occurrences.ts';
import { open } from '../../open.ts';
import type { Server } from '../../server.ts';
import { isRowNumber, isRowOrder, messageFrom, subjectFrom, type Subject } from './messages.ts';
import { concordancePage, words } from './page.ts';
import { relativePath } from '../../texts.ts';

/** The type of the panels in the manifest. */
export const concordanceType = 'glossator.concordance';

/** The concordances: panels that list every place of a concept, or of a text, with what stands before and after it. */
export class Concordances implements Disposable, WebviewPanelSerializer {
  readonly #extension: Uri;
  readonly #server: Server;
  readonly #panels = new Map<WebviewPanel, Concordance>();
  readonly #registration: Disposable;

  constructor({ extensionUri }: ExtensionContext, server: Server) {
    this.#extension = extensionUri;
    this.#server = server;
    this.#registration = window.registerWebviewPanelSerializer(concordanceType, this);
  }

  /** Shows the concordance of something: the panel that already does, or a new one beside the editor. */
  show(of: SoughtParams, name: string): void {
    for (const [panel, { subject }] of this.#panels) {
      if (JSON.stringify(subject.of) === JSON.stringify(of)) return panel.reveal();
    }
    const title = l10n.t('Concordance: {0}', name);
    this.#add(window.createWebviewPanel(concordanceType, title, ViewColumn.Active, this.#options), { of, name });
  }

  /** Brings a panel back that was open when the window was closed. */
  async deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const subject = subjectFrom((state as { readonly subject?: unknown } | undefined)?.subject);
    if (!subject) return panel.dispose();
    panel.webview.options = this.#options;
    this.#add(panel, subject);
    await Promise.resolve();
  }

  dispose(): void {
    this.#registration.dispose();
    for (const panel of this.#panels.keys()) panel.dispose();
  }

  get #options() {
    return { enableScripts: true, localResourceRoots: [Uri.joinPath(this.#extension, 'dist', 'webview')] };
  }

  #add(panel: WebviewPanel, subject: Subject): void {
    const concordance = new Concordance(panel, this.#server, subject);
    this.#panels.set(panel, concordance);
    panel.onDidDispose(() => {
      this.#panels.delete(panel);
      concordance.stop();
    });
    panel.webview.html = concordancePage(panel.webview, this.#extension);
  }
}

/** One panel: it keeps the rows, as the page knows them by their numbers only. */
class Concordance {
  readonly subject: Subject;
  readonly #panel: WebviewPanel;
  readonly #server: Server;
  #rows: OccurrenceRow[] = [];
  #running: CancellationTokenSource | undefined;

  constructor(panel: WebviewPanel, server: Server, subject: Subject) {
    this.subject = subject;
    this.#panel = panel;
    this.#server = server;
    panel.webview.onDidReceiveMessage((message: unknown) => void this.#hear(message));
  }

  stop(): void {
    this.#running?.cancel();
  }

  async #hear(message: unknown): Promise<void> {
    const { type, row, beside, order } = messageFrom(message);
    // A page that was hidden begins anew, with nothing in it.
    if (type === 'ready' || type === 'again') await this.#find();
    else if (type === 'stop') this.stop();
    else if (type === 'open' && isRowNumber(row, this.#rows)) await open(this.#rows[row]!, { beside: beside === true });
    else if (type === 'export' && isRowOrder(order, this.#rows)) await this.#export(order.map((i) => this.#rows[i]!));
  }

  async #find(): Promise<void> {
    this.stop();
    const running = (this.#running = new CancellationTokenSource());
    const { token } = running;
    const current = (): boolean => this.#running === running;
    this.#rows = [];
    this.#post({ type: 'start', subject: this.subject, words: words() });
    try {
      const { complete } = await findOccurrences(this.#server, this.subject.of, {
        token,
        onRows: (rows, done, total) => {
          if (!current()) return;
          this.#rows.push(...rows);
          this.#post({ type: 'rows', rows: rows.map(rowOf), done, total });
        },
      });
      if (!current()) return;
      const ready = this.#server.status?.state === 'ready';
      const why = complete ? (ready ? 'all' : 'reading') : token.isCancellationRequested ? 'stopped' : 'most';
      this.#post({ type: 'end', why });
    } catch (error) {
      if (current()) this.#post({ type: 'end', why: 'stopped' });
      if (!token.isCancellationRequested) this.#server.logError(error);
    }
  }

  async #export(rows: readonly OccurrenceRow[]): Promise<void> {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    const file = `${this.subject.name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}.csv`;
    const target = await window.showSaveDialog({
      ...(folder ? { defaultUri: Uri.joinPath(folder, file) } : {}),
      filters: { CSV: ['csv'] },
    });
    if (!target) return;
    const csv = concordanceCsv(
      rows.map(({ uri, range, title, page = '', ...row }) => ({
        ...row,
        document: title,
        page,
        path: relativePath(uri),
        line: range.start.line + 1,
      })),
    );
    // With the mark at its head spreadsheets read it as UTF-8.
    await workspace.fs.writeFile(target, new TextEncoder().encode(`\uFEFF${csv}`));
    window.setStatusBarMessage(l10n.t('{0} rows were written.', rows.length), 3000);
  }

  #post(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }
}

const rowOf = ({ left, keyword, right, title, page = '', wording }: OccurrenceRow): Row => ({
  left,
  keyword,
  right,
  document: title,
  page,
  wording,
});

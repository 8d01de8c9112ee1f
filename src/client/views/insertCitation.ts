import { CancellationTokenSource, Disposable, l10n, window } from 'vscode';
import type { QuickPick, TextEditor } from 'vscode';
import { insertCitationRequest, worksRequest } from '../../protocol/citing.ts';
import type { InsertCitationAnswer, InsertCitationParams, WorkChoice, WorksAnswer } from '../../protocol/citing.ts';
import { applyEdits } from '../draft.ts';
import type { Server } from '../server.ts';
import { keepOrder } from './keepOrder.ts';
import { askForPlace, withoutPlace, workItem, workNotice, type WorkItem } from './workItems.ts';

/** How long typing must pause before the server is asked, in milliseconds. */
const pause = 30;
/** How many works are shown: who wants another types a letter more. */
const shown = 60;

/** Lets the writer choose a work, asks for the place in it, and cites it at every selection of the editor. */
export function openInsertCitation(server: Server, editor: TextEditor, query = ''): void {
  const pick = window.createQuickPick<WorkItem>();
  pick.title = l10n.t('Insert Citation');
  pick.placeholder = l10n.t('An author, a word of the title, a year or a key');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  keepOrder(pick);
  const choice = new WorkSearch(server, pick, editor.document.uri.toString());
  const chosen = (work: WorkChoice | undefined, place: () => Thenable<string | undefined>): void => {
    if (!work) return;
    pick.hide();
    void place().then((text) => (text === undefined ? undefined : insert(server, editor, work, text)));
  };
  const subscriptions = Disposable.from(
    pick,
    choice,
    pick.onDidChangeValue(() => choice.ask()),
    pick.onDidAccept(() => chosen(pick.activeItems[0]?.work, askForPlace)),
    pick.onDidTriggerItemButton(({ button, item }) => {
      if (button === withoutPlace) chosen(item.work, () => Promise.resolve(''));
    }),
    pick.onDidHide(() => subscriptions.dispose()),
  );
  pick.value = query;
  pick.show();
  choice.ask();
}

/** Cites a work at every selection of an editor, as one change that can be undone. */
export async function insert(server: Server, editor: TextEditor, work: WorkChoice, place: string): Promise<void> {
  const { document, selections } = editor;
  const { version } = document;
  const params: InsertCitationParams = {
    uri: document.uri.toString(),
    work: { kind: work.kind, id: work.id },
    ranges: selections.map(({ start, end }) => ({
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    })),
    place,
  };
  const edits = await server.request<InsertCitationAnswer>(insertCitationRequest, params);
  if (!edits) {
    void window.showWarningMessage(l10n.t('The citation was not inserted: the work is not known any more.'));
    return;
  }
  const done = await applyEdits(editor, version, edits.map(({ range, text }) => ({ range, newText: text }))); // prettier-ignore
  if (done && work.kind === 'document')
    window.setStatusBarMessage(l10n.t('$(info) No bibliography has this work: it is cited by author and year'), 5000);
}

/** Asks the server for works as one types, and shows the answer to what is typed last. */
class WorkSearch implements Disposable {
  readonly #server: Server;
  readonly #pick: QuickPick<WorkItem>;
  readonly #uri: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: CancellationTokenSource | undefined;

  constructor(server: Server, pick: QuickPick<WorkItem>, uri: string) {
    this.#server = server;
    this.#pick = pick;
    this.#uri = uri;
  }

  ask(): void {
    clearTimeout(this.#timer);
    this.#asked?.cancel();
    this.#timer = setTimeout(() => void this.#search(), pause);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asked?.cancel();
    this.#asked?.dispose();
  }

  async #search(): Promise<void> {
    this.#asked?.dispose();
    const asked = (this.#asked = new CancellationTokenSource());
    const query = this.#pick.value.trim();
    this.#pick.busy = true;
    try {
      const params = { uri: this.#uri, query, limit: shown };
      const { works, complete } = await this.#server.request<WorksAnswer>(worksRequest, params, asked.token);
      if (asked.token.isCancellationRequested) return;
      this.#pick.items = works.length > 0 ? works.map(workItem) : [workNotice(query, complete)];
      this.#pick.busy = !complete;
    } catch (error) {
      if (asked.token.isCancellationRequested) return;
      this.#pick.items = [workNotice(error instanceof Error ? error.message : String(error), true)];
      this.#pick.busy = false;
    }
  }
}

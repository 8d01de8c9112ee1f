import { Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import type { Progress } from 'vscode';
import type { Status } from '../../protocol/corpus.ts';
import type { Server } from '../server.ts';
import { corpusViewId } from './corpus.ts';

/** The status item: what is indexed, and how far the first index is. It appears with the server and leads to the view. */
export function registerStatusItem(server: Server): Disposable {
  const item = window.createStatusBarItem('glossator.status', StatusBarAlignment.Right, 90);
  item.name = 'Glossator';
  item.command = `${corpusViewId}.focus`;
  const progress = new IndexProgress();
  const told = server.onStatus((status) => {
    progress.show(status);
    if (!status) return item.hide();
    item.text =
      status.state === 'indexing' ? `$(sync~spin) Glossator: ${percentage(status)}` : `$(book) ${summary(status)}`;
    item.tooltip = details(status);
    item.accessibilityInformation = { label: status.state === 'indexing' ? details(status) : summary(status) };
    item.show();
  });
  return Disposable.from(item, told, progress);
}

/** The bar over the Corpus view while files are read. */
class IndexProgress implements Disposable {
  #end: (() => void) | undefined;
  #report: Progress<{ increment: number }> | undefined;
  #reported = 0;

  show(status: Status | undefined): void {
    if (status?.state !== 'indexing') return this.dispose();
    if (!this.#end) this.#begin();
    const done = share(status) * 100;
    this.#report?.report({ increment: done - this.#reported });
    this.#reported = done;
  }

  dispose(): void {
    this.#end?.();
    this.#end = undefined;
    this.#report = undefined;
  }

  #begin(): void {
    this.#reported = 0;
    const ended = new Promise<void>((resolve) => (this.#end = resolve));
    void window.withProgress({ location: { viewId: corpusViewId } }, (report) => {
      this.#report = report;
      return ended;
    });
  }
}

const share = ({ done, total }: Status): number => (total > 0 ? Math.min(1, done / total) : 0);
const percentage = (status: Status): string => `${Math.floor(share(status) * 100)} %`;

function summary({ documents }: Status): string {
  return documents === 1 ? l10n.t('Glossator: 1 document') : l10n.t('Glossator: {0} documents', documents);
}

function details(status: Status): string {
  const { documents, passages, concepts, problems } = status;
  const reading = l10n.t('Reading files: {0} of {1}', status.done, status.total);
  return [
    ...(status.state === 'indexing' ? [reading] : []),
    l10n.t('Documents: {0}', documents),
    l10n.t('Passages: {0}', passages),
    l10n.t('Concepts: {0}', concepts),
    l10n.t('Problems: {0}', problems),
  ].join('\n');
}

import { l10n, ThemeIcon, window } from 'vscode';
import type { QuickInputButton, QuickPickItem } from 'vscode';
import type { WorkChoice } from '../../protocol/citing.ts';
import { withoutIcons } from './icons.ts';

/** A row of works to cite: a work, or a line that only says something. */
export interface WorkItem extends QuickPickItem {
  readonly work?: WorkChoice;
}

/** Cites a work at once, without asking for the place in it. */
export const withoutPlace: QuickInputButton = {
  iconPath: new ThemeIcon('insert'),
  tooltip: l10n.t('Insert Without a Page'),
};

/** A work with what it is cited by, and its reference below. */
export function workItem(work: WorkChoice): WorkItem {
  const { kind, id, short, formatted } = work;
  const by =
    kind === 'key' ? `@${id}` : kind === 'number' ? `[${id}]` : l10n.t('in this folder, but in no bibliography');
  return {
    work,
    label: withoutIcons(short === '' ? id : short),
    description: withoutIcons(by),
    detail: withoutIcons(formatted),
    alwaysShow: true,
    buttons: [withoutPlace],
  };
}

/** The row where no work fits. */
export function workNotice(query: string, complete: boolean): WorkItem {
  const label =
    query === '' ? l10n.t('There is nothing to cite here') : l10n.t('Nothing found for “{0}”', withoutIcons(query));
  const detail = complete
    ? l10n.t('Works come from the bibliography files of the folder and from the reference list of the document.')
    : l10n.t('Files are still being read: more may be found in a moment.');
  return { label: `$(info) ${label}`, detail, alwaysShow: true };
}

/** Where in the work; `undefined` where the writer gives up. */
export const askForPlace = (): Thenable<string | undefined> =>
  window.showInputBox({
    title: l10n.t('Insert Citation'),
    prompt: l10n.t('Where in the work? A number is a page. Enter without any leaves it out.'),
    placeHolder: l10n.t('p. 3, § 4, ch. 2'),
  });

import { l10n, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { starterNames } from '../../features/starters.ts';
import type { Command } from './command.ts';

type Way = 'use' | 'copy';

interface WayItem extends QuickPickItem {
  readonly way: Way;
}

/** Lets one of the glossaries that ship with us count for the folder, or copies it there. */
export const useStarter: Command = {
  id: 'glossator.useStarter',
  async run({ starters }, named, how) {
    const name = starterNames.find((one) => one === named) ?? (await chooseStarter());
    const way = name && (ways().find((one) => one.way === how)?.way ?? (await chooseWay()));
    if (way === 'use') await starters.use(name!);
    else if (way === 'copy') await starters.copy(name!);
  },
};

async function chooseStarter(): Promise<string | undefined> {
  const titles: Readonly<Record<string, string>> = {
    'social-credit': l10n.t('The governance of social credit (English, Chinese, Russian)'),
  };
  const items = starterNames.map((name) => ({ label: titles[name] ?? name, name }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('The starter glossary') }))?.name;
}

const chooseWay = async (): Promise<Way | undefined> =>
  (await window.showQuickPick(ways(), { placeHolder: l10n.t('What to do with it') }))?.way;

const ways = (): WayItem[] => [
  ...(workspace.isTrusted
    ? [{ way: 'use' as const, label: l10n.t('Use It'), detail: l10n.t('It counts after your own glossaries, and is updated with the extension.') }] // prettier-ignore
    : []),
  { way: 'copy', label: l10n.t('Copy It into the Folder'), detail: l10n.t('It is yours to change.') },
];

import { l10n, ThemeIcon, Uri, workspace } from 'vscode';
import type { QuickInputButton, QuickPickItem } from 'vscode';
import type { SearchHit, Status } from '../../protocol/protocol.ts';
import { withoutIcons } from './icons.ts';
import { excerpt } from './excerpt.ts';

/** A row of the search: a hit, or a line that only says something. */
export interface SearchItem extends QuickPickItem {
  readonly hit?: SearchHit;
}

export const openBeside: QuickInputButton = {
  iconPath: new ThemeIcon('split-horizontal'),
  tooltip: l10n.t('Open to the Side'),
};
export const copyPassage: QuickInputButton = {
  iconPath: new ThemeIcon('copy'),
  tooltip: l10n.t('Copy the Passage'),
};

/** What a hit looks like: where it stands, in which document, and the words that match. */
export function hitItem(hit: SearchHit): SearchItem {
  const title = hit.title || workspace.asRelativePath(Uri.parse(hit.uri));
  return {
    hit,
    label: withoutIcons(hit.heading || title),
    ...(hit.heading ? { description: withoutIcons(title) } : {}),
    detail: withoutIcons(excerpt(hit.snippet, hit.highlights)),
    alwaysShow: true,
    buttons: [copyPassage, openBeside],
  };
}

/** The row before anything is typed. */
export function startItem(status: Status | undefined): SearchItem {
  if (status?.documents === 0 && status.state === 'ready') {
    return notice(
      '$(info)',
      l10n.t('There are no documents here'),
      l10n.t('Open a folder with Markdown or text files.'),
    );
  }
  const size = status ? l10n.t('{0} documents, {1} passages', status.documents, status.passages) : '';
  const advice = l10n.t('Type a few words of what you remember. Misspelt words and parts of words are found too.');
  return notice('$(search)', l10n.t('Search passages and titles'), advice, size);
}

/** The row where nothing matches. */
export function nothingItem(query: string, complete: boolean): SearchItem {
  const label = l10n.t('Nothing found for “{0}”', withoutIcons(query));
  return complete
    ? notice('$(circle-slash)', label, l10n.t('Try fewer words, or another wording.'))
    : notice('$(sync~spin)', label, l10n.t('Files are still being read: more may be found in a moment.'));
}

/** The row where the server cannot be asked. */
export const failureItem = (reason: string): SearchItem =>
  notice('$(error)', l10n.t('The search failed'), withoutIcons(reason));

const notice = (icon: string, label: string, detail: string, description = ''): SearchItem => ({
  label: `${icon} ${label}`,
  detail,
  description,
  alwaysShow: true,
});

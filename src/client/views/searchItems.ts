import { l10n, QuickPickItemKind } from 'vscode';
import type { QuickInputButton, QuickPickItem } from 'vscode';
import type { SearchAnswer, SearchHit } from '../../protocol/search.ts';
import type { Status } from '../../protocol/corpus.ts';
import type { Searches } from '../searches.ts';
import { relativePath } from '../texts.ts';
import { withoutIcons } from './icons.ts';
import { correction } from './correction.ts';
import { excerpt } from './excerpt.ts';
import type { Keys } from '../server.ts';
import { hitButtons, keysHint, savedButtons } from './searchButtons.ts';

/** A row of the search: a hit, another query to look for, or a line that only says something. */
export interface SearchItem extends QuickPickItem {
  readonly hit?: SearchHit;
  readonly query?: string;
}

/** As many characters of other wordings are named. */
const mostNamed = 40;

/** The other wordings that were looked for too: the first by name, of the rest how many they are. */
export function alsoFound(wordings: readonly string[]): string {
  let named = 1;
  while (named < wordings.length && wordings.slice(0, named + 1).join(', ').length <= mostNamed) named++;
  const first = wordings.slice(0, named).join(', ');
  return named === wordings.length
    ? l10n.t('also: {0}', first)
    : l10n.t('also: {0} and {1} more', first, wordings.length - named);
}

/** The rows for an answer: what was found, and what of the query was not as it was meant. */
export function answerItems(
  query: string,
  { hits, complete, remarks, unknown }: SearchAnswer,
  keys: Keys,
): SearchItem[] {
  const corrected = correction(query, unknown);
  return [
    ...remarks.map((remark) => notice('$(warning)', withoutIcons(remark), '')),
    ...(corrected === null ? [] : [suggestionItem(corrected)]),
    ...(hits.length > 0 ? hits.map((hit) => hitItem(hit, hitButtons(keys))) : [nothingItem(query, complete)]),
  ];
}

/** What a hit looks like: where it stands, in which document, and the words that match. */
function hitItem(hit: SearchHit, buttons: readonly QuickInputButton[]): SearchItem {
  const title = hit.title || relativePath(hit.uri);
  const page = hit.page === undefined ? '' : l10n.t('p. {0}', hit.page);
  const description = [hit.heading ? title : '', page].filter(Boolean).join(' · ');
  return {
    hit,
    label: withoutIcons(hit.heading || title),
    ...(description === '' ? {} : { description: withoutIcons(description) }),
    detail: withoutIcons(excerpt(hit.snippet, hit.highlights)),
    alwaysShow: true,
    buttons,
  };
}

/** The rows before anything is typed: what one can do, and the searches of before. */
export function startItems(status: Status | undefined, { saved, recent }: Searches, keys: Keys): SearchItem[] {
  if (status?.documents === 0 && status.state === 'ready') {
    const advice = l10n.t('Open a folder with Markdown or text files.');
    return [notice('$(info)', l10n.t('There are no documents here'), advice)];
  }
  const size = status ? l10n.t('{0} documents, {1} passages', status.documents, status.passages) : '';
  const advice = l10n.t('"a phrase"  -without  OR  title:…  author:…  year:2015..2022  in:folder  lang:de  kind:pdf');
  const earlier = recent.filter((query) => !saved.includes(query));
  return [
    notice('$(search)', l10n.t('Type a few words of what you remember, misspelt or not'), advice, size),
    notice('$(keyboard)', l10n.t('Enter opens a passage'), keysHint(keys)),
    ...group(l10n.t('saved'), saved, '$(star-full)', savedButtons(keys)),
    ...group(l10n.t('recent'), earlier, '$(history)', []),
  ];
}

const suggestionItem = (query: string): SearchItem => ({
  ...notice('$(lightbulb)', l10n.t('Did you mean “{0}”?', withoutIcons(query)), ''),
  query,
});

/** The row where nothing matches. */
function nothingItem(query: string, complete: boolean): SearchItem {
  const label = l10n.t('Nothing found for “{0}”', withoutIcons(query));
  return complete
    ? notice('$(circle-slash)', label, l10n.t('Try fewer words, or another wording.'))
    : notice('$(sync~spin)', label, l10n.t('Files are still being read: more may be found in a moment.'));
}

/** The row where the server cannot be asked. */
export const failureItem = (reason: string): SearchItem =>
  notice('$(error)', l10n.t('The search failed'), withoutIcons(reason));

function group(
  name: string,
  queries: readonly string[],
  icon: string,
  buttons: readonly QuickInputButton[],
): SearchItem[] {
  if (queries.length === 0) return [];
  const rows = queries.map((query): SearchItem => ({
    query,
    label: `${icon} ${withoutIcons(query)}`,
    alwaysShow: true,
    buttons,
  }));
  return [{ label: name, kind: QuickPickItemKind.Separator }, ...rows];
}

const notice = (icon: string, label: string, detail: string, description = ''): SearchItem => ({
  label: `${icon} ${label}`,
  detail,
  description,
  alwaysShow: true,
});

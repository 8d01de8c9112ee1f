import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { commands } from '../../protocol/commands.ts';
import type { SearchHit } from '../../protocol/search.ts';
import type { QueryFilter } from '../queryFilters.ts';
import { relativePath } from '../texts.ts';
import { keyOf, type ResultGroup } from '../results.ts';

/** A row of the Results view: a filter of the query, a query that was probably meant, a document, a passage. */
export type ResultNode =
  | { readonly kind: 'filter'; readonly filter: QueryFilter }
  | { readonly kind: 'suggestion'; readonly query: string }
  | { readonly kind: 'document'; readonly group: ResultGroup }
  | { readonly kind: 'hit'; readonly hit: SearchHit };

/** What a row looks like. `underDocument` says that the row of a passage stands below that of its document. */
export function resultItem(node: ResultNode, underDocument: boolean): TreeItem {
  switch (node.kind) {
    case 'filter':
      return filterItem(node.filter);
    case 'suggestion':
      return suggestionItem(node.query);
    case 'document':
      return documentItem(node.group);
    case 'hit':
      return hitItem(node.hit, underDocument);
  }
}

function filterItem({ text }: QueryFilter): TreeItem {
  const item = new TreeItem(text, TreeItemCollapsibleState.None);
  item.id = `filter ${text}`;
  item.description = l10n.t('filter');
  item.tooltip = l10n.t('Only documents of which this is true are searched.');
  item.iconPath = new ThemeIcon('filter');
  item.contextValue = 'resultFilter';
  return item;
}

function suggestionItem(query: string): TreeItem {
  const item = new TreeItem(l10n.t('Did you mean “{0}”?', query), TreeItemCollapsibleState.None);
  item.id = `suggestion ${query}`;
  item.iconPath = new ThemeIcon('lightbulb');
  item.command = { command: 'glossator.results.look', title: l10n.t('Search'), arguments: [query] };
  item.contextValue = 'resultSuggestion';
  return item;
}

function documentItem({ uri, title, hits }: ResultGroup): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  item.id = `document ${uri}`;
  item.description = [hits[0]?.year, String(hits.length)].filter(Boolean).join(' · ');
  item.tooltip = `${title}\n${relativePath(uri)}`;
  item.iconPath = new ThemeIcon('file-text');
  item.contextValue = 'resultDocument';
  return item;
}

function hitItem(hit: SearchHit, underDocument: boolean): TreeItem {
  const highlights = hit.highlights.map(([start, end]): [number, number] => [start, end]);
  const item = new TreeItem({ label: hit.snippet, highlights });
  item.id = `hit ${keyOf(hit)}`;
  const page = hit.page === undefined ? '' : l10n.t('p. {0}', hit.page);
  item.description = [underDocument ? '' : hit.title, hit.heading, page].filter(Boolean).join(' · ');
  item.tooltip = [hit.title, item.description, hit.snippet].filter(Boolean).join('\n');
  item.command = {
    command: commands.openPlace,
    title: l10n.t('Open'),
    arguments: [{ uri: hit.uri, range: hit.range }],
  };
  item.contextValue = /\.pdf$/iu.test(relativePath(hit.uri)) ? 'result pdf' : 'result';
  item.accessibilityInformation = { label: [hit.snippet, item.description].filter(Boolean).join(', ') };
  return item;
}

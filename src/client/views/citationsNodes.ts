import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { commands } from '../../protocol/commands.ts';
import type { CitationsAnswer, CitationsPlace, CitationsWork } from '../../protocol/citing.ts';
import type { Place } from '../../protocol/place.ts';
import { relativePath } from '../texts.ts';

/** A row of the Citations view, what is below it, and the work that it is about, if any. */
export interface CitationsNode {
  readonly item: TreeItem;
  readonly work?: CitationsWork;
  children(): CitationsNode[];
}

/** The rows at the top; none where nothing is cited and nobody cites, so that the view can say so. */
export function citationSections({ cites, citedBy }: CitationsAnswer): CitationsNode[] {
  return [
    ...section('cites', l10n.t('Cites'), cites.map(citedNode)),
    ...section('citedBy', l10n.t('Cited by'), citedBy.map(citingNode)),
  ];
}

function section(id: string, label: string, children: CitationsNode[]): CitationsNode[] {
  if (children.length === 0) return [];
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = String(children.length);
  item.contextValue = 'section';
  item.accessibilityInformation = { label: `${label}: ${children.length}` };
  return [{ item, children: () => children }];
}

/** A work that the document cites: it opens as its document where the corpus has it, else as its entry. */
function citedNode(work: CitationsWork, i: number): CitationsNode {
  const item = workItem(work, `cites ${i}`, work.source ?? work.entry);
  const times =
    work.count === 0 ? l10n.t('not cited in the text') : work.count === 1 ? '' : l10n.t('{0} times', work.count);
  const where = work.source ? l10n.t('in the corpus') : l10n.t('not in the corpus');
  item.description = joined(work.detail, times);
  item.iconPath = new ThemeIcon(work.source ? 'file-text' : 'quote');
  item.tooltip = [work.reference || work.title, capital(where), work.source && relativePath(work.source.uri)]
    .filter(Boolean)
    .join('\n');
  item.accessibilityInformation = { label: joined(work.title, work.detail, times, where) };
  return { item, work, children: () => work.places.map((place, at) => placeNode(place, `cites ${i} ${at}`)) };
}

/** A document that cites this one: it opens at the first place where it does. */
function citingNode(work: CitationsWork, i: number): CitationsNode {
  const item = workItem(work, `citedBy ${i}`, work.places[0] ?? work.source);
  const times = work.count > 1 ? l10n.t('{0} times', work.count) : '';
  item.description = joined(work.detail, times);
  item.iconPath = new ThemeIcon('file-text');
  item.tooltip = [work.title, work.source && relativePath(work.source.uri)].filter(Boolean).join('\n');
  item.accessibilityInformation = { label: joined(work.title, work.detail, times) };
  return { item, work, children: () => work.places.map((place, at) => placeNode(place, `citedBy ${i} ${at}`)) };
}

function workItem(work: CitationsWork, id: string, at: Place | undefined): TreeItem {
  const below = work.places.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None;
  const item = new TreeItem(work.title, below);
  item.id = `${id} ${at?.uri ?? ''} ${work.title}`;
  item.contextValue = ['work', work.source && 'source', work.reference && 'reference', work.entry && 'entry']
    .filter(Boolean)
    .join(' ');
  if (at) item.command = opening(at);
  return item;
}

function placeNode(place: CitationsPlace, id: string): CitationsNode {
  const line = place.range.start.line + 1;
  const item = new TreeItem(place.snippet || l10n.t('Line {0}', line), TreeItemCollapsibleState.None);
  item.id = `${id} ${place.uri} ${line}`;
  item.description = place.snippet ? l10n.t('line {0}', line) : '';
  item.tooltip = `${place.snippet}\n${relativePath(place.uri)}:${line}`;
  item.contextValue = 'place';
  item.accessibilityInformation = { label: joined(l10n.t('Line {0}', line), place.snippet) };
  item.command = opening(place);
  return { item, children: () => [] };
}

const opening = ({ uri, range }: Place) => ({
  command: commands.openPlace,
  title: l10n.t('Open'),
  arguments: [{ uri, range }],
});

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

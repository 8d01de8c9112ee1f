import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { commands } from '../../protocol/commands.ts';
import type { TermCandidate } from '../../protocol/glossary.ts';

/** A row of the view Key Terms. */
export interface CandidateNode {
  readonly item: TreeItem;
  /** The candidate that the row shows; absent for what stands below one. */
  readonly candidate?: TermCandidate;
  children(): CandidateNode[];
}

/** A candidate, with what looks like the same concept and its documents below it. */
export function candidateNode(candidate: TermCandidate): CandidateNode {
  const { key, text, count, documents, variants } = candidate;
  const item = new TreeItem(text, TreeItemCollapsibleState.Collapsed);
  item.id = key;
  const places =
    documents.length === 1
      ? l10n.t('{0} × in 1 document', count)
      : l10n.t('{0} × in {1} documents', count, documents.length);
  item.description = [places, ...variants.map((variant) => variant.text)].join(' · ');
  item.tooltip = [text, places, ...variants.map(({ text: wording, why }) => `${wording}: ${why}`)].join('\n');
  item.iconPath = new ThemeIcon('lightbulb');
  item.contextValue = 'candidate';
  item.command = { command: commands.searchText, title: l10n.t('Search'), arguments: [text.slice(0, 400)] };
  return { item, candidate, children: () => [...variants.map(variantNode(key)), ...documents.map(documentNode(key))] };
}

const variantNode =
  (parent: string) =>
  ({ key, text, why }: TermCandidate['variants'][number]): CandidateNode => {
    const item = new TreeItem(text);
    item.id = `${parent}\n${key}`;
    item.description = why;
    item.tooltip = why;
    item.iconPath = new ThemeIcon('link');
    return { item, children: none };
  };

const documentNode =
  (parent: string) =>
  ({ uri, title, count }: TermCandidate['documents'][number]): CandidateNode => {
    const item = new TreeItem(title);
    item.id = `${parent}\n${uri}`;
    item.description = l10n.t('{0} ×', count);
    item.tooltip = title;
    item.iconPath = new ThemeIcon('file-text');
    item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [Uri.parse(uri)] };
    return { item, children: none };
  };

const none = (): CandidateNode[] => [];

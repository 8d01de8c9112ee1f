import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { commands } from '../../protocol/commands.ts';
import type {
  CorpusAnswer,
  CorpusBibliography,
  CorpusDocument,
  CorpusGlossary,
  CorpusProblem,
} from '../../protocol/corpus.ts';
import type { Place } from '../../protocol/place.ts';
import { fileName } from '../../features/location.ts';
import { fileOf, relativePath } from '../texts.ts';

/** A row of the Corpus view, and what is below it. */
export interface CorpusNode {
  readonly item: TreeItem;
  /** The text that the row stands for, where it was taken out of another file. */
  readonly uri?: Uri;
  children(): CorpusNode[];
}

/** The rows at the top; none for an empty corpus, so that the view can say what to do. */
export function sections({ documents, bibliographies, glossaries, problems }: CorpusAnswer): CorpusNode[] {
  return [
    section('documents', l10n.t('Documents'), [...documents].sort(byTitle).map(documentNode)),
    section('bibliographies', l10n.t('Bibliographies'), bibliographies.map(bibliographyNode)),
    section('glossaries', l10n.t('Glossaries'), [...glossaries].sort(byTitle).map(glossaryNode)),
    section('problems', l10n.t('Problems'), problems.map(problemNode)),
  ].filter((node) => node !== null);
}

function section(id: string, label: string, children: CorpusNode[]): CorpusNode | null {
  if (children.length === 0) return null;
  const state = id === 'problems' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(label, state);
  item.id = id;
  item.description = String(children.length);
  item.contextValue = id;
  return { item, children: () => children };
}

function documentNode(document: CorpusDocument): CorpusNode {
  const children = () => document.references.map((reference, i) => referenceNode(document.uri, reference, i));
  const item = row(
    document.title || name(document.uri),
    { uri: document.uri, range: start },
    document.references.length,
  );
  item.id = `document ${document.uri}`;
  item.description = [document.authors, document.year].filter(Boolean).join(', ');
  item.tooltip = [document.title, item.description, relativePath(document.uri)].filter(Boolean).join('\n');
  const uri = Uri.parse(document.uri);
  if (fileOf(uri) === uri) {
    item.iconPath = new ThemeIcon('file-text');
    item.contextValue = 'document';
    return { item, children };
  }
  item.iconPath = new ThemeIcon(uri.path.endsWith('.pdf.txt') ? 'file-pdf' : 'file-code');
  item.contextValue = 'text';
  return { item, uri, children };
}

function referenceNode(uri: string, reference: CorpusDocument['references'][number], i: number): CorpusNode {
  const item = row(reference.text, { uri, range: reference.range });
  item.id = `reference ${i} ${uri}`;
  item.label = labelled(reference);
  item.tooltip = reference.text;
  item.iconPath = new ThemeIcon('quote');
  item.contextValue = 'reference';
  return { item, children: none };
}

function bibliographyNode(bibliography: CorpusBibliography): CorpusNode {
  const { uri, title, size, entries } = bibliography;
  const item = row(title, { uri, range: start }, entries.length);
  item.id = `bibliography ${uri}`;
  item.description = String(size);
  item.tooltip = relativePath(uri);
  item.iconPath = new ThemeIcon('library');
  item.contextValue = 'bibliography';
  return { item, children: () => entries.map((entry, i) => entryNode(uri, entry, i)) };
}

function entryNode(uri: string, entry: CorpusBibliography['entries'][number], i: number): CorpusNode {
  const item = row(entry.key || entry.text, { uri, range: entry.range });
  item.id = `entry ${i} ${uri}`;
  if (entry.key) item.description = entry.text;
  item.tooltip = entry.text;
  item.iconPath = new ThemeIcon('quote');
  item.contextValue = 'reference';
  return { item, children: none };
}

function glossaryNode(glossary: CorpusGlossary): CorpusNode {
  const concepts = glossary.concepts;
  const item = row(glossary.title || name(glossary.uri), { uri: glossary.uri, range: start }, concepts.length);
  item.id = `glossary ${glossary.uri}`;
  item.description = String(concepts.length);
  item.tooltip = relativePath(glossary.uri);
  item.iconPath = new ThemeIcon('book');
  item.contextValue = 'glossary';
  return { item, children: () => concepts.map((concept, i) => conceptNode(glossary.uri, concept, i)) };
}

function conceptNode(uri: string, concept: CorpusGlossary['concepts'][number], i: number): CorpusNode {
  const item = row(concept.text, { uri, range: concept.range });
  item.id = `concept ${i} ${uri}`;
  if (concept.category) item.description = concept.category;
  item.iconPath = new ThemeIcon('symbol-keyword');
  item.contextValue = 'concept';
  return { item, children: none };
}

function problemNode(problem: CorpusProblem, i: number): CorpusNode {
  const item = row(problem.message, { uri: problem.uri, range: problem.range ?? start });
  item.id = `problem ${i} ${problem.uri}`;
  item.description = name(problem.uri);
  item.tooltip = `${problem.message}\n${relativePath(problem.uri)}`;
  item.iconPath = problemIcons[problem.severity];
  item.contextValue = 'problem';
  return { item, children: none };
}

const problemIcons = {
  error: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  warning: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  information: new ThemeIcon('info'),
};

/** A row that opens a place when it is chosen. */
function row(label: string, place: Place, below = 0): TreeItem {
  const item = new TreeItem(label, below > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
  item.command = { command: commands.openPlace, title: l10n.t('Open'), arguments: [place] };
  return item;
}

const labelled = ({ label, text }: { label?: string; text: string }): string =>
  label ? `${label}${/^\d+$/.test(label) ? '.' : ''} ${text}` : text;

const none = (): CorpusNode[] => [];
const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const name = (uri: string): string => fileName(fileOf(Uri.parse(uri)).toString());
const byTitle = (a: { title: string; uri: string }, b: { title: string; uri: string }): number =>
  (a.title || name(a.uri)).localeCompare(b.title || name(b.uri));

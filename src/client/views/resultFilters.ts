import { l10n, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { yearRange } from '../../core/search/queryLanguage.ts';
import { languageName } from '../../features/languageName.ts';
import { facetsOf, type Facet } from '../facets.ts';
import { filtersOf, withFilter, withoutFilter } from '../queryFilters.ts';
import { fileOf } from '../texts.ts';
import type { SearchHit } from '../../protocol/search.ts';

/** A row: what the query is when it is chosen; none where the years are still to be asked for. */
interface FilterItem extends QuickPickItem {
  readonly query?: string;
}

/** Lets the user narrow a query by what its results differ in, or take a filter away; `undefined` where nothing is chosen. */
export async function chooseFilter(query: string, hits: readonly SearchHit[]): Promise<string | undefined> {
  const items = [...active(query), ...offered(query, facetsOf(hits, folderOf))];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Filter the Results'),
    placeHolder: l10n.t('A filter becomes part of the query'),
    matchOnDescription: true,
  });
  return chosen && (chosen.query ?? askForYears(query));
}

function active(query: string): FilterItem[] {
  const filters = filtersOf(query);
  if (filters.length === 0) return [];
  return [
    separator(l10n.t('in the query: choose to take away')),
    ...filters.map(({ text }): FilterItem => ({ label: `$(close) ${text}`, query: withoutFilter(query, text) })),
  ];
}

function offered(query: string, facets: readonly Facet[]): FilterItem[] {
  const titles: Readonly<Record<Facet['field'], string>> = {
    lang: l10n.t('language'),
    kind: l10n.t('kind of document'),
    in: l10n.t('folder'),
    year: l10n.t('year'),
  };
  const fields = Object.keys(titles) as Facet['field'][];
  return fields.flatMap((field): FilterItem[] => {
    const own = facets.filter((facet) => facet.field === field);
    const years: FilterItem[] = field === 'year' ? [{ label: l10n.t('Years from … to …'), alwaysShow: true }] : [];
    if (own.length + years.length === 0) return [];
    const rows = own.map(({ value, count }): FilterItem => ({
      label: nameOf(field, value),
      description: `${field}:${value} · ${count}`,
      query: withFilter(query, field, value),
    }));
    return [separator(titles[field]), ...rows, ...years];
  });
}

async function askForYears(query: string): Promise<string | undefined> {
  const typed = await window.showInputBox({
    title: l10n.t('Filter the Results'),
    prompt: l10n.t('The year in which a document appeared, or two with two dots between them'),
    placeHolder: '2015..2022',
    validateInput: (value) =>
      yearRange(value.trim()) ? undefined : l10n.t('Write 2020, 2015..2022, 2015.. or ..2022.'),
  });
  return typed === undefined ? undefined : withFilter(query, 'year', typed.trim());
}

function nameOf(field: Facet['field'], value: string): string {
  const kinds: Readonly<Record<string, string>> = {
    pdf: 'PDF',
    word: l10n.t('Word'),
    web: l10n.t('Web page'),
    book: l10n.t('E-book'),
    markdown: 'Markdown',
    latex: 'LaTeX',
    text: l10n.t('Plain text'),
  };
  if (field === 'lang') return languageName(value);
  return field === 'kind' ? (kinds[value] ?? value) : value.replace('..', '–');
}

/** The folder of a file within the workspace, as a query names it. */
function folderOf(uri: string): string {
  const path = workspace.asRelativePath(fileOf(Uri.parse(uri)), false);
  return path.startsWith('/') || !path.includes('/') ? '' : path.slice(0, path.lastIndexOf('/') + 1);
}

const separator = (label: string): FilterItem => ({ label, kind: QuickPickItemKind.Separator });

import { l10n, QuickPickItemKind, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { SearchHit } from '../../protocol/search.ts';
import { citeHit, copyHit } from '../passages.ts';
import { isHit, isQuery } from '../place.ts';
import { open } from '../open.ts';
import { withoutFilter } from '../queryFilters.ts';
import { chooseFilter } from '../views/resultFilters.ts';
import { withoutIcons } from '../views/icons.ts';
import { Draft } from '../draft.ts';
import type { Command, Services } from './command.ts';

/** What can be done with all results that are kept, or with what was looked for. */
const onAll: readonly Command[] = [
  { id: 'glossator.results.next', run: ({ results }) => results.step(1) },
  { id: 'glossator.results.previous', run: ({ results }) => results.step(-1) },
  { id: 'glossator.results.export', run: ({ results }) => results.export() },
  { id: 'glossator.results.clear', run: ({ results }) => results.clear() },
  { id: 'glossator.results.refresh', run: ({ results }) => results.refresh() },
  { id: 'glossator.results.byScore', run: ({ results }) => void (results.order = 'score') },
  { id: 'glossator.results.byDocument', run: ({ results }) => void (results.order = 'document') },
  { id: 'glossator.results.filter', run: ({ results }) => filter(results) },
  { id: 'glossator.results.history', run: history },
  {
    id: 'glossator.results.look',
    run: ({ results }, query) => (isQuery(query) ? results.look(query) : undefined),
  },
  {
    id: 'glossator.results.removeFilter',
    run({ results }, row) {
      const text = field(field(row, 'filter'), 'text');
      return isQuery(text) ? results.look(withoutFilter(results.query, text)) : undefined;
    },
  },
];

/** What can be done with a row. */
const onRows: readonly Command[] = [
  {
    id: 'glossator.results.dismiss',
    run({ results }, row) {
      const hits = field(field(row, 'group'), 'hits') ?? [field(row, 'hit')];
      if (Array.isArray(hits)) results.dismiss(hits.filter(isHit));
    },
  },
  onHit('glossator.results.openBeside', (_, hit) => open(hit, { beside: true })),
  onHit('glossator.results.copy', ({ server }, hit) => copyHit(server, hit)),
  onHit('glossator.results.cite', ({ server, results }, hit) => citeHit(server, draftFor(results, hit), hit, false)),
  onHit('glossator.results.quote', ({ server, results }, hit) => citeHit(server, draftFor(results, hit), hit, true)),
];

export const resultCommands: readonly Command[] = [...onAll, ...onRows];

function onHit(id: string, run: (services: Services, hit: SearchHit) => unknown): Command {
  return {
    id,
    run(services, row) {
      const hit = field(row, 'hit');
      return isHit(hit) ? run(services, hit) : undefined;
    },
  };
}

/** Where one writes now, unless that is what was found; else where one was when the search began. */
function draftFor({ draft }: Services['results'], hit: SearchHit): Draft | undefined {
  const now = Draft.now();
  return now && now.document.uri.toString() !== hit.uri ? now : draft;
}

async function filter(results: Services['results']): Promise<void> {
  const query = await chooseFilter(results.query, results.hits);
  if (query !== undefined) await results.look(query);
}

/** Looks for something that was looked for before. */
async function history({ results, searches }: Services): Promise<void> {
  const { saved, recent } = searches;
  const rows = (label: string, icon: string, queries: readonly string[]): (QuickPickItem & { query?: string })[] =>
    queries.length === 0
      ? []
      : [
          { label, kind: QuickPickItemKind.Separator },
          ...queries.map((query) => ({ label: `${icon} ${withoutIcons(query)}`, query })),
        ];
  const items = [
    ...rows(l10n.t('saved'), '$(star-full)', saved),
    ...rows(l10n.t('recent'), '$(history)', recent.filter((query) => !saved.includes(query))), // prettier-ignore
  ];
  if (items.length === 0) return void window.showInformationMessage(l10n.t('Nothing has been looked for yet.'));
  const chosen = await window.showQuickPick(items, { title: l10n.t('Earlier Searches') });
  if (chosen?.query !== undefined) await results.look(chosen.query);
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

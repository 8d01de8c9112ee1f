import { ConfigurationTarget, l10n, QuickPickItemKind, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { categories } from '../../core/glossary/concept.ts';
import { languageName } from '../../features/languageName.ts';
import { termsRequest } from '../../protocol/terms.ts';
import type { TermsAnswer } from '../../protocol/terms.ts';
import { serverSettings } from '../settings.ts';
import type { Server } from '../server.ts';
import { categoryNames } from '../views/categories.ts';
import type { Command } from './command.ts';

interface Choice extends QuickPickItem {
  readonly set?: { readonly of: 'category' | 'language' | 'setting'; readonly name: string };
}

/** Lets the reader tick which categories, languages and sorts of terms are highlighted. */
export const chooseTerms: Command = {
  id: 'glossator.chooseTerms',
  async run({ server }) {
    const all = choices(await languagesIn(server));
    const picked = await window.showQuickPick(all, {
      canPickMany: true,
      title: l10n.t('Choose the Terms to Highlight'),
      placeHolder: l10n.t('Ticked terms are highlighted; the others still have their cards'),
    });
    if (picked) await save(all, new Set(picked));
  },
};

function choices(languages: readonly string[]): Choice[] {
  const { terms } = serverSettings();
  const wanted = terms.languages.map(primary);
  const item = (label: string, picked: boolean, set: Choice['set']): Choice => ({ label, picked, set: set! });
  const heading = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator });
  return [
    heading(l10n.t('Categories')),
    ...[...categories, 'other' as const].map((name) =>
      item(categoryNames()[name], terms.categories[name] !== false, { of: 'category', name }),
    ),
    ...(languages.length > 1 ? [heading(l10n.t('Languages'))] : []),
    ...(languages.length > 1 ? languages : []).map((name) =>
      item(languageName(name), wanted.length === 0 || wanted.includes(name), { of: 'language', name }),
    ),
    heading(l10n.t('Also')),
    item(l10n.t('Keywords that documents declare'), terms.keywords, { of: 'setting', name: 'keywords' }),
    item(l10n.t('Terms that a document defines for itself'), terms.definitions, { of: 'setting', name: 'definitions' }),
    item(l10n.t('Only where a concept first stands in each section'), terms.firstOnly === 'section', {
      of: 'setting',
      name: 'section',
    }),
    item(l10n.t('Only where a concept first stands in the document'), terms.firstOnly === 'document', {
      of: 'setting',
      name: 'document',
    }),
  ];
}

/** Writes what differs from before, where each setting was last set. */
async function save(all: readonly Choice[], picked: ReadonlySet<Choice>): Promise<void> {
  const before = serverSettings().terms;
  const ticked = (of: string, name: string): boolean =>
    [...picked].some(({ set }) => set?.of === of && set.name === name);
  const named = (of: string): string[] => all.flatMap(({ set }) => (set?.of === of ? [set.name] : []));
  await update('categories', Object.fromEntries(named('category').map((name) => [name, ticked('category', name)])));
  const languages = named('language');
  const kept = languages.filter((name) => ticked('language', name));
  // None is as good as all: a reader who wants no term turns them off.
  if (languages.length > 0) await update('languages', kept.length === languages.length ? [] : kept);
  await update('keywords', ticked('setting', 'keywords'));
  await update('definitions', ticked('setting', 'definitions'));
  // Where both are ticked, the one that was not ticked before is what the reader wants.
  const firsts = (['section', 'document'] as const).filter((name) => ticked('setting', name));
  await update('firstOnly', firsts.find((name) => name !== before.firstOnly) ?? firsts[0] ?? 'off');
}

async function update(name: string, value: unknown): Promise<void> {
  const settings = workspace.getConfiguration('glossator.terms');
  if (JSON.stringify(settings.get(name)) === JSON.stringify(value)) return;
  const inWorkspace = settings.inspect(name)?.workspaceValue !== undefined;
  await settings.update(name, value, inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global);
}

/** The languages in which the concepts of the corpus have wordings, as primary tags. */
async function languagesIn(server: Server): Promise<string[]> {
  const { languages } = await server.request<TermsAnswer>(termsRequest);
  return languages.map(primary).filter((tag, i, tags) => tag !== 'und' && tags.indexOf(tag) === i);
}

const primary = (tag: string): string => tag.split(/[-_]/)[0]!.toLowerCase();

import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { Category } from '../../core/glossary/concept.ts';

/** What a category is called where several are listed. */
export const categoryNames = (): Readonly<Record<Category | 'other', string>> => ({
  instrument: l10n.t('Instruments'),
  institution: l10n.t('Institutions'),
  platform: l10n.t('Platforms'),
  document: l10n.t('Documents'),
  actor: l10n.t('Actors'),
  framework: l10n.t('Frameworks'),
  metric: l10n.t('Metrics'),
  place: l10n.t('Places'),
  other: l10n.t('Without a category'),
});

const icons: Readonly<Record<Category | 'keyword' | 'term', string>> = {
  instrument: 'tools',
  institution: 'organization',
  platform: 'server',
  document: 'law',
  actor: 'person',
  framework: 'type-hierarchy',
  metric: 'graph',
  place: 'globe',
  keyword: 'tag',
  term: 'symbol-keyword',
};

/** The sign of a kind of term, in the colour of its underline in the text. */
export const kindIcon = (kind: Category | 'keyword' | 'term'): ThemeIcon =>
  new ThemeIcon(icons[kind], new ThemeColor(`glossator.${kind}Underline`));

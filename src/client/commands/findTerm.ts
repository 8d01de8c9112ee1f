import { commands, l10n, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { kindIcon } from '../views/categories.ts';
import { withoutIcons } from '../views/icons.ts';
import { termsViewId } from '../views/terms.ts';
import { categories } from '../../core/glossary/concept.ts';
import type { TermSummary } from '../../protocol/terms.ts';
import type { Command } from './command.ts';
import { termAtCursor } from './termTarget.ts';

interface TermItem extends QuickPickItem {
  readonly key: string;
}

/** Finds a concept by any of its wordings, and shows it in the Terms view. */
export const findTerm: Command = {
  id: 'glossator.findTerm',
  async run({ terms, termModel }) {
    const items = termModel.get().then((answer) => answer.terms.map(itemOf));
    const picked = await window.showQuickPick(items, {
      title: l10n.t('Find a Concept'),
      placeHolder: l10n.t('Any wording of it, in any language'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (picked) await terms.reveal(picked.key);
  },
};

/** Shows the concept of the term at the cursor in the Terms view. */
export const revealTerm: Command = {
  id: 'glossator.revealTerm',
  async run({ server, terms }) {
    const under = await termAtCursor(server);
    if (!under) return void window.showInformationMessage(l10n.t('There is no term at the cursor.'));
    await commands.executeCommand(`${termsViewId}.focus`);
    if (under.concept !== undefined && (await terms.reveal(under.concept))) return;
    const only = l10n.t('“{0}” is a term of this document alone: no glossary has it.', under.name);
    void window.showInformationMessage(only);
  },
};

function itemOf({ key, name, wordings, category, glossary, occurrences }: TermSummary): TermItem {
  const kind = glossary === undefined ? 'keyword' : (categories.find((one) => one === category) ?? 'term');
  return {
    key,
    label: withoutIcons(name),
    iconPath: kindIcon(kind),
    description: String(occurrences),
    detail: withoutIcons(wordings.join(' · ')),
  };
}

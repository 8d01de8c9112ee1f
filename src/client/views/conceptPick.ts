import { l10n, window } from 'vscode';
import type { QuickPickItem, Uri } from 'vscode';
import { findConceptsRequest } from '../../protocol/glossary.ts';
import type { FindConceptsAnswer, FindConceptsParams, FoundConcept } from '../../protocol/glossary.ts';
import type { Server } from '../server.ts';
import { withoutIcons } from './icons.ts';

interface ConceptItem extends QuickPickItem {
  readonly concept: FoundConcept;
}

/** How many concepts are shown at a time. */
const limit = 50;

/** Lets the user choose a concept: those most like `wording` first, then whatever they type. */
export function pickConcept(server: Server, uri: Uri, wording: string): Promise<FoundConcept | undefined> {
  const pick = window.createQuickPick<ConceptItem>();
  pick.title = l10n.t('Add “{0}” as Another Wording of…', withoutIcons(wording.slice(0, 60)));
  pick.placeholder = l10n.t('Type a wording of the concept');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  let asked = 0;
  const ask = async (query: string): Promise<void> => {
    const mine = ++asked;
    pick.busy = true;
    const params: FindConceptsParams = { uri: uri.toString(), query, limit };
    let { concepts } = await server.request<FindConceptsAnswer>(findConceptsRequest, params);
    // What is selected may be like nothing that is known: then all may be meant.
    if (concepts.length === 0 && pick.value === '')
      ({ concepts } = await server.request<FindConceptsAnswer>(findConceptsRequest, { ...params, query: '' }));
    if (mine !== asked) return;
    pick.items = concepts.map(itemOf);
    pick.busy = false;
  };
  return new Promise((resolve) => {
    pick.onDidChangeValue(
      (value) => void ask(value.trim() || wording).catch((error: unknown) => server.logError(error)),
    );
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.concept);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
    void ask(wording).catch((error: unknown) => server.logError(error));
  });
}

const itemOf = (concept: FoundConcept): ConceptItem => ({
  concept,
  label: withoutIcons(concept.label),
  description: withoutIcons(concept.readOnly ? l10n.t('{0} (read-only)', concept.glossary) : concept.glossary),
  detail: withoutIcons(concept.others.slice(0, 6).join(' · ')),
  alwaysShow: true,
});

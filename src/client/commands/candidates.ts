import { l10n, window } from 'vscode';
import type { TermCandidate } from '../../protocol/glossary.ts';
import { isCandidate } from '../place.ts';
import { glossaryForCandidates, putInGlossary } from '../glossaryEdit.ts';
import type { CandidateNode } from '../views/candidateNodes.ts';
import type { Command, Services } from './command.ts';

/** Makes each of the candidates a concept of a glossary. */
export const acceptCandidate: Command = {
  id: 'glossator.acceptCandidate',
  run: (services, node, nodes) => accept(services, node, nodes, (chosen) => chosen),
};

/** Makes one concept of several candidates: the first gives the preferred wording. */
export const acceptTogether: Command = {
  id: 'glossator.acceptCandidatesTogether',
  run: (services, node, nodes) =>
    accept(services, node, nodes, ([first, ...others]) => [
      {
        ...first!,
        variants: [...first!.variants, ...others.flatMap((other) => [{ ...other, why: '' }, ...other.variants])],
      },
    ]),
};

/** Makes the candidates wordings of a concept that a glossary has. */
export const mergeCandidate: Command = {
  id: 'glossator.mergeCandidate',
  async run(services, node, nodes) {
    const chosen = await candidatesFrom(services, node, nodes);
    if (chosen.length === 0) return;
    const { glossaries } = await services.corpus.get();
    const concepts = glossaries
      .filter(({ uri }) => /\.ya?ml$/iu.test(uri))
      .flatMap(({ uri, title, concepts: all }) =>
        all.map(({ text, range }) => ({ label: text, description: title, uri, at: range.start })),
      );
    if (concepts.length === 0) {
      void window.showInformationMessage(
        l10n.t('No glossary of this folder has a concept yet. Accept the key term instead.'),
      );
      return;
    }
    const names = chosen.map(({ text }) => text).join(', ');
    const into = await window.showQuickPick(concepts, {
      placeHolder: l10n.t('The concept that “{0}” is a wording of', names),
    });
    if (!into) return;
    await putInGlossary(services.server, into.uri, chosen, into.at);
    services.candidates.accepted(chosen);
  },
};

/** Does not propose the candidates again in this workspace. */
export const dismissCandidate: Command = {
  id: 'glossator.dismissCandidate',
  async run(services, node, nodes) {
    const chosen = await candidatesFrom(services, node, nodes);
    if (chosen.length > 0) await services.candidates.dismiss(chosen);
  },
};

/** Proposes again what was dismissed. */
export const restoreCandidates: Command = {
  id: 'glossator.restoreCandidates',
  async run({ dismissals }) {
    const items = dismissals.all.toReversed().map(({ key, text }) => ({ label: text, key, text }));
    if (items.length === 0) {
      void window.showInformationMessage(l10n.t('No key term is dismissed in this folder.'));
      return;
    }
    const back = await window.showQuickPick(items, {
      canPickMany: true,
      placeHolder: l10n.t('Key terms to propose again'),
    });
    if (back && back.length > 0) await dismissals.remove(back);
  },
};

/** Looks through the corpus again. */
export const refreshCandidates: Command = {
  id: 'glossator.refreshCandidates',
  run: ({ candidates }) => candidates.refresh(),
};

/** Stops looking through the corpus. */
export const stopCandidates: Command = {
  id: 'glossator.stopCandidates',
  run: ({ candidates }) => candidates.stop(),
};

async function accept(
  services: Services,
  node: unknown,
  nodes: unknown,
  concepts: (chosen: readonly TermCandidate[]) => readonly TermCandidate[],
): Promise<void> {
  const chosen = await candidatesFrom(services, node, nodes);
  const glossary = chosen.length > 0 ? await glossaryForCandidates(services.corpus) : undefined;
  if (glossary === undefined) return;
  await putInGlossary(services.server, glossary, concepts(chosen));
  services.candidates.accepted(chosen);
}

/** The candidates of the rows that a command was called on; of a list to choose from where it was called on none. */
async function candidatesFrom(
  { candidates }: Services,
  node: unknown,
  nodes: unknown,
): Promise<readonly TermCandidate[]> {
  const rows = Array.isArray(nodes) && nodes.length > 0 ? (nodes as unknown[]) : [node];
  const chosen = rows.map((row) => (row as Partial<CandidateNode> | undefined)?.candidate).filter(isCandidate);
  if (chosen.length > 0) return chosen;
  const items = (await candidates.get()).map((candidate) => ({
    label: candidate.text,
    description: l10n.t('{0} ×', candidate.count),
    candidate,
  }));
  const picked = await window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: l10n.t('Key terms of this folder'),
  });
  return picked?.map(({ candidate }) => candidate) ?? [];
}

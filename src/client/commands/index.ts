import { commands, l10n, window } from 'vscode';
import type { Disposable } from 'vscode';
import {
  acceptCandidate,
  acceptTogether,
  dismissCandidate,
  mergeCandidate,
  refreshCandidates,
  restoreCandidates,
  stopCandidates,
} from './candidates.ts';
import { addConcept, addWording } from './addToGlossary.ts';
import type { Command, Services } from './command.ts';
import {
  copyCitedReference,
  findCitations,
  openCitedEntry,
  openCitedSource,
  pinCitations,
  refreshCitations,
  unpinCitations,
} from './citationsView.ts';
import { chooseTerms } from './chooseTerms.ts';
import { copyCitation } from './copyCitation.ts';
import { copyReference } from './copyReference.ts';
import { copyText } from './copyText.ts';
import { exportGlossary, importGlossary } from './exchangeGlossary.ts';
import { explainCard, explainPlace } from './explainCard.ts';
import { insertCitation } from './insertCitation.ts';
import { listCitations } from './listCitations.ts';
import { findTerm, revealTerm } from './findTerm.ts';
import { newGlossary } from './newGlossary.ts';
import { nextTerm, nextTermInCorpus, previousTerm, previousTermInCorpus } from './nextTerm.ts';
import { openAddress, openEntry, openPassage, openSource } from './openFromCard.ts';
import { openPlace } from './openPlace.ts';
import { openAsText, openOriginal } from './openText.ts';
import { openSettings } from './openSettings.ts';
import { rebuildIndex } from './rebuildIndex.ts';
import { refresh } from './refresh.ts';
import { resultCommands } from './results.ts';
import { findSimilar, findSource, openSearch, searchActions } from './search.ts';
import { searchClaim, searchText } from './searchClaim.ts';
import { showPage } from './showPage.ts';
import { showCard } from './showCard.ts';
import { showConcordance } from './showConcordance.ts';
import { showLog } from './showLog.ts';
import { copyTerm, findTermReferences, openTermEntry } from './termRow.ts';
import { termsByCategory, termsByName } from './termsOrder.ts';
import { toggleTerms } from './toggleTerms.ts';
import { useStarter } from './useStarter.ts';

/** All commands of the extension. */
const all: readonly Command[] = [
  openSearch,
  findSource,
  findSimilar,
  ...searchActions,
  ...resultCommands,
  openPlace,
  openAsText,
  openOriginal,
  showPage,
  copyText,
  copyReference,
  copyCitation,
  insertCitation,
  openEntry,
  openSource,
  openPassage,
  openAddress,
  showCard,
  explainCard,
  explainPlace,
  listCitations,
  searchClaim,
  searchText,
  refreshCitations,
  pinCitations,
  unpinCitations,
  openCitedSource,
  openCitedEntry,
  copyCitedReference,
  findCitations,
  toggleTerms,
  chooseTerms,
  showConcordance,
  nextTerm,
  previousTerm,
  nextTermInCorpus,
  previousTermInCorpus,
  findTerm,
  revealTerm,
  openTermEntry,
  findTermReferences,
  copyTerm,
  termsByName,
  termsByCategory,
  newGlossary,
  useStarter,
  acceptCandidate,
  acceptTogether,
  mergeCandidate,
  dismissCandidate,
  restoreCandidates,
  refreshCandidates,
  stopCandidates,
  addConcept,
  addWording,
  importGlossary,
  exportGlossary,
  refresh,
  rebuildIndex,
  openSettings,
  showLog,
];

/** Registers the commands. One that fails says so and leaves the rest alone. */
export function registerCommands(services: Services): Disposable[] {
  return all.map((command) =>
    commands.registerCommand(command.id, async (...args: unknown[]) => {
      try {
        return await command.run(services, ...args);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(l10n.t('Glossator: {0}', reason));
        return undefined;
      }
    }),
  );
}

import { l10n, Uri, window, workspace } from 'vscode';
import { commands } from '../../protocol/commands.ts';
import type { Place } from '../../protocol/place.ts';
import type { CorpusModel } from '../corpusModel.ts';
import { open } from '../open.ts';
import { fileOf } from '../texts.ts';
import { isPlace } from '../place.ts';
import type { Command } from './command.ts';

/** Opens a place of the corpus: where the links of cards and the Corpus view lead. Nothing else is opened. */
export const openPlace: Command = {
  id: commands.openPlace,
  async run({ corpus }, place) {
    if (!isPlace(place)) return;
    if (await mayOpen(place, corpus)) await open(place);
    else void window.showWarningMessage(l10n.t('{0} is neither in this workspace nor in its corpus.', place.uri));
  },
};

/** Whether a place is of this workspace or its corpus: links come from cards, and cards from documents that nobody vouches for. */
export async function mayOpen(place: Place, corpus: CorpusModel): Promise<boolean> {
  const shown = strictUri(place.uri);
  if (!shown) return false;
  const uri = fileOf(shown);
  if (workspace.getWorkspaceFolder(uri)) return true;
  if (workspace.textDocuments.some((document) => document.uri.toString() === shown.toString())) return true;
  return corpus.has(place.uri);
}

function strictUri(text: string): Uri | null {
  try {
    return Uri.parse(text, true);
  } catch {
    return null;
  }
}

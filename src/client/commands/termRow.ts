import { commands, l10n, Location, Position, Uri, window } from 'vscode';
import { copy } from '../clipboard.ts';
import { findWithProgress } from '../occurrences.ts';
import { open, toRange } from '../open.ts';
import type { Command, Services } from './command.ts';
import { termTarget } from './termTarget.ts';
import type { TermTarget } from './termTarget.ts';

/** More places than the list of references shows well. */
const mostReferences = 5000;

/** Opens the entry of a row of the Terms view, or of the term at the cursor: in its glossary, or where it is declared. */
export const openTermEntry: Command = {
  id: 'glossator.openTermEntry',
  run: onTarget(async ({ termModel }, { of, name }) => {
    const { terms } = await termModel.get();
    const place = 'concept' in of ? terms.find(({ key }) => key === of.concept)?.place : undefined;
    if (place) await open(place);
    else void window.showInformationMessage(l10n.t('“{0}” has no entry.', name));
  }),
};

/** Lists every place of a concept in the corpus, as *Find All References* does. */
export const findTermReferences: Command = {
  id: 'glossator.findTermReferences',
  run: onTarget(async ({ server }, { of, name }) => {
    const { rows } = await findWithProgress(server, name, of);
    const places = rows.slice(0, mostReferences).map(({ uri, range }) => new Location(Uri.parse(uri, true), toRange(range))); // prettier-ignore
    const [first] = places;
    if (!first) return void window.showInformationMessage(l10n.t('“{0}” stands nowhere in the corpus.', name));
    const editor = window.activeTextEditor;
    const uri = editor?.document.uri ?? first.uri;
    const at = editor?.selection.active ?? new Position(0, 0);
    await commands.executeCommand('editor.action.showReferences', uri, at, places);
  }),
};

/** Puts the name of a concept on the clipboard. */
export const copyTerm: Command = {
  id: 'glossator.copyTerm',
  run: onTarget((_services, { name }) => copy(name)),
};

/** Does something about the term that a command is about, and says so where there is none. */
function onTarget(act: (services: Services, target: TermTarget) => Promise<void>): Command['run'] {
  return async (services, row) => {
    const target = await termTarget(services, row);
    if (target) await act(services, target);
    else void window.showInformationMessage(l10n.t('There is no term at the cursor.'));
  };
}

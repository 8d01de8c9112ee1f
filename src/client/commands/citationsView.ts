import { commands as editor, Position, Uri } from 'vscode';
import { copy } from '../clipboard.ts';
import { open } from '../open.ts';
import type { CitationsNode } from '../views/citationsNodes.ts';
import type { Command } from './command.ts';

/** Asks anew what the Citations view shows. */
export const refreshCitations: Command = {
  id: 'glossator.citations.refresh',
  run: ({ citations }) => citations.refresh(),
};

/** Keeps the document in the Citations view whatever the editor shows. */
export const pinCitations: Command = {
  id: 'glossator.citations.pin',
  run: ({ citations }) => void (citations.pinned = true),
};

/** Lets the Citations view follow the editor again. */
export const unpinCitations: Command = {
  id: 'glossator.citations.unpin',
  run: ({ citations }) => void (citations.pinned = false),
};

/** Opens the document that a work of the Citations view is. */
export const openCitedSource: Command = {
  id: 'glossator.citations.openSource',
  async run(_, node) {
    const source = workOf(node)?.source;
    if (source) await open(source);
  },
};

/** Opens the entry that describes a work of the Citations view. */
export const openCitedEntry: Command = {
  id: 'glossator.citations.openEntry',
  async run(_, node) {
    const entry = workOf(node)?.entry;
    if (entry) await open(entry);
  },
};

/** Copies the reference of a work of the Citations view. */
export const copyCitedReference: Command = {
  id: 'glossator.citations.copyReference',
  async run(_, node) {
    const reference = workOf(node)?.reference;
    if (reference) await copy(reference);
  },
};

/** Lists every place of the corpus that cites a work of the Citations view. */
export const findCitations: Command = {
  id: 'glossator.citations.findReferences',
  async run(_, node) {
    const entry = workOf(node)?.entry;
    if (!entry) return;
    const { line, character } = entry.range.start;
    await editor.executeCommand('editor.action.findReferences', Uri.parse(entry.uri, true), new Position(line, character + 1)); // prettier-ignore
  },
};

/** The work of a row, as the view hands it to its commands; anybody else may call them with anything. */
function workOf(node: unknown): CitationsNode['work'] {
  const hasWork = (value: unknown): value is CitationsNode => typeof value === 'object' && value !== null && 'work' in value; // prettier-ignore
  return hasWork(node) ? node.work : undefined;
}

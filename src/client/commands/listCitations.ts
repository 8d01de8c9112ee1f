import { commands as editor, Position, Uri } from 'vscode';
import { commands } from '../../protocol/commands.ts';
import { isPlace } from '../place.ts';
import type { Command } from './command.ts';
import { mayOpen } from './openPlace.ts';

/** Lists every place that cites the work at a place, as *Find All References* does there. */
export const listCitations: Command = {
  id: commands.listCitations,
  async run({ corpus }, place) {
    if (!isPlace(place) || !(await mayOpen(place, corpus))) return;
    const { line, character } = place.range.start;
    const at = new Position(line, character + 1);
    await editor.executeCommand('editor.action.findReferences', Uri.parse(place.uri, true), at);
  },
};

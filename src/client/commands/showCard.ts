import { commands } from 'vscode';
import type { Command } from './command.ts';

/** Shows the card of what is at the cursor, for those who work without a mouse. */
export const showCard: Command = {
  id: 'glossator.showCard',
  run: () => commands.executeCommand('editor.action.showHover', { focus: 'autoFocusImmediately' }),
};

import { commands } from 'vscode';
import type { Command } from './command.ts';

/** Opens the settings editor at our settings. */
export const openSettings: Command = {
  id: 'glossator.openSettings',
  run: ({ context }) => commands.executeCommand('workbench.action.openSettings', `@ext:${context.extension.id}`),
};

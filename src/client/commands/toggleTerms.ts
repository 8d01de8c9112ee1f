import { ConfigurationTarget, workspace } from 'vscode';
import { clientSettings } from '../settings.ts';
import type { Command } from './command.ts';

/** Turns the highlighting of terms on or off where it was last set: for this workspace, or for all. */
export const toggleTerms: Command = {
  id: 'glossator.toggleTerms',
  async run() {
    const settings = workspace.getConfiguration('glossator');
    const inWorkspace = settings.inspect('terms.enabled')?.workspaceValue !== undefined;
    const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
    await settings.update('terms.enabled', !clientSettings.terms(), target);
  },
};

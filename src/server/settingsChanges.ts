import type { Connection } from 'vscode-languageserver';
import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Settings } from '../protocol/settings.ts';
import type { ClientAbilities } from './clientAbilities.ts';
import { field, settingsFrom } from './settings.ts';

const section = 'glossator';

/**
 * Calls `changed` with the settings whenever the user changes them, and at once where they are not `known` from the start.
 * Some editors send them along, others are asked.
 */
export function followSettings(
  connection: Connection,
  abilities: ClientAbilities,
  known: boolean,
  log: (message: string) => void,
  changed: (settings: Settings) => void,
): void {
  if (abilities.registersConfiguration) {
    connection.client
      .register(DidChangeConfigurationNotification.type, { section })
      .catch((error: unknown) => log(`Following the settings failed: ${String(error)}`));
  }
  const ask = (): void => {
    if (!abilities.configuration) return;
    connection.workspace
      .getConfiguration(section)
      .then((settings: unknown) => changed(settingsFrom(settings)))
      .catch((error: unknown) => log(`Asking for the settings failed: ${String(error)}`));
  };
  connection.onDidChangeConfiguration(({ settings }) => {
    const sent = field(settings, section);
    if (sent === undefined) ask();
    else changed(settingsFrom(sent));
  });
  if (!known) ask();
}

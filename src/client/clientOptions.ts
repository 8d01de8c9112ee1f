import type { Uri } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import { commands } from '../protocol/commands.ts';
import type { InitializationOptions } from '../protocol/settings.ts';
import { documentSelector } from './documents.ts';
import { clientSettings, serverSettings } from './settings.ts';

/** `RevealOutputChannelOn.Never`; written out so that the library is not loaded before it is needed. */
const never = 4;

/** How the language client behaves. Cards may run a few commands of ours, which check what they are given, and no others. */
export function clientOptions(
  clientFiles: boolean,
  starters: string,
  storage: Uri | undefined,
  dismissed: readonly string[],
): LanguageClientOptions {
  const initializationOptions = (): InitializationOptions => ({
    commandLinks: true,
    clientFiles,
    texts: true,
    settings: serverSettings(),
    starters,
    dismissed,
    ...(storage ? { storage: storage.toString() } : {}),
  });
  return {
    documentSelector: documentSelector(),
    initializationOptions,
    revealOutputChannelOn: never,
    markdown: { isTrusted: { enabledCommands: Object.values(commands) }, supportHtml: false },
    middleware: {
      provideHover: (document, position, token, next) =>
        clientSettings.hover() ? next(document, position, token) : undefined,
    },
  };
}

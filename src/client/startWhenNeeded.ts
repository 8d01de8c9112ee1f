import { Disposable, workspace } from 'vscode';
import { concernsServer } from './documents.ts';
import type { Server } from './server.ts';

/** Starts the server with the first document that concerns it. Views and commands start it by asking. */
export function startWhenNeeded(server: Server): Disposable {
  const start = () => void server.start().catch(() => undefined);
  // Not within activation, which the editor's own start waits for.
  const timer = setTimeout(() => {
    if (workspace.textDocuments.some(concernsServer)) start();
  }, 0);
  const opened = workspace.onDidOpenTextDocument((document) => {
    if (!server.started && concernsServer(document)) start();
  });
  return Disposable.from(opened, { dispose: () => clearTimeout(timer) });
}

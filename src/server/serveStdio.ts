import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './nodeHost.ts';
import { startServer } from './server.ts';

/** The language server over standard input and output, for any editor. Ends the process when its client goes away. */
export function serveStdio(): void {
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), nodeHost);
}

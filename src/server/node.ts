import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './nodeHost.ts';
import { startServer } from './server.ts';

// The editor's process: how it talks to its client stands in its arguments (`--node-ipc`, `--stdio`).
startServer(createConnection(ProposedFeatures.all), nodeHost);

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import type { Workspace } from '../core/corpus/workspace.ts';
import { WorkerExtractor } from '../readers/workerExtractor.ts';
import { ClientStorage } from './clientStorage.ts';
import { startNestedWorker } from './nestedWorker.ts';
import { startServer } from './server.ts';

/** A worker reaches no files by itself: without a client that reads for it, the open documents are all. */
const noFiles: Workspace = {
  list: () => Promise.resolve({ value: [], problems: [] }),
  read: (uri) => Promise.reject(new Error(`${uri} cannot be read from here.`)),
};

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

const scope = self as unknown as DedicatedWorkerGlobalScope;
startServer(createConnection(ProposedFeatures.all, new BrowserMessageReader(scope), new BrowserMessageWriter(scope)), {
  createWorkspace: () => noFiles,
  createExtractor: (connection) => new WorkerExtractor(startNestedWorker(connection)),
  createStorage: (_folder, connection) => new ClientStorage(connection),
  // A timer would be held back to four milliseconds each time; a message to oneself is not.
  yieldNow: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    }),
});

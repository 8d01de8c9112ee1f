import { URI } from 'vscode-uri';
import { NodeStorage } from '../node/nodeStorage.ts';
import { NodeWorkspace } from '../node/nodeWorkspace.ts';
import { threadExtractor } from '../node/threadExtractor.ts';
import { kindOf } from '../readers/read.ts';
import type { Host } from './server.ts';

/** A process of Node: it reads the disk by itself. */
export const nodeHost: Host = {
  createWorkspace(folders) {
    const paths = folders.map((folder) => URI.parse(folder)).filter(({ scheme }) => scheme === 'file');
    return new NodeWorkspace(
      paths.map(({ fsPath }) => fsPath),
      { accepts: (name) => kindOf(name) !== null },
    );
  },
  createStorage(folder) {
    const { scheme, fsPath } = URI.parse(folder);
    return scheme === 'file' ? new NodeStorage(fsPath) : null;
  },
  createExtractor: threadExtractor,
  yieldNow: () => new Promise((resolve) => setImmediate(resolve)),
};

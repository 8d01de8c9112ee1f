import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { register } from './register.ts';

/** Starts Glossator where extensions run in a web worker: vscode.dev and its kin. The server is a worker of its own. */
export function activate(context: ExtensionContext): void {
  register(context, {
    readsFiles: false,
    async createClient(options) {
      const { LanguageClient } = await import('vscode-languageclient/browser');
      const script = Uri.joinPath(context.extensionUri, 'dist', 'web', 'server.js').toString(true);
      return new LanguageClient('glossator', 'Glossator', () => Promise.resolve(new Worker(script)), options);
    },
  });
}

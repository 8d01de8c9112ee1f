import { Uri } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { register } from './register.ts';

/** Starts Glossator where extensions run in Node: desktop, remote, containers. The server is a process of its own. */
export function activate(context: ExtensionContext): void {
  register(context, {
    readsFiles: true,
    async createClient(options) {
      const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
      const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
      return new LanguageClient('glossator', 'Glossator', { module, transport: TransportKind.ipc }, options);
    },
  });
}
